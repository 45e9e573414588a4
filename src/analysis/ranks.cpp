#include "analysis/ranks.h"

#include "analysis/arithmetic.h"
#include "analysis/comparability.h"

#include <algorithm>
#include <set>

namespace analysis {
namespace {

using text::Decimal;
using text::Quantity;

constexpr std::size_t kSpreadFrom = 4;

/// The most units whose figures are of times that may be compared; of equally many the latest.
std::vector<std::size_t> comparable_units(const model::Site& site, const std::vector<Fact>& facts,
                                          std::span<const std::size_t> candidates) {
    const auto by_time = [&](std::size_t a, std::size_t b) {
        return span_of(site, facts[a]) < span_of(site, facts[b]);
    };
    std::set<std::size_t, decltype(by_time)> anchors(by_time);  // one fact of each time
    for (const std::size_t candidate : candidates)
        if (is_dated(facts[candidate].as_of)) anchors.insert(candidate);

    std::vector<std::size_t> most;
    for (const std::size_t anchor : anchors) {
        // Counted from the earliest of them, none is further from another than the indicator allows.
        std::vector<std::size_t> group;
        std::ranges::copy_if(candidates, std::back_inserter(group), [&](std::size_t other) {
            return !obstacle_to_ranking(site, facts[anchor], facts[other]) &&
                   time_of(facts[anchor]) <= time_of(facts[other]);
        });
        if (group.size() >= most.size()) most = std::move(group);
    }
    return most;
}

/// From the worst to the best that the figure allows; more is better in these numbers.
struct Reach {
    std::size_t fact;
    Edge worst, best;
};

Reach reach_of(std::size_t fact, const Quantity& figure, model::Better better) {
    if (better == model::Better::more) return {fact, lower_edge(figure), upper_edge(figure)};
    return {fact, upper_edge(figure).mirrored(), lower_edge(figure).mirrored()};
}

int count_above(const std::vector<Edge>& ascending, const Edge& edge) {
    return static_cast<int>(ascending.end() - std::ranges::upper_bound(ascending, edge));
}

/// A bound of a quantile: the order statistics of the bounds, linear between neighbours as spreadsheets do it.
/// Nothing where an open end decides.
std::optional<Decimal> quantile(const std::vector<Edge>& ascending, std::size_t quarter) {
    const std::size_t position = (ascending.size() - 1) * quarter;
    const Edge& below = ascending[position / 4];
    const auto rest = static_cast<std::int64_t>(position % 4);
    if (below.infinity != 0) return std::nullopt;
    if (rest == 0) return below.at;
    const Edge& above = ascending[position / 4 + 1];
    if (above.infinity != 0) return std::nullopt;
    return (below.at * Decimal(4 - rest) + above.at * Decimal(rest)).divided_by(4, 2);
}

Quantity quantile_between(const std::vector<Edge>& lower, const std::vector<Edge>& upper,
                          const std::vector<Edge>& points, std::size_t quarter) {
    const auto low = quantile(lower, quarter), high = quantile(upper, quarter);
    if (low && high)
        return {.shape = *low == *high ? text::QuantityShape::amount : text::QuantityShape::range,
                .low = *low,
                .high = *high};
    if (low) return {.qualifier = text::Qualifier::at_least, .qualifier_word = "ít nhất", .low = *low, .high = *low};
    if (high) return {.qualifier = text::Qualifier::at_most, .qualifier_word = "tối đa", .low = *high, .high = *high};
    const Decimal middle = *quantile(points, quarter);
    return {.qualifier = text::Qualifier::about, .qualifier_word = "khoảng", .low = middle, .high = middle};
}

}  // namespace

std::vector<RankedUnit> rank_units(const model::Site& site, const std::vector<Fact>& facts,
                                   std::span<const std::size_t> candidates, int of) {
    if (candidates.empty()) return {};
    const model::Indicator& indicator = site[facts[candidates.front()].indicator];
    const auto too_few = [&](std::size_t units) {
        return static_cast<int>(units) * 100 < indicator.rank_from_percent * of;
    };
    if (indicator.better == model::Better::none || too_few(candidates.size())) return {};
    const std::vector<std::size_t> units = comparable_units(site, facts, candidates);
    if (units.size() < 2 || too_few(units.size())) return {};

    std::vector<Reach> reaches;
    std::vector<Edge> worst, best;
    for (const std::size_t unit : units) {
        reaches.push_back(reach_of(unit, *facts[unit].value, indicator.better));
        worst.push_back(reaches.back().worst);
        best.push_back(reaches.back().best);
    }
    std::ranges::sort(worst);
    std::ranges::sort(best);
    std::vector<RankedUnit> ranking;
    for (const Reach& reach : reaches) {
        const int itself = reach.best > reach.worst ? 1 : 0;
        ranking.push_back({.fact = reach.fact,
                           .place = 1 + count_above(worst, reach.best),
                           .up_to = 1 + count_above(best, reach.worst) - itself});
    }
    const auto same_figure = [&](const RankedUnit& a, const RankedUnit& b) {
        return *facts[a.fact].value == *facts[b.fact].value;
    };
    std::ranges::stable_sort(ranking, {}, [](const RankedUnit& unit) { return std::pair(unit.place, unit.up_to); });
    for (std::size_t i = 1; i < ranking.size(); ++i)
        if (same_figure(ranking[i - 1], ranking[i])) ranking[i - 1].is_shared = ranking[i].is_shared = true;
    return ranking;
}

std::optional<Spread> spread_of(std::span<const Quantity> figures) {
    if (figures.size() < kSpreadFrom) return std::nullopt;
    std::vector<Edge> lower, upper, points;
    for (const Quantity& figure : figures) {
        lower.push_back(lower_edge(figure));
        upper.push_back(upper_edge(figure));
        points.push_back({.at = point(figure)});
    }
    for (auto* edges : {&lower, &upper, &points}) std::ranges::sort(*edges);
    const bool is_percent = std::ranges::all_of(
        figures, [](const Quantity& figure) { return figure.percent || figure.shape == text::QuantityShape::share; });
    const auto at = [&](std::size_t quarter) {
        Quantity quantity = quantile_between(lower, upper, points, quarter);
        quantity.percent = is_percent;
        return quantity;
    };
    return Spread{.lower_quartile = at(1), .median = at(2), .upper_quartile = at(3)};
}

}  // namespace analysis
