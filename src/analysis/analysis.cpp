#include "analysis/analysis.h"

#include "analysis/document_register.h"
#include "analysis/facts.h"
#include "analysis/rules/rules.h"

namespace analysis {

Analysis analyze(const model::Site& site, Drafts drafts, diagnostics::Diagnostics& diagnostics) {
    Analysis result;
    result.facts = gather_facts(site, drafts, Part::results);
    const std::vector<Fact> computed = compute_facts(site, result.facts);
    result.facts.insert(result.facts.end(), computed.begin(), computed.end());
    result.targets = gather_facts(site, drafts, Part::targets);
    result.indicators = summarise_indicators(site, result.facts, result.targets);
    result.part_shares = compute_part_shares(site, result.facts);
    result.documents = make_register(site, drafts);

    result.reports_of.resize(site.units.size());
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        if (!report.withdrawn && (!report.draft || drafts == Drafts::included)) result.reports_of[report.unit.index].push_back({i});
    }
    result.initiatives_of.resize(site.units.size());
    for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
        if (site.initiatives[i].draft && drafts == Drafts::left_out) continue;
        for (const model::UnitId unit : site.initiatives[i].units) result.initiatives_of[unit.index].push_back({i});
    }

    for (const rules::Rule rule : rules::all()) rule(site, result, diagnostics);
    return result;
}

void settle_accepted(const std::vector<model::AcceptedFinding>& accepted, diagnostics::Diagnostics& diagnostics) {
    for (const model::AcceptedFinding& entry : accepted) {
        const auto matches = [&](const diagnostics::Diagnostic& found) {
            return found.finding->code == entry.finding && found.finding->acceptance == diagnostics::Acceptance::with_reason &&
                   found.location.path_view() == entry.location.path_view() && (entry.on.empty() || entry.on == found.on);
        };
        if (diagnostics.remove_if(matches) == 0)
            diagnostics.report("accepted-unused", entry.location, {{"finding", entry.finding}});
    }
}

}  // namespace analysis
