// Files that are installed beside the program: skeletons, the browser editor.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace app {

/// A whole installed file. Throws if it is missing or has more than `largest` bytes, which Loa installs nowhere.
std::string read_installed(const std::filesystem::path& file, std::uintmax_t largest);

}  // namespace app
