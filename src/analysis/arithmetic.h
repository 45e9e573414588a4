// Arithmetic with bounds: decimal, and never more certain than its terms. A bound stays only if every term has it; one
// qualified term among exact ones keeps its author's word; no bound left is "khoảng".
#pragma once

#include "text/quantity.h"

#include <optional>
#include <span>

namespace analysis {

/// The sum of amounts and ranges. Not for percentages, flags and shares.
text::Quantity sum(std::span<const text::Quantity> terms);

/// Shares sum as Σa/Σb.
text::Quantity sum_shares(std::span<const text::Quantity> shares);

/// `part` of `whole` in percent, to two decimals: gần 900 of 1.440 is gần 62,5%. Nothing for a whole that is not exact or 0.
std::optional<text::Quantity> share_of(const text::Quantity& part, const text::Quantity& whole);

}  // namespace analysis
