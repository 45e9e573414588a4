#include "text/code_points.h"

#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace text {

char32_t take_long_character(std::string_view utf8, std::size_t& at) {
    const char* bytes = utf8.data();
    auto next = static_cast<std::int32_t>(at);
    UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(bytes, next, static_cast<std::int32_t>(utf8.size()), character);
#pragma GCC diagnostic pop
    at = static_cast<std::size_t>(next);
    return character < 0 ? kReplacement : static_cast<char32_t>(character);
}

std::u32string to_characters(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        characters += take_character(utf8, at);
    }
    return characters;
}

void append_long_character(std::string& utf8, char32_t character) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(character));
    utf8.append(bytes.data(), static_cast<std::size_t>(length));
}

std::string to_utf8(const std::u32string& characters) {
    std::string utf8;
    utf8.reserve(characters.size() * 2);
    for (const char32_t character : characters) {
        append_character(utf8, character);
    }
    return utf8;
}

}  // namespace text
