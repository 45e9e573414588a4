// Two reports state ranks and figures of one moment, and the one with the better figure has the worse rank. One of
// the four numbers is wrong, or they are not of one ranking.
#include "analysis/arithmetic.h"
#include "analysis/comparability.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>

namespace analysis::rules {
namespace {

struct Ranked {
    const Fact* fact;
    const Statement* statement;

    const text::Rank& rank() const { return *statement->figure->besides->rank; }
};

/// From the worst to the best that the figure allows; more is better in these numbers.
Edge worst_of(const Ranked& ranked, model::Better better) {
    const text::Quantity& value = *ranked.fact->value;
    return better == model::Better::more ? lower_edge(value) : upper_edge(value).mirrored();
}

Edge best_of(const Ranked& ranked, model::Better better) {
    const text::Quantity& value = *ranked.fact->value;
    return better == model::Better::more ? upper_edge(value) : lower_edge(value).mirrored();
}

/// Only equal times: a rank of another day may be another one.
bool contradict(const Ranked& ahead, const Ranked& behind, model::Better better) {
    return ahead.rank().of == behind.rank().of && ahead.fact->as_of == behind.fact->as_of &&
           ahead.fact->about != behind.fact->about && ahead.rank().place <= behind.rank().place &&
           best_of(ahead, better) < worst_of(behind, better);
}

std::vector<Ranked> ranked_facts(const model::Site& site, const Analysis& analysis) {
    std::vector<Ranked> ranked;
    for (const Fact& fact : analysis.facts) {
        if (!fact.value || !fact.about || !is_dated(fact.as_of) || site[fact.indicator].better == model::Better::none)
            continue;
        for (const Statement& statement : fact.statements)
            if (statement.figure->besides->rank) ranked.push_back({&fact, &statement});
    }
    return ranked;
}

/// What is known of those who state a rank among as many at the same time.
class Ranking {
public:
    explicit Ranking(model::Better better) : better_(better) {}

    void add(const Ranked& one) { worst_from_.emplace_back(one.rank().place, worst_of(one, better_)); }

    /// Once all are added.
    void order() {
        std::ranges::sort(worst_from_, std::greater<>{});
        for (std::size_t i = 1; i < worst_from_.size(); ++i)
            worst_from_[i].second = std::max(worst_from_[i].second, worst_from_[i - 1].second);
    }

    /// Is there one of the same place or a later one that is surely better?
    bool is_beaten(const Ranked& one) const {
        const auto end =
            std::ranges::upper_bound(worst_from_, one.rank().place, std::greater<>{}, &std::pair<int, Edge>::first);
        return end != worst_from_.begin() && best_of(one, better_) < std::prev(end)->second;
    }

private:
    model::Better better_;
    std::vector<std::pair<int, Edge>> worst_from_;  // by place, the last first: the best that is surely reached there
};

void report_contradiction(const model::Site& site, const Ranked& ahead, const Ranked& behind,
                          diagnostics::Diagnostics& diagnostics) {
    diagnostics.report("rank-contradicted", locate(site, *ahead.statement),
                       {{"label", site[ahead.fact->indicator].short_name},
                        {"unit", site[*ahead.fact->about].name},
                        {"value", text::format_quantity(*ahead.fact->value, text::vietnamese())},
                        {"rank", std::to_string(ahead.rank().place)},
                        {"other", site[*behind.fact->about].name},
                        {"other_value", text::format_quantity(*behind.fact->value, text::vietnamese())},
                        {"other_rank", std::to_string(behind.rank().place)},
                        {"of", std::to_string(ahead.rank().of)}});
}

}  // namespace

void rank_contradicted(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    const std::vector<Ranked> ranked = ranked_facts(site, analysis);  // by indicator, as facts are
    for (auto first = ranked.begin(); first != ranked.end();) {
        const model::IndicatorId indicator = first->fact->indicator;
        const model::Better better = site[indicator].better;
        const auto last = std::find_if(first, ranked.end(),
                                       [&](const Ranked& other) { return other.fact->indicator != indicator; });
        const std::span<const Ranked> rivals(first, last);
        std::map<std::pair<int, model::AsOf>, Ranking> rankings;
        const auto ranking_of = [&](const Ranked& one) -> Ranking& {
            return rankings.try_emplace({one.rank().of, one.fact->as_of}, better).first->second;
        };
        for (const Ranked& one : rivals) ranking_of(one).add(one);
        for (auto& [key, ranking] : rankings) ranking.order();
        for (const Ranked& ahead : rivals) {
            if (!ranking_of(ahead).is_beaten(ahead)) continue;  // almost all: only the others are compared with each
            const auto behind =
                std::ranges::find_if(rivals, [&](const Ranked& other) { return contradict(ahead, other, better); });
            if (behind != rivals.end()) report_contradiction(site, ahead, *behind, diagnostics);
        }
        first = last;
    }
}

}  // namespace analysis::rules
