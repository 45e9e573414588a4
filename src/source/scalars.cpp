#include "source/scalars.h"

#include <algorithm>

namespace source {
namespace {

bool is_white(char c) {
    return is_blank(c) || c == '\n';
}

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Behind the indentation and the dashes of list items.
std::size_t skip_dashes(std::string_view line) {
    std::size_t at = skip_blanks(line, 0);
    while (at + 1 < line.size() && line[at] == '-' && is_blank(line[at + 1])) {
        at = skip_blanks(line, at + 1);
    }
    return at;
}

bool is_colon_of_key(std::string_view line, std::size_t at) {
    return line[at] == ':' && (at + 1 == line.size() || is_blank(line[at + 1]));
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t offset) {
    while (offset < text.size() && is_blank(text[offset])) {
        ++offset;
    }
    return std::min(offset, text.size());
}

std::size_t find_closing_quote(std::string_view text, std::size_t opening) {
    const char quote = text[opening];
    for (std::size_t at = opening + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool is_doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!is_doubled) {
                return at;
            }
            ++at;
        }
    }
    return std::string_view::npos;
}

std::size_t find_plain_end(std::string_view text, std::size_t start, std::string_view value) {
    std::size_t end = start;
    for (const char c : value) {
        if (is_white(c)) {
            continue;  // folding changes blanks and line ends, nothing else
        }
        while (end < text.size() && is_white(text[end])) {
            ++end;
        }
        if (end < text.size()) {
            ++end;
        }
    }
    return end;
}

bool looks_like_entry(std::string_view line) {
    const std::size_t start = skip_dashes(line);
    std::size_t end = start;
    while (end < line.size() && is_key_character(line[end])) {
        ++end;
    }
    return end > start && end < line.size() && is_colon_of_key(line, end);
}

std::size_t find_value_start(std::string_view line) {
    const std::size_t start = skip_dashes(line);
    if (start == line.size()) {
        return std::string_view::npos;
    }
    const bool is_quoted = line[start] == '"' || line[start] == '\'';
    const std::size_t closing = is_quoted ? find_closing_quote(line, start) : start;
    for (std::size_t at = closing; at < line.size(); ++at) {
        if (is_colon_of_key(line, at)) {
            const std::size_t value = skip_blanks(line, at + 1);
            return value == line.size() ? std::string_view::npos : value;
        }
        if (is_quoted && at > closing && !is_blank(line[at])) {
            break;  // the quotes hold a value, no key
        }
    }
    return start > 0 && start != skip_blanks(line, 0) ? start : std::string_view::npos;
}

}  // namespace source
