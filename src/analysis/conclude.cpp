#include "analysis/conclude.h"

#include "analysis/facts.h"
#include "analysis/history.h"

#include <functional>
#include <utility>
#include <vector>

namespace analysis {
namespace {

void add_facts(const model::Site& site, Drafts drafts, Analysis& analysis) {
    analysis.facts = join_statements(site, drafts, analysis.statements);
    const std::vector<Fact> computed = compute_facts(site, analysis.facts, analysis.computed);
    analysis.facts.reserve(analysis.facts.size() + computed.size());
    for (const Fact& fact : computed) analysis.facts.push_back(fact);
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

/// What may be made at once: no job looks at what another one makes.
class Jobs {
public:
    void add(std::function<void()> job) { jobs_.push_back(std::move(job)); }

    /// Long ones were added first, so that the threads are done together.
    void run_by(const diagnostics::RunJobs& run) const {
        run(jobs_.size(), [&](std::size_t i) { jobs_[i](); });
    }

private:
    std::vector<std::function<void()>> jobs_;
};

void join_facts(const model::Site& site, Drafts drafts, Analysis& result, const diagnostics::RunJobs& run) {
    result.statements = gather_statements(site, drafts, Part::results, run);
    result.target_statements = gather_statements(site, drafts, Part::targets, run);
    Jobs jobs;
    jobs.add([&] { add_facts(site, drafts, result); });
    jobs.add([&] { result.targets = join_statements(site, drafts, result.target_statements); });
    jobs.run_by(run);
}

/// What follows from single reports, and from facts.
void look_at_facts(const model::Site& site, Drafts drafts, const MakeRegister& make_register, Analysis& result,
                   const diagnostics::RunJobs& run) {
    Jobs jobs;
    jobs.add([&] { result.documents = make_register(); });
    const int obligated = count_obligated(site);
    result.indicators.resize(site.indicators.size());
    for (std::size_t i = 0; i < site.indicators.size(); ++i)
        jobs.add([&, i] {
            result.indicators[i] = summarise_indicator(site, {i}, result.facts, result.targets, obligated);
        });
    jobs.add([&] { result.histories = make_histories(result.facts); });
    jobs.add([&] {
        result.part_shares = compute_part_shares(site, result.facts);
        result.withheld_shares = find_withheld_shares(site, result.facts);
    });
    jobs.add([&] {
        list_by_unit(site, drafts, result);
        result.completeness = check_completeness(site, result.reports_of);
    });
    jobs.run_by(run);
}

}  // namespace

Analysis conclude(const model::Site& site, Drafts drafts, const MakeRegister& make_register,
                  const diagnostics::RunJobs& run) {
    Analysis result;
    join_facts(site, drafts, result, run);
    look_at_facts(site, drafts, make_register, result, run);
    Jobs jobs;
    jobs.add([&] { result.lookup = make_lookup(site, result); });
    jobs.add([&] { result.reconciliation = reconcile(site, result); });
    jobs.add([&] { result.dates = date_content(site, result); });
    jobs.run_by(run);
    return result;
}

}  // namespace analysis
