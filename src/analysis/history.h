// What a unit or the city stated over time, and how much it changed between figures that may be compared.
#pragma once

#include "analysis/analysis.h"

#include <optional>
#include <vector>

namespace analysis {

/// Histories of stated and computed facts that have values at two times at least, by indicator and unit.
std::vector<History> make_histories(const std::vector<Fact>& facts);

/// How much the figure of `entry` (a place in the history) changed since the latest earlier one that it may be
/// compared with. Nothing where there is none, or where the bounds do not tell whether it went up or down.
std::optional<Change> change_at(const History& history, std::size_t entry, const model::Site& site,
                                const std::vector<Fact>& facts);

}  // namespace analysis
