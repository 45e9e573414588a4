#include "views/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace views {

std::uint64_t fingerprint(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string fingerprinted(std::string_view path, std::string_view bytes) {
    const std::size_t dot = path.rfind('.');
    return fmt::format("{}.{:08x}{}", path.substr(0, dot), fingerprint(bytes) & 0xffffffff, path.substr(dot));
}

}  // namespace views
