// Passages that two units' papers share word for word: one was copied, or both are of one draft. Bodies keep a few
// hashes of their words; each is looked up once, so that the time grows with the texts and not with their pairs. A
// text is told beside the first report that shares most with it; what half of all papers say is a formula.
#include "analysis/rules/rules.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace analysis::rules {
namespace {

constexpr int kFewestShared = 5;  // hashes: about forty words
constexpr int kFormulaFrom = 4;   // papers; of fewer none can be called most

struct Holder {
    model::ReportId report;  // the first
    int line = 1;
    int reports = 0;
    model::ReportId latest;
};

using Holders = std::unordered_map<std::uint32_t, Holder>;

Holders gather_holders(const model::Site& site, std::span<const model::ReportId> papers) {
    Holders holders;
    for (const model::ReportId id : papers) {
        for (const model::Shingle& shingle : site[id].body.shingles) {
            Holder& holder = holders.try_emplace(shingle.hash, Holder{id, shingle.line, 0, id}).first->second;
            if (holder.reports == 0 || holder.latest != id) ++holder.reports;
            holder.latest = id;
        }
    }
    return holders;
}

struct Shared {
    int hashes = 0;
    int line = 0;        // of the first shared passage here
    int other_line = 0;  // and there
};

}  // namespace

void passage_shared(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    std::vector<model::ReportId> papers;
    for (std::size_t i = 0; i < site.reports.size(); ++i)
        if (model::is_published(site.reports[i]) && !site.reports[i].body.shingles.empty()) papers.push_back({i});
    const Holders holders = gather_holders(site, papers);
    const auto is_formula = [&](const Holder& holder) {
        return holder.reports >= kFormulaFrom && holder.reports * 2 > std::ssize(papers);
    };
    for (const model::ReportId id : papers) {
        const model::Report& report = site[id];
        std::map<model::ReportId, Shared> shared;
        for (const model::Shingle& shingle : report.body.shingles) {
            const Holder& holder = holders.at(shingle.hash);
            if (site[holder.report].unit == report.unit || is_formula(holder)) continue;
            Shared& with = shared[holder.report];
            if (with.hashes++ == 0) with.line = shingle.line, with.other_line = holder.line;
        }
        const auto most = std::ranges::max_element(shared, {}, [](const auto& one) { return one.second.hashes; });
        if (most == shared.end() || most->second.hashes < kFewestShared) continue;
        const model::Report& other = site[most->first];
        const auto share = most->second.hashes * 100 / std::ssize(report.body.shingles);
        diagnostics.report("passage-shared", {.path = report.body.path, .line = most->second.line, .column = 1},
                           {{"share", std::to_string(std::max<std::ptrdiff_t>(share, 1))},
                            {"unit", site[other.unit].name},
                            {"path", std::string(*other.body.path)},
                            {"line", std::to_string(most->second.other_line)}});
    }
}

}  // namespace analysis::rules
