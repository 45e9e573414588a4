#include "excel/cell_text.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace excel {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

/// Bytes of the character that begins at the front of valid UTF-8.
std::size_t character_size(std::string_view utf8) {
    const auto first = static_cast<unsigned char>(utf8.front());
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool is_allowed_in_xml(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (first < 0x20) return first == '\t' || first == '\n';
    return character != "\x7F" && character != "\uFFFE" && character != "\uFFFF";
}

bool starts_with_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// Does a byte begin something that is_allowed_in_xml or starts_with_escape must look at?
bool may_need_escape(char byte) {
    const auto number = static_cast<unsigned char>(byte);
    return (number < 0x20 && byte != '\n' && byte != '\t') || byte == '_' || number == 0x7F || number == 0xEF;
}

void require_utf8(std::string_view utf8) {
    if (const auto offset = text::find_invalid_utf8(utf8))
        throw std::runtime_error(fmt::format("text for a workbook is not UTF-8 at byte {}", *offset));
}

/// The longest beginning of `name` with at most `units` UTF-16 units.
std::string_view cut(std::string_view name, std::size_t units) {
    std::size_t end = 0;
    while (end < name.size()) {
        const std::size_t size = character_size(name.substr(end));
        const std::size_t needed = size == 4 ? 2 : 1;
        if (needed > units) break;
        units -= needed;
        end += size;
    }
    return name.substr(0, end);
}

std::string_view trim(std::string_view name) {
    const std::size_t first = name.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return name.substr(first, name.find_last_not_of(' ') - first + 1);
}

std::string clean_sheet_name(std::string_view title) {
    require_utf8(title);
    const std::string nfc = text::to_nfc(title);
    std::string name;
    for (std::string_view rest = nfc; !rest.empty();) {
        const std::string_view character = rest.substr(0, character_size(rest));
        rest.remove_prefix(character.size());
        if (character == "'")
            name += "\u2019";
        else if (character.find_first_of("[]:*?/\\") != std::string_view::npos)
            name += '-';
        else if (character == "\t" || character == "\n" || !is_allowed_in_xml(character))
            name += ' ';
        else
            name += character;
    }
    name = trim(cut(trim(name), kLongestSheetName));
    if (name.empty()) return "Sheet";
    return text::to_lower(name) == "history" ? name + " -" : name;  // a name that Excel keeps for itself
}

}  // namespace

std::size_t count_utf16_units(std::string_view utf8) {
    std::size_t units = 0;
    for (; !utf8.empty(); utf8.remove_prefix(character_size(utf8))) units += character_size(utf8) == 4 ? 2 : 1;
    return units;
}

std::string escape_cell_text(std::string_view utf8) {
    require_utf8(utf8);
    if (std::ranges::none_of(utf8, may_need_escape)) return std::string(utf8);
    std::string escaped;
    escaped.reserve(utf8.size());
    while (!utf8.empty()) {
        if (starts_with_escape(utf8)) escaped += "_x005F";
        const std::string_view character = utf8.substr(0, character_size(utf8));
        utf8.remove_prefix(character.size());
        if (character == "\r") {
            if (!utf8.starts_with('\n')) escaped += '\n';
        } else {
            escaped += is_allowed_in_xml(character) ? character : kReplacement;
        }
    }
    return escaped;
}

std::vector<std::string> make_sheet_names(const std::vector<std::string>& titles) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const std::string& title : titles) {
        const std::string clean = clean_sheet_name(title);
        std::string name = clean;
        for (int number = 2; !taken.insert(text::to_lower(name)).second; ++number) {
            const std::string suffix = fmt::format(" ({})", number);
            name = std::string(trim(cut(clean, kLongestSheetName - suffix.size()))) + suffix;
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace excel
