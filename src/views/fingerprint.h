// Short names for contents: equal bytes have equal fingerprints, on any machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace views {

/// XXH3, 64 bits.
std::uint64_t fingerprint(std::string_view bytes);

}  // namespace views
