#include "source/node.h"

#include <algorithm>

namespace source {

const Entry* Node::find(std::string_view key) const {
    const auto entry = std::ranges::find(entries, key, &Entry::key);
    return entry == entries.end() ? nullptr : &*entry;
}

}  // namespace source
