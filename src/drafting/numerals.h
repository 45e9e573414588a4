// What stands before headings and list items: "II.", "2.1.", "a)", "-".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace drafting {

enum class NumeralKind { none, roman, capital, arabic, nested, letter, dash, plus };

struct Numeral {
    NumeralKind kind = NumeralKind::none;
    std::string shown;    // "II", "2.1", "a"; empty for dashes
    std::size_t end = 0;  // where the words begin
};

Numeral read_numeral(std::string_view line);

}  // namespace drafting
