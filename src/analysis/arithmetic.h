// Arithmetic with bounds: decimal, and never more certain than its terms. A bound stays only if every term has it;
// one qualified term among exact ones keeps its author's word; no bound left is "khoảng". Where division must round,
// a bound is rounded outwards, so that it stays true.
#pragma once

#include "text/quantity.h"

#include <compare>
#include <optional>
#include <span>

namespace analysis {

/// The sum of amounts and ranges of one measure; percentages only among themselves. Not for flags and shares.
text::Quantity sum(std::span<const text::Quantity> terms);

/// `a` - `b`: what bounds `b` from below bounds the difference from above.
text::Quantity difference(const text::Quantity& a, const text::Quantity& b);

/// Shares stay whole: they sum as Σa/Σb.
text::Quantity sum_shares(std::span<const text::Quantity> shares);

/// The largest of several; only a bound of it where another term may be larger still.
text::Quantity largest(std::span<const text::Quantity> terms);

/// `part` of `whole` in percent, to two decimals: gần 900 of 1.440 is gần 62,5%. Nothing for a whole that is not
/// exact or 0.
std::optional<text::Quantity> share_of(const text::Quantity& part, const text::Quantity& whole);

/// How much of `a` falls on each one of `b`, to two decimals: 386 thành viên of 58 tổ are 6,66. Both are counts:
/// nothing for numbers below 0, for a `b` that is 0, and where `a` may be 0 and `b` is not exact.
std::optional<text::Quantity> ratio_of(const text::Quantity& a, const text::Quantity& b);

/// Where the numbers that a quantity allows begin or end: at infinity, or at a number that may be excluded itself.
struct Edge {
    int infinity = 0;  // -1 and 1: open
    text::Decimal at;
    int beyond = 0;  // 1: just above `at`, -1: just below
    auto operator<=>(const Edge&) const = default;

    Edge mirrored() const { return {-infinity, text::Decimal(0) - at, -beyond}; }
};
Edge lower_edge(const text::Quantity& quantity);
Edge upper_edge(const text::Quantity& quantity);

/// Is every number that `a` allows below every one that `b` allows? Where bounds overlap, neither is surely less.
inline bool is_surely_less(const text::Quantity& a, const text::Quantity& b) {
    return upper_edge(a) < lower_edge(b);
}

}  // namespace analysis
