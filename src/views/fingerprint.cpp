#include "views/fingerprint.h"

#include <xxhash.h>

namespace views {

std::uint64_t fingerprint(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace views
