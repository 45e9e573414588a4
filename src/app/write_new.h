// Files that commands make for people, who may have worked on them since: never written over unasked.
#pragma once

#include "app/options.h"

#include <filesystem>
#include <string>

namespace app {

/// Writes the file, with its folders, and prints its name; in a trial only the name. False, with a message, where it
/// is there already and may not be replaced. Throws std::system_error when the disk refuses.
bool write_new(const std::filesystem::path& file, const std::string& bytes, Replacing replacing,
               const Options& options);

}  // namespace app
