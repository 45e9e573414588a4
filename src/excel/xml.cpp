#include "excel/xml.h"

#include "text/escaping.h"

namespace excel {
namespace {

constexpr std::optional<std::string_view> escape_in_text(char c) {
    if (c == '"') return std::nullopt;
    return text::entity_of(c);
}

constexpr std::optional<std::string_view> escape_in_attribute(char c) {
    if (c == '\n') return "&#xA;";  // a reader would make a blank of a line's end
    return text::entity_of(c);
}

constexpr text::Escapes kInText(escape_in_text);
constexpr text::Escapes kInAttribute(escape_in_attribute);

}  // namespace

void append_text(std::string& xml, std::string_view text) {
    text::append_escaped(text, kInText, xml);
}

void append_attribute(std::string& xml, std::string_view text) {
    text::append_escaped(text, kInAttribute, xml);
}

std::string text_of(std::string_view text) {
    std::string xml;
    append_text(xml, text);
    return xml;
}

std::string attribute_of(std::string_view text) {
    std::string xml;
    append_attribute(xml, text);
    return xml;
}

}  // namespace excel
