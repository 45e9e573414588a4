// "Thứ 2 trong 114" while three places of this site have a better figure of the same moment: the rank or one of the
// figures is wrong. Who states a rank as well is compared by rank_contradicted.
#include "analysis/arithmetic.h"
#include "analysis/comparability.h"
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

#include <algorithm>

namespace analysis::rules {
namespace {

/// What is known of the other places at the moment of one ranked figure.
struct Others {
    std::vector<std::string> better, worse;
    bool is_told_by_ranks = false;
};

/// The rank that a place states itself for this figure, among as many.
const text::Rank* stated_rank(const Fact& fact, int of) {
    for (const Statement& statement : fact.statements)
        if (statement.figure->besides->rank && statement.figure->besides->rank->of == of)
            return &*statement.figure->besides->rank;
    return nullptr;
}

Others look_at_others(const model::Site& site, std::span<const Fact> facts, const Fact& fact,
                      const text::Rank& rank) {
    const bool more_is_better = site[fact.indicator].better == model::Better::more;
    Others others;
    for (const Fact& other : facts) {
        const bool is_rival = other.value && other.about && other.about != fact.about && other.as_of == fact.as_of &&
                              site[*other.about].is_place();
        if (!is_rival) continue;
        const bool is_less = is_surely_less(*other.value, *fact.value);
        const bool is_more = is_surely_less(*fact.value, *other.value);
        if (!is_less && !is_more) continue;
        const bool is_better = is_more == more_is_better;
        (is_better ? others.better : others.worse).push_back(site[*other.about].name);
        const text::Rank* stated = stated_rank(other, rank.of);
        others.is_told_by_ranks |= stated && (is_better ? stated->place >= rank.place : stated->place <= rank.place);
    }
    return others;
}

void check_rank(const model::Site& site, std::span<const Fact> facts, const Fact& fact, const model::Figure& figure,
                diagnostics::Diagnostics& diagnostics) {
    const text::Rank& rank = *figure.besides->rank;
    const Others others = look_at_others(site, facts, fact, rank);
    const bool too_high = std::ssize(others.better) > rank.place - 1;
    const bool too_low = std::ssize(others.worse) > rank.of - rank.place;
    if (others.is_told_by_ranks || (!too_high && !too_low)) return;
    const std::vector<std::string>& places = too_high ? others.better : others.worse;
    const diagnostics::Phrase side = too_high ? diagnostics::Phrase("tốt hơn", "a better figure")
                                              : diagnostics::Phrase("kém hơn", "a worse figure");
    diagnostics.report("rank-impossible", figure.location,
                       {{"label", site[fact.indicator].short_name},
                        {"unit", site[*fact.about].name},
                        {"value", text::format_quantity(*fact.value, text::vietnamese())},
                        {"rank", std::to_string(rank.place)},
                        {"of", std::to_string(rank.of)},
                        {"n", std::to_string(places.size())},
                        {"side", side},
                        {"places", list_first(places)}},
                       "results." + site[fact.indicator].slug);
}

}  // namespace

void rank_impossible(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (auto first = analysis.facts.begin(); first != analysis.facts.end();) {
        const auto last = std::find_if(first, analysis.facts.end(),
                                       [&](const Fact& fact) { return fact.indicator != first->indicator; });
        const std::span<const Fact> facts(first, last);
        const model::IndicatorId indicator = first->indicator;
        for (const Fact& fact : facts) {
            const bool is_judged =
                fact.value && fact.about && is_dated(fact.as_of) && site[indicator].better != model::Better::none;
            if (!is_judged) continue;
            for (const Statement& statement : fact.statements)
                if (statement.figure->besides->rank &&
                    statement.figure->besides->rank->of == analysis.of(indicator).coverage.of)
                    check_rank(site, facts, fact, *statement.figure, diagnostics);
        }
        first = last;
    }
}

}  // namespace analysis::rules
