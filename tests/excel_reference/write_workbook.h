// The same workbooks through libxlsxwriter: what Loa's own writer is held against.
#pragma once

#include "views/table.h"

#include <filesystem>
#include <string>

namespace excel::reference {

/// Made in a file of its own below `scratch`. Not from many threads: libxlsxwriter writes the date through a buffer
/// that all of them share.
std::string write_workbook(const views::Workbook& workbook, const std::filesystem::path& scratch);

}  // namespace excel::reference
