// How often each severity and each code was found.
#pragma once

#include "diagnostics/diagnostics.h"

#include <span>
#include <utility>
#include <vector>

namespace diagnostics {

struct Tally {
    std::size_t errors = 0, warnings = 0, notes = 0;
    std::vector<std::pair<const Finding*, std::size_t>> codes;  // errors first, then by how often, then by code
};

Tally count_findings(std::span<const Diagnostic> findings);

}  // namespace diagnostics
