// Short names for contents: equal bytes have equal fingerprints, on any machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace views {

/// XXH3, 64 bits.
std::uint64_t fingerprint(std::string_view bytes);

/// "assets/site.css" -> "assets/site.1f2e3d4c.css": a changed file has a new address and old pages keep theirs.
std::string fingerprinted(std::string_view path, std::string_view bytes);

}  // namespace views
