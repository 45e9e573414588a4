#include "drafting/write_front_matter.h"

#include <algorithm>
#include <string_view>

namespace drafting {
namespace {

using source::Node;

constexpr auto npos = std::string_view::npos;

bool is_left_out(const Node& node) {
    if (node.is_null()) return true;
    if (node.is_mapping())
        return std::ranges::all_of(node.entries, [](const source::Entry& entry) { return is_left_out(entry.value); });
    return node.is_sequence() && node.items.empty();
}

/// Words, dates, whole numbers: what no YAML reader takes for a mark, a decimal number or a truth.
bool is_plain(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const bool is_word = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first >= 0x80;
    const bool is_digit = first >= '0' && first <= '9';
    if ((!is_word && !is_digit) || text.back() == ' ') return false;
    if (text.find_first_of(":#{}[],&*!|>'\"%@`\\\n\t") != npos) return false;
    if (is_digit && text.find('.') != npos) return false;
    for (const std::string_view word : {"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
        if (text.size() == word.size() &&
            std::ranges::equal(text, word, [](char a, char b) { return (a | 32) == b; }))
            return false;
    return true;
}

std::string write_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' ? ' ' : c;
    }
    return quoted + "\"";
}

std::string write_text(const Node& scalar) {
    const bool is_as_it_is = scalar.style == Node::Style::plain || is_plain(scalar.text);
    return is_as_it_is ? scalar.text : write_quoted(scalar.text);
}

std::string write_entries(const Node& mapping, const std::string& indent);

std::string write_entry(const source::Entry& entry, const std::string& indent) {
    const Node& value = entry.value;
    const std::string key = indent + entry.key + ":";
    if (value.is_mapping()) return key + "\n" + write_entries(value, indent + "  ");
    if (value.is_scalar()) {
        const bool is_year = entry.key == "period";  // a number for other readers of YAML
        return key + " " + (is_year ? write_quoted(value.text) : write_text(value)) + "\n";
    }
    std::string list = key + "\n";
    for (const Node& item : value.items) {
        if (!item.is_mapping()) {
            list += indent + "  - " + write_text(item) + "\n";
            continue;
        }
        std::string entries = write_entries(item, indent + "    ");
        list += entries.replace(indent.size() + 2, 1, "-");  // its first line opens the item
    }
    return list;
}

std::string write_entries(const Node& mapping, const std::string& indent) {
    std::string text;
    for (const source::Entry& entry : mapping.entries)
        if (!is_left_out(entry.value)) text += write_entry(entry, indent);
    return text;
}

}  // namespace

std::string write_front_matter(const Node& mapping) {
    return write_entries(mapping, "");
}

}  // namespace drafting
