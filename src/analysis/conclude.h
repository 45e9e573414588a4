// All that follows from a site but its findings.
#pragma once

#include "analysis/analysis.h"

#include <functional>

namespace analysis {

using MakeRegister = std::function<std::vector<RegisterEntry>()>;

/// `make_register`, and each indicator, are independent jobs of `run`.
Analysis conclude(const model::Site& site, Drafts drafts, const MakeRegister& make_register,
                  const diagnostics::RunJobs& run);

}  // namespace analysis
