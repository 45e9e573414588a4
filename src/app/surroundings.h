// What the program is told by where it runs: the environment, the terminal, the folder it was installed to.
#pragma once

#include "diagnostics/printer.h"

#include <filesystem>

namespace app {

/// Vietnamese, without LOA_LANG=en; colours on a terminal, without NO_COLOR.
diagnostics::PrintOptions find_print_options();

/// What comes with the program (themes/, skeleton/, editor/): where LOA_SHARE says, in share/loa/ where it is installed, else
/// in the source tree that it was built from.
std::filesystem::path find_installed_folder();

/// Where the program's modules are (app/modules.h): in lib/loa/ where it is installed, else where it was built.
std::filesystem::path find_module_folder();

}  // namespace app
