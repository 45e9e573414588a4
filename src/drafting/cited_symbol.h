// Number and symbol of a paper where a text cites it: "516 /SKHCN-TTTT", "478 KH/TU", "179/KH- SKHCN" (which stood on
// two lines), "30/2020/NĐ-CP", "57-NQ/TW".
#pragma once

#include "text/plain_letters.h"

#include <cstddef>
#include <optional>

namespace drafting {

struct FoundSymbol {
    std::size_t begin = 0, end = 0;  // letters
    std::size_t words = 0;           // of the symbol, without the number: 0 for a number alone
    bool has_slash = false;
};

/// What begins with the digit at `at`; nothing for dates, amounts and ordinals of something else.
std::optional<FoundSymbol> read_symbol(const text::PlainLetters& letters, std::size_t at);

}  // namespace drafting
