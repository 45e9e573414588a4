// Plain values as the bytes of records, which only the program that wrote them reads again.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>

namespace app {

template <typename Value>
std::string_view bytes_of(const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

/// The first `size` bytes, which go from `bytes`; nothing where there are fewer.
inline std::optional<std::string_view> cut(std::string_view& bytes, std::uint64_t size) {
    if (size > bytes.size()) return std::nullopt;
    const std::string_view part = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return part;
}

template <typename Value>
std::optional<Value> take(std::string_view& bytes) {
    const auto part = cut(bytes, sizeof(Value));
    if (!part) return std::nullopt;
    Value value;
    std::memcpy(&value, part->data(), sizeof value);
    return value;
}

}  // namespace app
