#include "app/installed_file.h"

#include "source/files.h"

#include <stdexcept>

namespace app {

std::string read_installed(const std::filesystem::path& file, std::uintmax_t largest) {
    const auto bytes = source::read_bytes(file, largest);
    if (!bytes) throw std::runtime_error(file.string() + ": too large");
    return *bytes;
}

}  // namespace app
