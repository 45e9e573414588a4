// What the program says about its own use.
#pragma once

#include "app/command_tree.h"
#include "diagnostics/finding.h"

#include <string>
#include <vector>

namespace app {

/// The help of `command`, which is `program` itself or one of its commands.
std::string print_help(const CommandEntry& program, const CommandEntry& command, diagnostics::Language language);

/// Words that no command takes, and where they were given: `loa --strict check` gives to the program what `check`
/// takes.
struct UnknownWords {
    const CommandEntry& program;
    const CommandEntry& given_to;
    const CommandEntry& asked_for;  // the command of the line, or the program where it names none
    std::string written;
};

/// What is wrong with them, and what was probably meant.
std::string print_unknown(const UnknownWords& unknown, diagnostics::Language language);

}  // namespace app
