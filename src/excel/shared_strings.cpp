#include "excel/shared_strings.h"

#include "excel/cell_text.h"
#include "excel/xml.h"

#include <fmt/format.h>

#include <stdexcept>

namespace excel {
namespace {

/// A reader may drop them at either end unless it is told not to.
bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

}  // namespace

std::uint32_t SharedStrings::number_of(std::string_view text) {
    ++uses_;
    if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    const std::string escaped = escape_cell_text(text);
    if (escaped.size() > kLongestCell && count_utf16_units(escaped) > kLongestCell)
        throw std::runtime_error(fmt::format("the text is longer than the {} characters of a cell", kLongestCell));
    const bool keeps_blanks = is_blank(escaped.front()) || is_blank(escaped.back());
    items_ += keeps_blanks ? "<si><t xml:space=\"preserve\">" : "<si><t>";
    append_text(items_, escaped);
    items_ += "</t></si>";
    const auto number = static_cast<std::uint32_t>(texts_.size());
    numbers_.emplace(texts_.emplace_back(text), number);
    return number;
}

std::string SharedStrings::write() const {
    return fmt::format(
        "{}<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" "
        "uniqueCount=\"{}\">{}"
        "</sst>",
        kXmlHead, uses_, texts_.size(), items_);
}

}  // namespace excel
