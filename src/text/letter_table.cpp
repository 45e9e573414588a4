#include "text/letter_table.h"

#include "text/code_points.h"
#include "text/unicode.h"

#include <unicode/uchar.h>

#include <iterator>
#include <tuple>
#include <utility>

namespace text {
namespace {

bool is_mark(char32_t character) {
    return u_charType(static_cast<UChar32>(character)) == U_NON_SPACING_MARK;
}

/// Soft hyphens, joiners and byte order marks: they come along when text is pasted, and nobody sees them.
bool is_invisible(char32_t character) {
    return u_charType(static_cast<UChar32>(character)) == U_FORMAT_CHAR;
}

char32_t fold_decomposed(char32_t character) {
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
    // The Icelandic letter looks the same in capitals, and some keyboards type it.
    if (lower == U'đ' || lower == U'ð') return U'd';
    if (u_isalnum(static_cast<UChar32>(lower))) return lower;
    return is_mark(lower) || is_invisible(lower) ? kNothing : kBlank;
}

/// Latin letters, marks, letters with two marks, blanks and dashes.
constexpr std::pair<char32_t, char32_t> kTabled[] = {
    {0x0000, 0x024F}, {0x0300, 0x036F}, {0x1EA0, 0x1EF9}, {0x2000, 0x206F}};

}  // namespace

LetterForms work_out_forms(char32_t character) {
    LetterForms forms = {.folded = kNothing,
                         .lower = std::nullopt,
                         .is_blank = u_isUWhiteSpace(static_cast<UChar32>(character)) != 0,
                         .is_invisible = is_invisible(character)};
    const std::string utf8 = to_utf8({character});
    for (const char32_t part : to_characters(to_nfd(utf8)))
        if (const char32_t letter = fold_decomposed(part); letter != kNothing) forms.folded = letter;
    const std::u32string lower = to_characters(to_lower(utf8));
    if (lower.size() == 1 && is_nfc(utf8) && !is_mark(character)) forms.lower = lower.front();
    return forms;
}

LetterTable::LetterTable() {
    static_assert(std::end(kTabled)[-1].second < std::tuple_size_v<decltype(forms_)>);
    for (const auto& [first, last] : kTabled)
        for (char32_t character = first; character <= last; ++character)
            forms_[character] = work_out_forms(character);
}

std::u32string fold_rare(char32_t character) {
    std::u32string folded = to_characters(to_nfd(to_utf8({character})));
    for (char32_t& part : folded) part = work_out_forms(part).folded;
    std::erase(folded, kNothing);
    return folded;
}

const LetterTable& letter_table() {
    static const LetterTable table;
    return table;
}

}  // namespace text
