// How a scalar stands in the text of a YAML file: yaml-cpp tells where it begins and what it means, not how it was
// written.
#pragma once

#include <cstddef>
#include <string_view>

namespace source {

inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// The first place from `offset` on that is no blank; the end of `text` where there is none.
std::size_t skip_blanks(std::string_view text, std::size_t offset);

/// The place of the quote that closes the one at `opening`, or npos.
std::size_t find_closing_quote(std::string_view text, std::size_t opening);

/// The place behind the last character of the plain scalar that begins at `start` and means `value`.
std::size_t find_plain_end(std::string_view text, std::size_t start, std::string_view value);

/// Does this line, read alone, open an entry as Loa's files have them ("as_of: …", "- name: …")?
bool looks_like_entry(std::string_view line);

/// Where the value begins in a line "  - key: value"; npos where the line has none.
std::size_t find_value_start(std::string_view line);

}  // namespace source
