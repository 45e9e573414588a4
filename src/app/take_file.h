// Where made files go: into a publication, or into the hands of a reader who asked for one.
#pragma once

#include <functional>
#include <string_view>

namespace app {

/// Takes one file of the site: its path below the root, its bytes.
using TakeFile = std::function<void(std::string_view path, std::string_view bytes)>;

}  // namespace app
