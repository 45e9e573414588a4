// Text as XML takes it. What is written was made fit for cells before (escape_cell_text): valid UTF-8 without
// characters that XML may not hold.
#pragma once

#include <string>
#include <string_view>

namespace excel {

inline constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Between tags.
void append_text(std::string& xml, std::string_view text);
/// Between the double quotes of an attribute.
void append_attribute(std::string& xml, std::string_view text);

std::string text_of(std::string_view text);
std::string attribute_of(std::string_view text);

}  // namespace excel
