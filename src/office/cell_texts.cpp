#include "office/cell_texts.h"

#include "office/xml.h"

#include <charconv>
#include <optional>

namespace office {
namespace {

/// The character of "_x000D_" at the start of `text`.
std::optional<unsigned> read_escape(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned code = 0;
    const auto [end, fault] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    return fault == std::errc() && end == text.data() + 6 ? std::optional(code) : std::nullopt;
}

/// Halves of a surrogate pair stand for no character of their own.
std::string to_utf8(unsigned code) {
    if (code >= 0xD800 && code <= 0xDFFF) return "\uFFFD";
    if (code < 0x80) return std::string(1, static_cast<char>(code));
    if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
    return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

}  // namespace

std::string decode_cell_text(std::string_view written) {
    std::string text;
    while (!written.empty()) {
        const auto code = read_escape(written);
        text += code ? to_utf8(*code) : std::string(1, written.front());
        written.remove_prefix(code ? 7 : 1);
    }
    return text;
}

std::string read_rich_text(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == "t") text += child.text().get();
        if (local_name(child) == "r") text += find_child(child, "t").text().get();
    }
    return decode_cell_text(text);
}

std::vector<std::string> read_shared_texts(const pugi::xml_document& document) {
    std::vector<std::string> texts;
    for (const pugi::xml_node& item : find_children(document.document_element(), "si"))
        texts.push_back(read_rich_text(item));
    return texts;
}

}  // namespace office
