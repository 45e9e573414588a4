// Code points of UTF-8, one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

inline constexpr char32_t kReplacement = U'\uFFFD';

/// Takes the code point at `at` and moves past it; kReplacement for a byte that is no UTF-8.
char32_t take_character(std::string_view utf8, std::size_t& at);

std::u32string to_characters(std::string_view utf8);

void append_character(std::string& utf8, char32_t character);

std::string to_utf8(const std::u32string& characters);

}  // namespace text
