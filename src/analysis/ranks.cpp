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

/// A figure that may be ranked, and when it was true.
struct Candidate {
    std::size_t fact;
    Timing timing;
};

std::vector<Candidate> list_dated(const model::Site& site, const std::vector<Fact>& facts,
                                  std::span<const std::size_t> candidates) {
    std::vector<Candidate> dated;
    dated.reserve(candidates.size());
    for (const std::size_t fact : candidates)
        if (is_dated(facts[fact].as_of)) dated.push_back({fact, timing_of(site, facts[fact])});
    return dated;
}

/// One of each time, the earliest first.
std::vector<Candidate> list_anchors(const std::vector<Candidate>& dated) {
    const auto time = [](const Candidate& candidate) { return candidate.timing.span; };
    std::vector<Candidate> anchors;
    std::ranges::unique_copy(dated, std::back_inserter(anchors), {}, time);  // almost all are of one time
    std::ranges::stable_sort(anchors, {}, time);
    anchors.erase(std::ranges::unique(anchors, {}, time).begin(), anchors.end());
    return anchors;
}

/// The most units whose figures are of times that may be compared; of equally many the latest.
std::vector<std::size_t> comparable_units(const model::Site& site, const std::vector<Fact>& facts,
                                          std::span<const std::size_t> candidates) {
    const std::vector<Candidate> dated = list_dated(site, facts, candidates);
    std::vector<std::size_t> most;
    for (const Candidate& anchor : list_anchors(dated)) {
        // Counted from the earliest of them, none is further from another than the indicator allows.
        const Fact& earliest = facts[anchor.fact];
        const model::Indicator& indicator = site[earliest.indicator];
        std::vector<std::size_t> group;
        group.reserve(dated.size());
        for (const Candidate& other : dated)
            if (anchor.timing.at <= other.timing.at && !obstacle_in_time(indicator, anchor.timing, other.timing) &&
                !obstacle_to_joining(site, earliest, facts[other.fact]))
                group.push_back(other.fact);
        if (group.size() >= most.size()) most = std::move(group);
    }
    return most;
}

/// Between which numbers a figure lies.
struct Reach {
    Edge lower, upper;
};

Reach reach_of(const Quantity& figure) {
    return {lower_edge(figure), upper_edge(figure)};
}

/// In numbers of which more are better.
Reach reach_of(const Quantity& figure, model::Better better) {
    const Reach reach = reach_of(figure);
    return better == model::Better::more ? reach : Reach{reach.upper.mirrored(), reach.lower.mirrored()};
}

/// The ends of several reaches, each from the lowest to the highest.
struct Edges {
    std::vector<Edge> lower, upper;
};

std::vector<Edge> merge(const std::vector<Edge>& a, const std::vector<Edge>& b) {
    std::vector<Edge> merged;
    merged.reserve(a.size() + b.size());
    std::ranges::merge(a, b, std::back_inserter(merged));
    return merged;
}

/// Figures mostly come by their points, and most are exact: the edges of these are in order, one way or the other.
Edges list_edges(const std::vector<Reach>& reaches) {
    std::vector<Edge> exact, lower, upper;
    exact.reserve(reaches.size());
    for (const Reach& reach : reaches) {
        if (reach.lower == reach.upper) {
            exact.push_back(reach.lower);
        } else {
            lower.push_back(reach.lower);
            upper.push_back(reach.upper);
        }
    }
    if (std::ranges::is_sorted(exact, std::ranges::greater()))
        std::ranges::reverse(exact);
    else if (!std::ranges::is_sorted(exact))
        std::ranges::sort(exact);
    std::ranges::sort(lower);
    std::ranges::sort(upper);
    return {.lower = merge(exact, lower), .upper = merge(exact, upper)};
}

/// Counts the edges above one. Asked for falling edges, as those of units are in the order of their figures, it finds
/// each near the one before.
class CountAbove {
public:
    explicit CountAbove(const std::vector<Edge>& ascending) : edges_(ascending), at_(ascending.size()) {}

    int operator()(const Edge& edge) {
        std::size_t end = edges_.size();
        if (at_ == end || edges_[at_] > edge) {
            std::size_t step = 1;
            for (end = at_; step <= at_ && edges_[at_ - step] > edge; step *= 2) end = at_ - step;
            at_ -= std::min(step, at_);
        }
        const std::span<const Edge> near = std::span(edges_).subspan(at_, end - at_);
        at_ += static_cast<std::size_t>(std::ranges::upper_bound(near, edge) - near.begin());
        return static_cast<int>(edges_.size() - at_);
    }

private:
    const std::vector<Edge>& edges_;
    std::size_t at_;  // of the first one above
};

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

    std::vector<Reach> reaches;
    reaches.reserve(units.size());
    for (const std::size_t unit : units) reaches.push_back(reach_of(*facts[unit].value, indicator.better));
    const Edges edges = list_edges(reaches);
    CountAbove surely_better(edges.lower), perhaps_better(edges.upper);
    std::vector<RankedUnit> ranking;
    ranking.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const int itself = reaches[i].upper > reaches[i].lower ? 1 : 0;
        ranking.push_back({.fact = units[i],
                           .place = 1 + surely_better(reaches[i].upper),
                           .up_to = 1 + perhaps_better(reaches[i].lower) - itself});
    }
    const auto places = [](const RankedUnit& unit) { return std::pair(unit.place, unit.up_to); };
    if (!std::ranges::is_sorted(ranking, {}, places)) std::ranges::stable_sort(ranking, {}, places);
    for (std::size_t i = 1; i < ranking.size(); ++i)
        if (*facts[ranking[i - 1].fact].value == *facts[ranking[i].fact].value)
            ranking[i - 1].is_shared = ranking[i].is_shared = true;
    return ranking;
}

std::optional<Spread> spread_of(std::span<const Quantity> figures) {
    if (figures.size() < kSpreadFrom) return std::nullopt;
    std::vector<Reach> reaches;
    reaches.reserve(figures.size());
    for (const Quantity& figure : figures) reaches.push_back(reach_of(figure));
    const Edges edges = list_edges(reaches);
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
