// Text as Excel takes it: in cells and as the names of sheets.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace excel {

inline constexpr std::size_t kLongestCell = 32767;    // UTF-16 units
inline constexpr std::size_t kLongestSheetName = 31;  // UTF-16 units

std::size_t count_utf16_units(std::string_view utf8);

/// What must be written for Excel to show `utf8`: Excel reads `_x0041_` as the letter A, so such text is escaped;
/// characters that no XML may hold become U+FFFD; line ends become "\n". Throws std::runtime_error for invalid UTF-8.
std::string escape_cell_text(std::string_view utf8);

/// Names that Excel accepts, in the order of `titles`: no []:*?/\ or apostrophe, not empty, not too long, and no two
/// alike in any case.
std::vector<std::string> make_sheet_names(const std::vector<std::string>& titles);

}  // namespace excel
