// What the program is told by where and by whom it is run.
#pragma once

#include "diagnostics/printer.h"

#include <filesystem>

namespace app {

diagnostics::Language message_language();  // LOA_LANG
diagnostics::Colour terminal_colour();     // NO_COLOR, and whether messages go to a terminal

/// What comes with the program (themes/, skeleton/): in share/loa/ where it is installed, else in the source tree
/// that it was built from.
std::filesystem::path installed_folder();

}  // namespace app
