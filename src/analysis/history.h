// What a unit or the city stated over time, and how much it changed between figures that may be compared.
#pragma once

#include "analysis/analysis.h"

#include <vector>

namespace analysis {

/// Histories of stated and computed facts that have values at two times at least, by indicator and unit.
std::vector<History> make_histories(const model::Site& site, const std::vector<Fact>& facts);

}  // namespace analysis
