// Rules about what the content says. A rule is one file of this folder: a function of the file's name, which looks at
// the whole site and reports at the place of the fault. The build lists the folder; its words stand in the registry
// of findings.
#pragma once

#include "analysis/analysis.h"

#include <span>

namespace analysis::rules {

using Rule = void(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics);

/// Every rule, in the order of their names.
std::span<Rule* const> all();

}  // namespace analysis::rules
