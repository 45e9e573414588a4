// The parts of a workbook in one plain form, so that two writers can be compared: each cell says its text and the
// whole of its format, where a file may number both as it likes.
#pragma once

#include <map>
#include <string>

namespace excel {

/// Name to text, without the shared texts and styles, which stand at the cells, and without the theme: its fonts and
/// colours are compared by eye.
std::map<std::string, std::string> plain_parts(const std::string& workbook);

}  // namespace excel
