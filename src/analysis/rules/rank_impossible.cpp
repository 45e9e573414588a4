// "Thứ 2 trong 114" while three places of this site have a better figure of the same moment: the rank or one of the
// figures is wrong. Who states a rank as well is compared by rank_contradicted.
#include "analysis/arithmetic.h"
#include "analysis/comparability.h"
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

#include <algorithm>
#include <map>

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

bool is_too_high(const text::Rank& rank, std::ptrdiff_t better) {
    return better > rank.place - 1;
}

bool is_too_low(const text::Rank& rank, std::ptrdiff_t worse) {
    return worse > rank.of - rank.place;
}

/// Between which numbers the figures of all places lie at one time.
class Field {
public:
    void add(const text::Quantity& value) {
        lower_.push_back(lower_edge(value));
        upper_.push_back(upper_edge(value));
    }

    /// Once all are added.
    void order() {
        std::ranges::sort(lower_);
        std::ranges::sort(upper_);
    }

    /// May the rank be impossible? Others of the same place are counted too, so that those for whom this says yes are
    /// looked at one by one.
    bool may_refute(const text::Rank& rank, const text::Quantity& value, bool more_is_better) const {
        const auto more = lower_.end() - std::ranges::upper_bound(lower_, upper_edge(value));
        const auto less = std::ranges::lower_bound(upper_, lower_edge(value)) - upper_.begin();
        return is_too_high(rank, more_is_better ? more : less) || is_too_low(rank, more_is_better ? less : more);
    }

private:
    std::vector<Edge> lower_, upper_;
};

std::map<model::AsOf, Field> make_fields(const model::Site& site, std::span<const Fact> facts) {
    std::map<model::AsOf, Field> fields;
    for (const Fact& fact : facts)
        if (fact.value && fact.about && is_dated(fact.as_of) && site[*fact.about].is_place())
            fields[fact.as_of].add(*fact.value);
    for (auto& [time, field] : fields) field.order();
    return fields;
}

void check_rank(const model::Site& site, std::span<const Fact> facts, const Fact& fact, const Statement& statement,
                diagnostics::Diagnostics& diagnostics) {
    const text::Rank& rank = *statement.figure->besides->rank;
    const Others others = look_at_others(site, facts, fact, rank);
    const bool too_high = is_too_high(rank, std::ssize(others.better));
    const bool too_low = is_too_low(rank, std::ssize(others.worse));
    if (others.is_told_by_ranks || (!too_high && !too_low)) return;
    const std::vector<std::string>& places = too_high ? others.better : others.worse;
    const diagnostics::Phrase side = too_high ? diagnostics::Phrase("tốt hơn", "a better figure")
                                              : diagnostics::Phrase("kém hơn", "a worse figure");
    diagnostics.report("rank-impossible", locate(site, statement),
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
        first = last;
        const model::Better better = site[indicator].better;
        if (better == model::Better::none) continue;
        std::map<model::AsOf, Field> fields;  // made for the first rank: most indicators have none
        for (const Fact& fact : facts) {
            if (!fact.value || !fact.about || !is_dated(fact.as_of)) continue;
            for (const Statement& statement : fact.statements) {
                const auto& rank = statement.figure->besides->rank;
                if (!rank || rank->of != analysis.of(indicator).coverage.of) continue;
                if (fields.empty()) fields = make_fields(site, facts);
                if (fields[fact.as_of].may_refute(*rank, *fact.value, better == model::Better::more))
                    check_rank(site, facts, fact, statement, diagnostics);
            }
        }
    }
}

}  // namespace analysis::rules
