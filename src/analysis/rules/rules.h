// Rules about what the content says, one file each. A rule looks at the whole site and reports at the place of the fault.
#pragma once

#include "analysis/analysis.h"

#include <span>

namespace analysis::rules {

using Rule = void (*)(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics);

void report_header(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics);
void fact_contradicted(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics);

/// Every rule, in the order in which they run.
std::span<const Rule> all();

}  // namespace analysis::rules
