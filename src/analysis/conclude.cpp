#include "analysis/conclude.h"

#include "analysis/facts.h"
#include "analysis/history.h"

#include <initializer_list>

namespace analysis {
namespace {

void add_facts(const model::Site& site, Drafts drafts, Analysis& analysis) {
    analysis.facts = join_statements(site, drafts, analysis.statements);
    for (const Fact& fact : compute_facts(site, analysis.facts, analysis.computed)) analysis.facts.push_back(fact);
}

void list_by_unit(const model::Site& site, Drafts drafts, Analysis& analysis) {
    analysis.reports_of.resize(site.units.size());
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        if (!report.withdrawn && (!report.draft || drafts == Drafts::included))
            analysis.reports_of[report.unit.index].push_back({i});
    }
    analysis.initiatives_of.resize(site.units.size());
    for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
        if (site.initiatives[i].draft && drafts == Drafts::left_out) continue;
        for (const model::UnitId unit : site.initiatives[i].units) analysis.initiatives_of[unit.index].push_back({i});
    }
}

/// Several jobs at once, none of which looks at what another one makes.
void run_beside(const diagnostics::RunJobs& run, std::initializer_list<std::function<void()>> jobs) {
    run(jobs.size(), [&](std::size_t i) { jobs.begin()[i](); });
}

}  // namespace

Analysis conclude(const model::Site& site, Drafts drafts, const MakeRegister& make_register,
                  const diagnostics::RunJobs& run) {
    Analysis result;
    result.statements = gather_statements(site, drafts, Part::results, run);
    result.target_statements = gather_statements(site, drafts, Part::targets, run);
    run_beside(run, {
                        [&] { add_facts(site, drafts, result); },
                        [&] { result.targets = join_statements(site, drafts, result.target_statements); },
                        [&] { result.documents = make_register(); },
                    });
    result.indicators = summarise_indicators(site, result.facts, result.targets, run);
    run_beside(run, {
                        [&] { result.histories = make_histories(result.facts); },
                        [&] {
                            result.part_shares = compute_part_shares(site, result.facts);
                            result.withheld_shares = find_withheld_shares(site, result.facts);
                            list_by_unit(site, drafts, result);
                            result.completeness = check_completeness(site, result.reports_of);
                            result.reconciliation = reconcile(site, result);
                        },
                    });
    result.lookup = make_lookup(site, result);
    return result;
}

}  // namespace analysis
