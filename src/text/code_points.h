// Code points of UTF-8, one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

inline constexpr char32_t kReplacement = U'\uFFFD';

/// Takes the code point at `at` and moves past it; kReplacement for a byte that is no UTF-8.
inline char32_t take_character(std::string_view utf8, std::size_t& at);

std::u32string to_characters(std::string_view utf8);

inline void append_character(std::string& utf8, char32_t character);

std::string to_utf8(const std::u32string& characters);

/// The same for what is no ASCII.
char32_t take_long_character(std::string_view utf8, std::size_t& at);
void append_long_character(std::string& utf8, char32_t character);

char32_t take_character(std::string_view utf8, std::size_t& at) {
    const auto first = static_cast<unsigned char>(utf8[at]);
    if (first >= 0x80) return take_long_character(utf8, at);
    ++at;
    return first;
}

void append_character(std::string& utf8, char32_t character) {
    if (character < 0x80)
        utf8.push_back(static_cast<char>(character));
    else
        append_long_character(utf8, character);
}

}  // namespace text
