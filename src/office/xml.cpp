#include "office/xml.h"

#include "office/archive.h"
#include "text/unicode.h"

namespace office {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr int kDeepest = 64;
constexpr int kMostElements = 500'000;

/// The place behind the `>` that ends the tag which begins at `at`; npos where nothing does.
std::size_t find_tag_end(std::string_view text, std::size_t at) {
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return npos;
}

std::size_t find_behind(std::string_view text, std::string_view end, std::size_t from) {
    const std::size_t at = text.find(end, from);
    return at == npos ? npos : at + end.size();
}

/// Counts levels and elements without building anything.
void check_tags(std::string_view text, const std::string& part) {
    int depth = 0, elements = 0;
    for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        std::size_t end = npos;
        if (rest.starts_with("<!--")) {
            end = find_behind(text, "-->", at);
        } else if (rest.starts_with("<![CDATA[")) {
            end = find_behind(text, "]]>", at);
        } else if (rest.starts_with("<?")) {
            end = find_behind(text, "?>", at);
        } else if (rest.starts_with("<!")) {
            refuse(Refusal::document_type, part);
        } else {
            end = find_tag_end(text, at);
            if (end == npos) refuse(Refusal::damaged, part);
            const bool closes = rest.starts_with("</"), is_empty = text[end - 2] == '/';
            elements += closes ? 0 : 1;
            depth += closes ? -1 : is_empty ? 0 : 1;
            if (depth > kDeepest || elements > kMostElements) refuse(Refusal::too_large, part);
        }
        if (end == npos || depth < 0) refuse(Refusal::damaged, part);
        at = end;
    }
}

}  // namespace

pugi::xml_document parse_xml(const std::string& text, const std::string& part) {
    // Another encoding could hide tags from the look above.
    if (text::find_invalid_utf8(text) || text.find('\0') != std::string::npos) refuse(Refusal::damaged, part);
    check_tags(text, part);
    pugi::xml_document document;
    const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8)) refuse(Refusal::damaged, part);
    return document;
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == npos ? name : name.substr(colon + 1);
}

pugi::xml_node find_child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node child : node.children())
        if (local_name(child) == name) return child;
    return {};
}

std::vector<pugi::xml_node> find_children(const pugi::xml_node& node, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node child : node.children())
        if (local_name(child) == name) found.push_back(child);
    return found;
}

std::string_view find_attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view written = attribute.name();
        const std::size_t colon = written.find(':');
        if ((colon == npos ? written : written.substr(colon + 1)) == name) return attribute.value();
    }
    return {};
}

}  // namespace office
