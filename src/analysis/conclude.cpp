#include "analysis/conclude.h"

#include "analysis/facts.h"
#include "analysis/history.h"

#include <iterator>

namespace analysis {
namespace {

void add_facts(const model::Site& site, Drafts drafts, Analysis& analysis) {
    analysis.statements = gather_statements(site, drafts, Part::results);
    analysis.facts = join_statements(site, drafts, analysis.statements);
    for (const Fact& fact : compute_facts(site, analysis.facts, analysis.computed)) analysis.facts.push_back(fact);
}

void add_targets(const model::Site& site, Drafts drafts, Analysis& analysis) {
    analysis.target_statements = gather_statements(site, drafts, Part::targets);
    analysis.targets = join_statements(site, drafts, analysis.target_statements);
}

}  // namespace

Analysis conclude(const model::Site& site, Drafts drafts, const MakeRegister& make_register,
                  const diagnostics::RunJobs& run) {
    Analysis result;
    const std::function<void()> beginnings[] = {
        [&] { add_facts(site, drafts, result); },
        [&] { add_targets(site, drafts, result); },
        [&] { result.documents = make_register(); },
    };
    run(std::size(beginnings), [&](std::size_t i) { beginnings[i](); });
    result.indicators = summarise_indicators(site, result.facts, result.targets, run);
    result.part_shares = compute_part_shares(site, result.facts);
    result.withheld_shares = find_withheld_shares(site, result.facts);
    result.histories = make_histories(result.facts);

    result.reports_of.resize(site.units.size());
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        if (!report.withdrawn && (!report.draft || drafts == Drafts::included))
            result.reports_of[report.unit.index].push_back({i});
    }
    result.initiatives_of.resize(site.units.size());
    for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
        if (site.initiatives[i].draft && drafts == Drafts::left_out) continue;
        for (const model::UnitId unit : site.initiatives[i].units) result.initiatives_of[unit.index].push_back({i});
    }
    result.completeness = check_completeness(site, result.reports_of);
    result.reconciliation = reconcile(site, result);
    result.lookup = make_lookup(site, result);
    return result;
}

}  // namespace analysis
