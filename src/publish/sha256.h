// SHA-256, through OpenSSL.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace publish {

struct Sha256 {
    std::array<unsigned char, 32> bytes{};
    auto operator<=>(const Sha256&) const = default;
};

Sha256 sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
std::string to_hex(const Sha256& digest);

/// The reverse; nothing for anything else.
std::optional<Sha256> parse_hex(std::string_view hex);

}  // namespace publish
