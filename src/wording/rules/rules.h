// A rule about wording is one file of this folder: a function of the file's name, which reads the passages of a paper
// and reports at the place of the fault. The build lists the folder; its words stand in the registry of findings.
#pragma once

#include "diagnostics/diagnostics.h"
#include "wording/paper.h"

namespace wording::rules {

using Rule = void(const Paper& paper, diagnostics::Diagnostics& diagnostics);

}  // namespace wording::rules
