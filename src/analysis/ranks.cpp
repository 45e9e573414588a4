#include "analysis/ranks.h"

#include "analysis/arithmetic.h"
#include "analysis/comparability.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace analysis {
namespace {

using text::Decimal;
using text::Quantity;

constexpr std::size_t kSpreadFrom = 4;

/// The first fact of its time.
struct Anchor {
    text::Span time;
    std::size_t fact;
};

/// The most units whose figures are of times that may be compared; of equally many the latest.
std::vector<std::size_t> comparable_units(const model::Site& site, const std::vector<Fact>& facts,
                                          std::span<const std::size_t> candidates) {
    std::vector<Anchor> anchors;
    for (const std::size_t candidate : candidates) {
        if (!is_dated(facts[candidate].as_of)) continue;
        const text::Span time = span_of(site, facts[candidate]);
        if (anchors.empty() || anchors.back().time != time) anchors.push_back({time, candidate});
    }
    std::ranges::stable_sort(anchors, {}, &Anchor::time);
    anchors.erase(std::ranges::unique(anchors, {}, &Anchor::time).begin(), anchors.end());

    std::vector<std::size_t> most;
    for (const Anchor& anchor : anchors) {
        // Counted from the earliest of them, none is further from another than the indicator allows.
        const Fact& earliest = facts[anchor.fact];
        const text::Moment from = time_of(earliest);
        std::vector<std::size_t> group;
        group.reserve(candidates.size());
        std::ranges::copy_if(candidates, std::back_inserter(group), [&](std::size_t other) {
            return !obstacle_to_ranking(site, earliest, facts[other]) && from <= time_of(facts[other]);
        });
        if (group.size() >= most.size()) most = std::move(group);
    }
    return most;
}

/// The numbers that figures allow, from the lowest to the highest.
struct Edges {
    std::vector<Edge> lower, upper;
};

std::vector<Edge> merge(const std::vector<Edge>& a, const std::vector<Edge>& b) {
    std::vector<Edge> merged;
    merged.reserve(a.size() + b.size());
    std::ranges::merge(a, b, std::back_inserter(merged));
    return merged;
}

/// Of figures that come by their points, as almost all do: then both edges of exact ones are in order.
Edges list_edges(std::span<const Quantity> figures) {
    std::vector<Edge> exact, lower, upper;
    exact.reserve(figures.size());
    for (const Quantity& figure : figures) {
        const Edge from = lower_edge(figure), to = upper_edge(figure);
        if (from == to) {
            exact.push_back(from);
        } else {
            lower.push_back(from);
            upper.push_back(to);
        }
    }
    if (std::ranges::is_sorted(exact, std::ranges::greater()))
        std::ranges::reverse(exact);
    else
        std::ranges::sort(exact);
    std::ranges::sort(lower);
    std::ranges::sort(upper);
    return {.lower = merge(exact, lower), .upper = merge(exact, upper)};
}

int count_above(const std::vector<Edge>& ascending, const Edge& edge) {
    return static_cast<int>(ascending.end() - std::ranges::upper_bound(ascending, edge));
}

int count_below(const std::vector<Edge>& ascending, const Edge& edge) {
    return static_cast<int>(std::ranges::lower_bound(ascending, edge) - ascending.begin());
}

/// The places that the figure's bounds leave open to it among `all`.
RankedUnit place_unit(std::size_t fact, const Quantity& figure, const Edges& all, model::Better better) {
    const Edge lower = lower_edge(figure), upper = upper_edge(figure);
    const int itself = lower < upper ? 1 : 0;
    const bool is_more_better = better == model::Better::more;
    const int surely_better = is_more_better ? count_above(all.lower, upper) : count_below(all.upper, lower);
    const int perhaps_better = is_more_better ? count_above(all.upper, lower) : count_below(all.lower, upper);
    return {.fact = fact, .place = 1 + surely_better, .up_to = 1 + perhaps_better - itself};
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

Decimal quantile_of_points(std::span<const Quantity> figures, std::size_t quarter) {
    std::vector<Edge> points;
    points.reserve(figures.size());
    for (const Quantity& figure : figures) points.push_back({.at = point(figure)});
    std::ranges::sort(points);
    return *quantile(points, quarter);
}

Quantity quantile_of(std::span<const Quantity> figures, const Edges& edges, std::size_t quarter) {
    const auto low = quantile(edges.lower, quarter), high = quantile(edges.upper, quarter);
    if (low && high)
        return {.shape = *low == *high ? text::QuantityShape::amount : text::QuantityShape::range,
                .low = *low,
                .high = *high};
    if (low) return {.qualifier = text::Qualifier::at_least, .qualifier_word = "ít nhất", .low = *low, .high = *low};
    if (high) return {.qualifier = text::Qualifier::at_most, .qualifier_word = "tối đa", .low = *high, .high = *high};
    const Decimal middle = quantile_of_points(figures, quarter);
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

    std::vector<Quantity> figures;
    figures.reserve(units.size());
    for (const std::size_t unit : units) figures.push_back(*facts[unit].value);
    const Edges edges = list_edges(figures);
    std::vector<RankedUnit> ranking;
    ranking.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i)
        ranking.push_back(place_unit(units[i], figures[i], edges, indicator.better));
    const auto places = [](const RankedUnit& unit) { return std::pair(unit.place, unit.up_to); };
    if (!std::ranges::is_sorted(ranking, {}, places)) std::ranges::stable_sort(ranking, {}, places);
    for (std::size_t i = 1; i < ranking.size(); ++i)
        if (*facts[ranking[i - 1].fact].value == *facts[ranking[i].fact].value)
            ranking[i - 1].is_shared = ranking[i].is_shared = true;
    return ranking;
}

std::optional<Spread> spread_of(std::span<const Quantity> figures) {
    if (figures.size() < kSpreadFrom) return std::nullopt;
    const Edges edges = list_edges(figures);
    const bool is_percent = std::ranges::all_of(
        figures, [](const Quantity& figure) { return figure.percent || figure.shape == text::QuantityShape::share; });
    const auto at = [&](std::size_t quarter) {
        Quantity quantity = quantile_of(figures, edges, quarter);
        quantity.percent = is_percent;
        return quantity;
    };
    return Spread{.lower_quartile = at(1), .median = at(2), .upper_quartile = at(3)};
}

}  // namespace analysis
