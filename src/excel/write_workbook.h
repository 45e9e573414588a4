// Workbooks as bytes, through libxlsxwriter: a sheet that says what the workbook is, one of charts, then one sheet a
// table: an Excel table with a frozen, filtered header row, set up for A4. libxlsxwriter answers "no error" on broken
// disks and after refused calls, so every return is checked and the written file is opened again: zip checksums,
// well-formed parts, as many cells as were given.
#pragma once

#include "views/table.h"

#include <ctime>
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

/// When the workbook says that it was made: the day of its latest content, 01/01/2000 without one. No clock, so that
/// equal workbooks are equal bytes.
std::time_t creation_time(const views::Workbook& workbook);

}  // namespace excel
