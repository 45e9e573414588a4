// Text in which some bytes stand as something else: entities in HTML, escapes in JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// Appends `text` to `out`, in place of each byte what `escape_of(byte)` says: empty, almost always, for itself. What
/// needs no escape is appended in one piece.
template <typename EscapeOf>
void append_escaped(std::string_view text, const EscapeOf& escape_of, std::string& out) {
    std::size_t plain = 0;  // where the text begins that is not appended yet
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view escape = escape_of(text[at]);
        if (escape.empty()) continue;
        out.append(text, plain, at - plain).append(escape);
        plain = at + 1;
    }
    out.append(text, plain);
}

}  // namespace text
