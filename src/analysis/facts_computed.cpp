#include "analysis/arithmetic.h"
#include "analysis/comparability.h"
#include "analysis/facts.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace analysis {
namespace {

/// Where a fact is told; a computed one where its first term is.
std::span<const Statement> statements_of(const std::vector<Fact>& facts, const Fact& fact) {
    return fact.is_computed() ? facts[fact.computed->from.front()].statements : fact.statements;
}

bool told_together(const std::vector<Fact>& facts, const Fact& a, const Fact& b) {
    for (const Statement& x : statements_of(facts, a))
        for (const Statement& y : statements_of(facts, b))
            if (x.told_in == y.told_in) return true;
    return false;
}

using Indices = std::ranges::iota_view<std::size_t, std::size_t>;

/// The facts of an indicator (of one unit or the city): stated ones are sorted, computed ones stand behind them in
/// the same order.
template <typename Key, typename Projection>
Indices find_facts(const std::vector<Fact>& facts, bool computed, const Key& key, Projection projection) {
    const auto stated_end = std::ranges::partition_point(facts, [](const Fact& fact) { return !fact.is_computed(); });
    const auto range = std::ranges::equal_range(computed ? stated_end : facts.begin(),
                                                computed ? facts.end() : stated_end, key, {}, projection);
    return {static_cast<std::size_t>(range.begin() - facts.begin()),
            static_cast<std::size_t>(range.end() - facts.begin())};
}

Indices facts_of(const model::Site& site, const std::vector<Fact>& facts, model::IndicatorId indicator,
                 const std::optional<model::UnitId>& about) {
    return find_facts(facts, site[indicator].is_computed(), std::tuple(indicator, about),
                      [](const Fact& fact) { return std::tuple(fact.indicator, fact.about); });
}

/// For the fact of the first term: the facts of all terms, of the same unit and time and told together with it.
std::optional<std::vector<std::size_t>> find_terms(const model::Site& site, const std::vector<Fact>& facts,
                                                   std::size_t first, const std::vector<model::IndicatorId>& terms) {
    std::vector<std::size_t> found = {first};
    for (const model::IndicatorId term : terms | std::views::drop(1)) {
        const Indices candidates = facts_of(site, facts, term, facts[first].about);
        const auto match = std::ranges::find_if(candidates, [&](std::size_t index) {
            return facts[index].value && facts[index].as_of == facts[first].as_of &&
                   told_together(facts, facts[first], facts[index]);
        });
        if (match == candidates.end()) return std::nullopt;
        found.push_back(*match);
    }
    return found;
}

std::vector<model::IndicatorId> terms_of(const model::Indicator& indicator) {
    if (indicator.ratio_of) return {indicator.ratio_of->first, indicator.ratio_of->second};
    return indicator.sum_of;
}

bool may_be_added(const model::Site& site, const Fact& first, const Fact& term) {
    return !obstacle_to_joining(site, first, term) && term.value->shape != text::QuantityShape::share &&
           !term.value->percent;
}

std::optional<text::Quantity> compute(const model::Site& site, const model::Indicator& indicator,
                                      const std::vector<Fact>& facts, const std::vector<std::size_t>& terms) {
    const Fact& first = facts[terms.front()];
    if (indicator.ratio_of) {
        const text::Quantity& divisor = *facts[terms.back()].value;
        return indicator.measure == "%" ? share_of(*first.value, divisor) : ratio_of(*first.value, divisor);
    }
    std::vector<text::Quantity> quantities;
    for (const std::size_t term : terms) {
        if (!may_be_added(site, first, facts[term])) return std::nullopt;
        quantities.push_back(*facts[term].value);
    }
    return sum(quantities);
}

/// Facts of `whole` that one report tells together with the part, both of one time as far as it is stated.
std::vector<std::size_t> wholes_of(const model::Site& site, const std::vector<Fact>& facts, std::size_t part,
                                   model::IndicatorId whole) {
    std::vector<std::size_t> wholes;
    for (const std::size_t candidate : facts_of(site, facts, whole, facts[part].about)) {
        const Fact& fact = facts[candidate];
        const bool one_time =
            fact.as_of == facts[part].as_of || !is_dated(fact.as_of) || !is_dated(facts[part].as_of);
        if (fact.value && one_time && told_together(facts, facts[part], fact)) wholes.push_back(candidate);
    }
    return wholes;
}

/// Computed facts stand behind the stated ones: brings what was made from them to its indicator and unit.
template <typename Share>
void sort_by_part(std::vector<Share>& shares, const std::vector<Fact>& facts) {
    std::ranges::stable_sort(shares, {}, [&](const Share& share) {
        return std::tuple(facts[share.part].indicator, facts[share.part].about);
    });
}

}  // namespace

std::span<const Fact> facts_of(const model::Site& site, const std::vector<Fact>& facts,
                               model::IndicatorId indicator) {
    const Indices found = find_facts(facts, site[indicator].is_computed(), indicator, &Fact::indicator);
    return std::span(facts).subspan(*found.begin(), found.size());
}

std::vector<Fact> compute_facts(const model::Site& site, const std::vector<Fact>& facts,
                                std::deque<Computed>& computed) {
    std::vector<Fact> made;
    for (std::size_t i = 0; i < site.indicators.size(); ++i) {
        const std::vector<model::IndicatorId> terms = terms_of(site.indicators[i]);
        if (terms.empty()) continue;
        for (const std::size_t first : find_facts(facts, false, terms.front(), &Fact::indicator)) {
            if (!facts[first].value) continue;
            const auto parts = find_terms(site, facts, first, terms);
            auto value = parts ? compute(site, site.indicators[i], facts, *parts) : std::nullopt;
            if (!value) continue;
            const Computed& one = computed.emplace_back(Computed{.value = std::move(value), .from = *parts});
            made.push_back({.indicator = {i},
                            .about = facts[first].about,
                            .value = one.value,
                            .as_of = facts[first].as_of,
                            .statements = {},
                            .computed = &one,
                            .period = facts[first].period,
                            .is_current = facts[first].is_current});
        }
    }
    return made;
}

std::vector<PartShare> compute_part_shares(const model::Site& site, const std::vector<Fact>& facts) {
    std::vector<PartShare> shares;
    for (std::size_t part = 0; part < facts.size(); ++part) {
        const model::Indicator& indicator = site[facts[part].indicator];
        if (!indicator.part_of || !facts[part].value || site[*indicator.part_of].measure != indicator.measure)
            continue;
        for (const std::size_t whole : wholes_of(site, facts, part, *indicator.part_of))
            if (const auto percent = share_of(*facts[part].value, *facts[whole].value))
                shares.push_back({.part = part, .whole = whole, .percent = *percent});
    }
    sort_by_part(shares, facts);
    return shares;
}

std::vector<WithheldShare> find_withheld_shares(const model::Site& site, const std::vector<Fact>& facts) {
    std::vector<WithheldShare> shares;
    for (std::size_t part = 0; part < facts.size(); ++part) {
        const model::Indicator& indicator = site[facts[part].indicator];
        if (!indicator.not_share_of || !facts[part].value) continue;
        for (const std::size_t whole : wholes_of(site, facts, part, *indicator.not_share_of))
            shares.push_back({part, whole});
    }
    sort_by_part(shares, facts);
    return shares;
}

}  // namespace analysis
