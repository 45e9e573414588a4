// Maps by text that are asked by any piece of text without a copy of it, in no order.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace text {

struct StringHash : std::hash<std::string_view> {
    using is_transparent = void;
};

template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

}  // namespace text
