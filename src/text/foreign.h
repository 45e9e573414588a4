// Text in another language than the words around it: names and notes of the content on a page that speaks English.
// It travels within sentences between two characters that no content has (source refuses them), so that a sentence
// may hold it anywhere. html prints it as an element with `lang` (WCAG 2.2, 3.1.2), and without one where no element
// may stand.
#pragma once

#include <string>
#include <string_view>

namespace text {

inline constexpr char kForeignBegin = '\x0E';
inline constexpr char kForeignEnd = '\x0F';

/// Nothing is nothing in every language.
inline std::string mark_foreign(std::string_view text) {
    return text.empty() ? std::string() : kForeignBegin + std::string(text) + kForeignEnd;
}

}  // namespace text
