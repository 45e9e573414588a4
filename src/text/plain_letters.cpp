#include "text/plain_letters.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

struct Character {
    char32_t code;
    std::size_t bytes;
};

/// The character that begins with the byte `lead` of no ASCII letter at `at`. Never reads past the end; a broken
/// sequence is one character for each of its bytes.
Character decode(std::string_view utf8, std::size_t at, unsigned char lead) {
    const auto bits = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]) & 0x3Fu; };
    const std::size_t bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes == 1 || bytes > utf8.size() - at) return {lead, 1};
    if (bytes == 2) return {(lead & 0x1Fu) << 6 | bits(1), 2};
    if (bytes == 3) return {(lead & 0x0Fu) << 12 | bits(1) << 6 | bits(2), 3};
    return {(lead & 0x07u) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
}

/// U+00C0 to U+00FF.
constexpr std::string_view kLatin1 = "AAAAAA\1CEEEEIIII\1NOOOOO\1OUUUUY\1\1aaaaaa\1ceeeeiiii\1nooooo\1ouuuuy\1y";
static_assert(kLatin1.size() == 64);

/// U+1EA0 to U+1EF9 are letters with two marks, capital and small by turns.
constexpr char plain_vietnamese(char32_t code) {
    constexpr struct {
        char32_t end;
        char capital;
    } kRanges[] = {{0x1EB8, 'A'}, {0x1EC8, 'E'}, {0x1ECC, 'I'}, {0x1EE4, 'O'}, {0x1EF2, 'U'}, {0x1EFA, 'Y'}};
    const auto* range = std::ranges::find_if(kRanges, [&](const auto& candidate) { return code < candidate.end; });
    return static_cast<char>(range->capital + (code % 2 == 0 ? 0 : 'a' - 'A'));
}

constexpr char plain_other(char32_t code) {
    switch (code) {
        case 0x0102:
            return 'A';
        case 0x0103:
            return 'a';
        case 0x0110:
            return 'D';
        case 0x0111:
            return 'd';
        case 0x0128:
            return 'I';
        case 0x0129:
            return 'i';
        case 0x0168:
        case 0x01AF:
            return 'U';
        case 0x0169:
        case 0x01B0:
            return 'u';
        case 0x01A0:
            return 'O';
        case 0x01A1:
            return 'o';
        case 0x00A0:
        case 0x202F:
        case 0x3000:
            return ' ';
        case 0x2212:
            return '-';
        default:
            return kNoLetter;
    }
}

constexpr char kInvisible = '\x80';  // among plain letters, which are ASCII

constexpr bool is_invisible(char32_t code) {
    const bool is_mark = code >= 0x0300 && code <= 0x036F;
    return is_mark || code == 0x00AD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF;
}

constexpr char work_out_plain(char32_t code) {
    if (is_invisible(code)) return kInvisible;
    if (code == '\t' || code == '\r') return ' ';
    if (code < 0x80) return static_cast<char>(code);
    if (code >= 0xC0 && code <= 0xFF) return kLatin1[code - 0xC0];
    if (code >= 0x1EA0 && code <= 0x1EF9) return plain_vietnamese(code);
    if (code >= 0x2000 && code <= 0x200A) return ' ';
    if (code >= 0x2010 && code <= 0x2015) return '-';
    if (code >= 0xFF01 && code <= 0xFF5E) return static_cast<char>(code - 0xFF01 + '!');  // full width
    return plain_other(code);
}

/// Up to the dashes and quotation marks, that is nearly all of a text.
constexpr std::array<char, 0x2070> kPlain = [] {
    std::array<char, 0x2070> plain{};
    for (char32_t code = 0; code < plain.size(); ++code) plain[code] = work_out_plain(code);
    return plain;
}();

char plain(char32_t code) {
    return code < kPlain.size() ? kPlain[code] : work_out_plain(code);
}

}  // namespace

PlainLetters make_plain_letters(std::string_view utf8) {
    PlainLetters letters;
    letters.cased.resize(utf8.size());
    letters.offsets.resize(utf8.size() + 1);
    char* const cased = letters.cased.data();
    std::uint32_t* const offsets = letters.offsets.data();
    std::size_t count = 0;
    const auto add = [&](char letter, std::size_t at) {
        cased[count] = letter;
        offsets[count++] = static_cast<std::uint32_t>(at);
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        if (lead < 0x80) {
            add(kPlain[lead], at++);
            continue;
        }
        const Character character = decode(utf8, at, lead);
        if (const char letter = plain(character.code); letter != kInvisible) add(letter, at);
        at += character.bytes;
    }
    letters.cased.resize(count);
    letters.offsets[count] = static_cast<std::uint32_t>(utf8.size());
    letters.offsets.resize(count + 1);
    letters.lower = letters.cased;
    for (char& c : letters.lower) c = static_cast<char>(c + (is_plain_capital(c) ? 'a' - 'A' : 0));
    return letters;
}

}  // namespace text
