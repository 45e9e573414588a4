// What folding makes of characters. For those that Vietnamese is written with it was worked out once by ICU: names
// and headings are folded by the hundred thousand, and ICU goes three times over each.
#pragma once

#include "text/code_points.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace text {

inline constexpr char32_t kBlank = U' ';
inline constexpr char32_t kNothing = 0;

struct LetterForms {
    /// In lower case without marks; kBlank for what stands between words, kNothing for marks and what nobody sees.
    char32_t folded;
    /// In lower case with its marks. None where that is several characters, and for what has another normal form C or
    /// joins the character before it.
    std::optional<char32_t> lower;
    bool is_blank;
    bool is_invisible;
};

/// Of a character that decomposes to one letter at most.
LetterForms work_out_forms(char32_t character);

class LetterTable {
public:
    LetterTable();

    /// The same as work_out_forms; null for characters that texts of this country hardly have.
    const LetterForms* find(char32_t character) const {
        return character < forms_.size() && forms_[character] ? &*forms_[character] : nullptr;
    }

private:
    std::array<std::optional<LetterForms>, 0x2070> forms_;  // by character; empty between the ranges that it knows
};

/// Made once.
const LetterTable& letter_table();

/// Of a character that the table does not know, by parts: what it decomposes to.
std::u32string fold_rare(char32_t character);

/// Calls `take` with what folding makes of each character, kNothing left out.
template <typename Take>
void for_each_folded(std::string_view utf8, const Take& take) {
    const LetterTable& letters = letter_table();
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t character = take_character(utf8, at);
        if (const LetterForms* const forms = letters.find(character)) {
            if (forms->folded != kNothing) take(forms->folded);
            continue;
        }
        for (const char32_t folded : fold_rare(character)) take(folded);
    }
}

}  // namespace text
