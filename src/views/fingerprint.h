// Short names for contents: equal bytes have equal fingerprints, on any machine.
#pragma once

#include "views/type.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace views {

/// XXH3, 64 bits.
std::uint64_t fingerprint(std::string_view bytes);

/// Markup in a view, and what it was made from: the same in one, the same in the other.
struct MarkupOrigin {
    std::string markup;
    std::string origin;
};

/// Of all that templates can print of `view`, a value of `type`. Each of `bodies` counts as its origin, so that a
/// view has the fingerprint of one that holds the origins in their places.
std::uint64_t fingerprint(const Type& type, const void* view, std::span<const MarkupOrigin> bodies = {});

/// "assets/site.css" -> "assets/site.1f2e3d4c.css": a changed file has a new address and old pages keep theirs.
std::string fingerprinted(std::string_view path, std::string_view bytes);

}  // namespace views
