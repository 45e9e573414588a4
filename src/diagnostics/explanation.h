// What `loa explain` tells of one code, and the list of all codes.
#pragma once

#include "diagnostics/printer.h"

#include <string>

namespace diagnostics {

/// What the finding is, why it matters, the mistake beside how it looks when mended, and whether it may be accepted.
std::string explain(const Finding& finding, Language language);

/// Every code of the registry with one line.
std::string list_codes(Language language);

}  // namespace diagnostics
