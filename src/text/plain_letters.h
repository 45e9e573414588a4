// A text with one ASCII letter for each of its characters, so that plain patterns find Vietnamese words however they
// are marked, and numbers however they are spaced.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct PlainLetters {
    std::string cased;                   // marks gone, đ = d, every blank ' ', every dash '-'; others are kNoLetter
    std::string lower;                   // the same in lower case
    std::vector<std::uint32_t> offsets;  // where each character begins in the text; at the end the size of the text
};

inline constexpr char kNoLetter = '\x01';

/// Invisible characters and marks that follow their letter are left out.
PlainLetters make_plain_letters(std::string_view utf8);

constexpr bool is_plain_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_plain_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_plain_letter(char c) {
    return is_plain_capital(c) || (c >= 'a' && c <= 'z');
}
constexpr bool is_plain_word(char c) {
    return is_plain_letter(c) || is_plain_digit(c);
}

}  // namespace text
