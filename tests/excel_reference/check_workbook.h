// A workbook opened again by other hands: libzip and pugixml.
#pragma once

#include "views/table.h"

#include <string>

namespace excel {

/// What is wrong with .xlsx bytes that should hold `workbook`: zip checksums, well-formed parts, as many cells as
/// were given. Empty when nothing is.
std::string check_workbook(const std::string& bytes, const views::Workbook& workbook);

}  // namespace excel
