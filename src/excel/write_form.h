// The entry form as an .xlsx: only the cells to fill in can be changed, and those are formatted as text, because an
// Excel of another locale stores `1.440` as 1,44 and turns `5-7` into a date.
#pragma once

#include "views/form.h"

#include <filesystem>
#include <string>

namespace excel {

/// Made in a file of its own below `scratch`; the same bytes for the same form on any machine. Throws
/// std::system_error when the disk refuses, std::runtime_error when Excel could not open what was made.
std::string write_form(const views::Form& form, const std::filesystem::path& scratch);

}  // namespace excel
