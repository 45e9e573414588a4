// The manual page loa(1), made from the same entries as --help.
#pragma once

#include "app/command_tree.h"
#include "diagnostics/finding.h"

namespace app {

/// In the language of man(7); `version` stands in its footer.
std::string print_man_page(const CommandEntry& program, std::string_view version, diagnostics::Language language);

}  // namespace app
