// Places among units whose figures may be compared, and what lies in their middle.
#pragma once

#include "analysis/analysis.h"

#include <optional>
#include <span>
#include <vector>

namespace analysis {

/// The units of `candidates` (facts of one indicator, one a unit) that are comparable with each other, best first,
/// equal ones with one place. Empty where they are fewer than the indicator's share `rank_from` of all that `of`
/// counts.
std::vector<RankedUnit> rank_units(const model::Site& site, const std::vector<Fact>& facts,
                                   std::span<const std::size_t> candidates, int of);

/// The middle of amounts, ranges or shares; nothing for fewer than four.
std::optional<Spread> spread_of(std::span<const text::Quantity> figures);

}  // namespace analysis
