// Rules about the wording of a paper: what a machine can see of dates, numbers, words, marks and layout. A rule is
// one file of rules/. Used for reports with `text: full`; a summary has words of its own.
#pragma once

#include "diagnostics/diagnostics.h"
#include "wording/paper.h"

namespace wording {

/// Runs every rule.
void check(const Paper& paper, diagnostics::Diagnostics& diagnostics);

}  // namespace wording
