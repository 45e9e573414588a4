// Text in which some bytes stand as something else: entities in HTML, escapes in JSON.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

/// What stands for each byte that may not stand for itself. Made from a function when Loa is compiled.
class Escapes {
public:
    using EscapeOf = std::optional<std::string_view>(char);  // nothing, almost always: the byte itself

    constexpr explicit Escapes(EscapeOf& escape_of) {
        for (std::size_t byte = 0; byte < escapes_.size(); ++byte)
            if (const auto escape = escape_of(static_cast<char>(byte))) {
                is_escaped_[byte] = 1;
                escapes_[byte] = *escape;
            }
    }

    /// Where, from `at` on, the first byte stands that has an escape, or else the end.
    std::size_t find(std::string_view text, std::size_t at) const;

    std::string_view of(char escaped) const { return escapes_[static_cast<unsigned char>(escaped)]; }

private:
    std::array<std::uint8_t, 256> is_escaped_{};
    std::array<std::string_view, 256> escapes_{};
};

/// What stands for `c` in the text of HTML and XML, and in attributes within double quotes.
constexpr std::optional<std::string_view> entity_of(char c) {
    if (c == '&') return "&amp;";
    if (c == '<') return "&lt;";
    if (c == '>') return "&gt;";
    if (c == '"') return "&quot;";
    return std::nullopt;
}

/// Appends `text` to `out` with its escapes.
void append_escaped(std::string_view text, const Escapes& escapes, std::string& out);

}  // namespace text
