#include "analysis/arithmetic.h"
#include "analysis/comparability.h"
#include "analysis/facts.h"
#include "analysis/ranks.h"

#include <algorithm>

namespace analysis {
namespace {

/// May the fact stand among the units' facts that are added up? Only the total's own shape of quantity joins.
bool joins_total(const model::Indicator& indicator, const Fact& fact) {
    if (!fact.value) return false;
    const text::QuantityShape shape = fact.value->shape;
    if (indicator.total == model::TotalKind::share) return shape == text::QuantityShape::share;
    if (indicator.total == model::TotalKind::sum && fact.value->percent) return false;
    return shape == text::QuantityShape::amount || shape == text::QuantityShape::range;
}

std::optional<text::Quantity> total_of(const model::Indicator& indicator, const std::vector<text::Quantity>& terms) {
    if (terms.empty()) return std::nullopt;
    switch (indicator.total) {
        case model::TotalKind::sum:
            return sum(terms);
        case model::TotalKind::share:
            return sum_shares(terms);
        case model::TotalKind::max:
            return largest(terms);
        case model::TotalKind::none:
            break;
    }
    return std::nullopt;
}

/// Does the second of two facts of one unit stand for it? A dated fact before an undated one, a later one before an
/// earlier one; of two that contradict each other the one that says that it corrects.
bool replaces(const Fact& known, const Fact& other) {
    if (is_dated(known.as_of) != is_dated(other.as_of)) return is_dated(other.as_of);
    if (time_of(known) != time_of(other)) return time_of(known) < time_of(other);
    const auto corrects = [](const Fact& fact) {
        return std::ranges::any_of(fact.statements, [](const Statement& statement) {
            return !statement.figure->besides->corrected.empty();
        });
    };
    return corrects(other) || !corrects(known);
}

void add_unit(const std::vector<Fact>& facts, std::size_t index, IndicatorFacts& summary) {
    // Facts of one indicator stand by unit.
    if (summary.units.empty() || facts[summary.units.back()].about != facts[index].about)
        summary.units.push_back(index);
    else if (replaces(facts[summary.units.back()], facts[index]))
        summary.units.back() = index;
}

/// A fact where it stands by its figure, the highest first; those of equal ones by the units' names, as facts do.
struct Place {
    text::Decimal point;
    FactIndex fact;

    bool operator<(const Place& other) const {
        return point == other.point ? fact < other.fact : point > other.point;
    }
};

void order_units(const model::Indicator& indicator, const std::vector<Fact>& facts, std::vector<std::size_t>& units) {
    std::vector<Place> joined, apart;
    joined.reserve(units.size());
    for (const std::size_t index : units) {
        const Place place{point(*facts[index].value), static_cast<FactIndex>(index)};
        (joins_total(indicator, facts[index]) ? joined : apart).push_back(place);
    }
    units.clear();
    for (auto* places : {&joined, &apart}) {
        std::sort(places->begin(), places->end());
        for (const Place& place : *places) units.push_back(place.fact);
    }
}

void add_total(const model::Site& site, const std::vector<Fact>& facts, const model::Indicator& indicator,
               int obligated, IndicatorFacts& summary) {
    std::vector<std::size_t> joined;
    std::vector<text::Quantity> terms;
    joined.reserve(summary.units.size());
    terms.reserve(summary.units.size());
    for (const std::size_t index : summary.units) {
        if (!site[*facts[index].about].is_place() || !joins_total(indicator, facts[index])) continue;
        joined.push_back(index);
        terms.push_back(*facts[index].value);
    }
    summary.total = total_of(indicator, terms);
    summary.coverage = {.units = static_cast<int>(terms.size()),
                        .of = obligated,
                        .undated = static_cast<int>(std::ranges::count_if(
                            joined, [&](std::size_t index) { return !is_dated(facts[index].as_of); }))};
    summary.ranking = rank_units(site, facts, joined, obligated);
    summary.spread = spread_of(terms);
    if (summary.total) summary.joined = std::move(joined);
}

}  // namespace

int count_obligated(const model::Site& site) {
    const auto is_obligated = [&](const model::Unit& unit) {
        return unit.is_place() && std::ranges::any_of(site.campaigns, [&](const model::Campaign& campaign) {
                   return campaign.obligated.contains(unit.kind);
               });
    };
    const auto obligated = std::ranges::count_if(site.units, is_obligated);
    return static_cast<int>(obligated > 0 ? obligated : std::ranges::count_if(site.units, &model::Unit::is_place));
}

IndicatorFacts summarise_indicator(const model::Site& site, model::IndicatorId id, const std::vector<Fact>& facts,
                                   const std::vector<Fact>& targets, int obligated) {
    IndicatorFacts summary;
    for (const Fact& target : std::ranges::equal_range(targets, id, {}, &Fact::indicator))
        summary.targets.push_back(static_cast<std::size_t>(&target - targets.data()));
    for (const Fact& fact : facts_of(site, facts, id)) {
        const auto index = static_cast<std::size_t>(&fact - facts.data());
        if (!fact.is_current) continue;
        if (!fact.about)
            summary.city.push_back(index);
        else if (!fact.value)
            summary.without_value.push_back(index);
        else
            add_unit(facts, index, summary);
    }
    order_units(site[id], facts, summary.units);
    add_total(site, facts, site[id], obligated, summary);
    return summary;
}

}  // namespace analysis
