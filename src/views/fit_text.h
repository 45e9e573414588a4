// Text in a box: where lines break and how large the letters may be, by estimated widths. Drawings cannot wrap text
// themselves.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace views {

/// A size of letters, in pixels, and how many lines of it there may be.
struct TextSize {
    int size;
    std::size_t lines;
};

/// The room for a text, in pixels, and the sizes that it may have, the best first.
struct TextBox {
    int width;
    std::span<const TextSize> sizes;
};

struct FittedText {
    std::vector<std::string> lines;
    int size = 0;
};

/// The text in the first size in which it fits; what fits in none is cut at a word of the last, with "…".
FittedText fit_text(std::string_view text, const TextBox& box);

/// How wide a text is in bold letters of this size.
double estimate_width(std::string_view text, int size);

}  // namespace views
