// What folding makes of characters. For those that Vietnamese is written with it was worked out once by ICU: names
// and headings are folded by the hundred thousand, and ICU goes three times over each.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

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
    std::vector<std::optional<LetterForms>> forms_;  // by character; empty between the ranges that it knows
};

/// Made once.
const LetterTable& letter_table();

}  // namespace text
