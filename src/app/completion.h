// Scripts that let a shell complete our commands, options and their values.
#pragma once

#include "app/command_tree.h"

#include <string>
#include <string_view>

namespace app {

inline constexpr std::string_view kShells[] = {"bash", "zsh", "fish"};

/// `shell` is one of kShells.
std::string print_completion(const CommandEntry& program, std::string_view shell);

}  // namespace app
