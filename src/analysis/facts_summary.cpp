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

/// Places that owe a report to some campaign; all places where no campaign names any kind of them.
int count_obligated(const model::Site& site) {
    const auto is_obligated = [&](const model::Unit& unit) {
        return unit.is_place() && std::ranges::any_of(site.campaigns, [&](const model::Campaign& campaign) {
                   return campaign.obligated.contains(unit.kind);
               });
    };
    const auto obligated = std::ranges::count_if(site.units, is_obligated);
    return static_cast<int>(obligated > 0 ? obligated : std::ranges::count_if(site.units, &model::Unit::is_place));
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

void order_units(const model::Indicator& indicator, const std::vector<Fact>& facts, std::vector<std::size_t>& units) {
    struct Place {
        text::Decimal point;
        FactIndex fact;  // in the order of the units' names, which equal values keep
        bool stands_apart;
    };
    std::vector<Place> order;
    order.reserve(units.size());
    for (const std::size_t index : units)
        order.push_back({.point = point(*facts[index].value),
                         .fact = static_cast<FactIndex>(index),
                         .stands_apart = !joins_total(indicator, facts[index])});
    std::ranges::sort(order, [](const Place& a, const Place& b) {
        if (a.stands_apart != b.stands_apart) return b.stands_apart;
        const auto by_point = b.point <=> a.point;
        return by_point != 0 ? by_point < 0 : a.fact < b.fact;
    });
    std::ranges::transform(order, units.begin(), &Place::fact);
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

std::vector<IndicatorFacts> summarise_indicators(const model::Site& site, const std::vector<Fact>& facts,
                                                 const std::vector<Fact>& targets, const diagnostics::RunJobs& run) {
    std::vector<IndicatorFacts> summaries(site.indicators.size());
    for (std::size_t i = 0; i < targets.size(); ++i) summaries[targets[i].indicator.index].targets.push_back(i);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        IndicatorFacts& summary = summaries[facts[i].indicator.index];
        if (!facts[i].is_current) continue;
        if (!facts[i].about)
            summary.city.push_back(i);
        else if (!facts[i].value)
            summary.without_value.push_back(i);
        else
            add_unit(facts, i, summary);
    }
    const int obligated = count_obligated(site);
    run(summaries.size(), [&](std::size_t i) {
        order_units(site.indicators[i], facts, summaries[i].units);
        add_total(site, facts, site.indicators[i], obligated, summaries[i]);
    });
    return summaries;
}

}  // namespace analysis
