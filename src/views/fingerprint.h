// Short names for contents: equal bytes have equal fingerprints, on any machine.
#pragma once

#include "views/describe.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace views {

/// XXH3, 64 bits.
std::uint64_t fingerprint(std::string_view bytes);

/// Of all that templates can print of `view`, a value of `type`.
std::uint64_t fingerprint(const Type& type, const void* view);

/// "assets/site.css" -> "assets/site.1f2e3d4c.css": a changed file has a new address and old pages keep theirs.
std::string fingerprinted(std::string_view path, std::string_view bytes);

}  // namespace views
