// Workbooks as bytes, through libxlsxwriter: an about sheet, then one sheet a table with a frozen, filtered header
// row. libxlsxwriter answers "no error" on broken disks and after refused calls, so every return is checked and the
// written file is opened again: zip checksums, well-formed parts, as many cells as were given.
#pragma once

#include "views/table.h"

#include <filesystem>
#include <stdexcept>
#include <string>

namespace excel {

/// Makes the .xlsx in a file of its own below `scratch` (an existing folder on the disk that is published to) and
/// returns its bytes: the same for the same workbook on any machine. Safe to call from many threads. Throws
/// std::system_error when the disk refuses, std::runtime_error when the written file does not hold what was given.
std::string write_workbook(const views::Workbook& workbook, const std::filesystem::path& scratch);

/// What is wrong with .xlsx bytes that should hold `workbook`; empty when nothing is.
std::string check_workbook(const std::string& bytes, const views::Workbook& workbook);

}  // namespace excel
