#include "analysis/comparability.h"

#include <cstdlib>

namespace analysis {
namespace {

/// Spans of equal meaning differ by some days: months by three, quarters by two, years by one.
constexpr int kSpanTolerance = 3;

enum class Shape { number, percentage, share, other };

Shape shape_of(const Fact& fact) {
    if (!fact.value) return Shape::other;
    switch (fact.value->shape) {
        case text::QuantityShape::amount:
        case text::QuantityShape::range:
            return fact.value->percent ? Shape::percentage : Shape::number;
        case text::QuantityShape::share:
            return Shape::share;
        case text::QuantityShape::flag:
            break;
    }
    return Shape::other;
}

int days_apart(const text::Moment& a, const text::Moment& b) {
    return std::abs(text::days_between(a, b));
}

int length(const text::Span& span) {
    return text::days_between(span.from, span.to);
}

bool is_flow(const model::Site& site, const Fact& fact) {
    return site[fact.indicator].nature == model::Nature::flow;
}

}  // namespace

bool is_dated(const model::AsOf& as_of) {
    return std::holds_alternative<text::Moment>(as_of) || std::holds_alternative<text::Span>(as_of);
}

text::Span span_of(const model::Site& site, const Fact& fact) {
    const auto* span = std::get_if<text::Span>(&fact.as_of);
    const text::Moment at = span ? span->to : std::get<text::Moment>(fact.as_of);
    if (!is_flow(site, fact)) return {at, at};
    return span ? *span : text::Span{fact.period.from, at};
}

text::Moment time_of(const Fact& fact) {
    if (const auto* moment = std::get_if<text::Moment>(&fact.as_of)) return text::last_instant(*moment);
    if (const auto* span = std::get_if<text::Span>(&fact.as_of)) return text::last_instant(span->to);
    return text::last_instant(fact.period.to);
}

std::optional<Obstacle> obstacle_to_joining(const model::Site& site, const Fact& a, const Fact& b) {
    if (a.indicator != b.indicator) {
        const model::Indicator& first = site[a.indicator];
        const model::Indicator& second = site[b.indicator];
        if (first.measure != second.measure) return Obstacle::measure;
        if (first.of != second.of) return Obstacle::base;
    }
    if (a.about.has_value() != b.about.has_value()) return Obstacle::scope;
    if (shape_of(a) != shape_of(b) || shape_of(a) == Shape::other) return Obstacle::shape;
    return std::nullopt;
}

std::optional<Obstacle> obstacle_to_ranking(const model::Site& site, const Fact& a, const Fact& b) {
    if (const auto obstacle = obstacle_to_joining(site, a, b)) return obstacle;
    if (!is_dated(a.as_of) || !is_dated(b.as_of)) return Obstacle::undated;
    return obstacle_in_time(site[a.indicator], timing_of(site, a), timing_of(site, b));
}

Timing timing_of(const model::Site& site, const Fact& fact) {
    return {.span = span_of(site, fact), .period = fact.period, .at = time_of(fact)};
}

std::optional<Obstacle> obstacle_in_time(const model::Indicator& indicator, const Timing& a, const Timing& b) {
    const std::optional<int> within = indicator.comparable_within_days;
    if (within ? days_apart(a.span.to, b.span.to) > *within : a.period != b.period) return Obstacle::time;
    if (indicator.nature == model::Nature::flow && days_apart(a.span.from, b.span.from) > within.value_or(0))
        return Obstacle::span;
    return std::nullopt;
}

std::optional<Obstacle> obstacle_to_change(const model::Site& site, const Fact& earlier, const Fact& later) {
    if (const auto obstacle = obstacle_to_joining(site, earlier, later)) return obstacle;
    if (!is_dated(earlier.as_of) || !is_dated(later.as_of)) return Obstacle::undated;
    if (time_of(earlier) == time_of(later)) return Obstacle::time;
    if (!is_flow(site, later)) return std::nullopt;
    // One count that went on, or two of spans as long as each other.
    const text::Span before = span_of(site, earlier), after = span_of(site, later);
    if (before.from == after.from || std::abs(length(before) - length(after)) <= kSpanTolerance) return std::nullopt;
    return Obstacle::span;
}

}  // namespace analysis
