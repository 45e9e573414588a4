// Workbooks as bytes: a sheet that says what the workbook is, one of charts, then one sheet a table: an Excel table
// with a frozen, filtered header row, set up for A4. They are written by this room itself, straight to memory, as a
// country has thousands of them: a test compares what stands in them with what libxlsxwriter makes of the same view.
#pragma once

#include "views/table.h"

#include <string>

namespace excel {

/// The .xlsx: the same bytes for the same workbook on any machine. Throws std::runtime_error where Excel could not
/// hold what is given, std::logic_error where what was written is not what was given.
std::string write_workbook(const views::Workbook& workbook);

}  // namespace excel
