// Two reports state ranks and figures of one moment, and the one with the better figure has the worse rank. One of
// the four numbers is wrong, or they are not of one ranking.
#include "analysis/arithmetic.h"
#include "analysis/comparability.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

#include <algorithm>

namespace analysis::rules {
namespace {

struct Ranked {
    const Fact* fact;
    const model::Figure* figure;
};

bool is_better(const text::Quantity& a, const text::Quantity& b, model::Better better) {
    return better == model::Better::more ? is_surely_less(b, a) : is_surely_less(a, b);
}

/// Only equal times: a rank of another day may be another one.
bool contradict(const Ranked& ahead, const Ranked& behind, model::Better better) {
    return ahead.figure->besides->rank->of == behind.figure->besides->rank->of &&
           ahead.fact->as_of == behind.fact->as_of && ahead.fact->about != behind.fact->about &&
           ahead.figure->besides->rank->place <= behind.figure->besides->rank->place &&
           is_better(*behind.fact->value, *ahead.fact->value, better);
}

std::vector<Ranked> ranked_facts(const model::Site& site, const Analysis& analysis) {
    std::vector<Ranked> ranked;
    for (const Fact& fact : analysis.facts) {
        if (!fact.value || !fact.about || !is_dated(fact.as_of) || site[fact.indicator].better == model::Better::none)
            continue;
        for (const Statement& statement : fact.statements)
            if (statement.figure->besides->rank) ranked.push_back({&fact, statement.figure});
    }
    return ranked;
}

}  // namespace

void rank_contradicted(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    const std::vector<Ranked> ranked = ranked_facts(site, analysis);  // by indicator, as facts are
    for (auto ahead = ranked.begin(); ahead != ranked.end(); ++ahead) {
        const model::Indicator& indicator = site[ahead->fact->indicator];
        const auto rivals = std::ranges::equal_range(ranked, ahead->fact->indicator, {},
                                                     [](const Ranked& other) { return other.fact->indicator; });
        const auto behind = std::ranges::find_if(
            rivals, [&](const Ranked& other) { return contradict(*ahead, other, indicator.better); });
        if (behind == rivals.end()) continue;
        diagnostics.report("rank-contradicted", ahead->figure->location,
                           {{"label", indicator.short_name},
                            {"unit", site[*ahead->fact->about].name},
                            {"value", text::format_quantity(*ahead->fact->value, text::vietnamese())},
                            {"rank", std::to_string(ahead->figure->besides->rank->place)},
                            {"other", site[*behind->fact->about].name},
                            {"other_value", text::format_quantity(*behind->fact->value, text::vietnamese())},
                            {"other_rank", std::to_string(behind->figure->besides->rank->place)},
                            {"of", std::to_string(ahead->figure->besides->rank->of)}});
    }
}

}  // namespace analysis::rules
