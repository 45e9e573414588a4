#include "excel/xml.h"

#include <array>

namespace excel {
namespace {

/// By byte: what stands for it, empty for what stands for itself.
using Escapes = std::array<std::string_view, 256>;

constexpr Escapes kInText = [] {
    Escapes escapes{};
    escapes['&'] = "&amp;";
    escapes['<'] = "&lt;";
    escapes['>'] = "&gt;";
    return escapes;
}();

constexpr Escapes kInAttribute = [] {
    Escapes escapes = kInText;
    escapes['"'] = "&quot;";
    escapes['\n'] = "&#xA;";  // a reader would make a blank of a line's end
    return escapes;
}();

void append_escaped(std::string& xml, std::string_view text, const Escapes& escapes) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view escape = escapes[static_cast<unsigned char>(text[at])];
        if (escape.empty()) continue;
        xml += text.substr(begin, at - begin);
        xml += escape;
        begin = at + 1;
    }
    xml += text.substr(begin);
}

}  // namespace

void append_text(std::string& xml, std::string_view text) {
    append_escaped(xml, text, kInText);
}

void append_attribute(std::string& xml, std::string_view text) {
    append_escaped(xml, text, kInAttribute);
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
