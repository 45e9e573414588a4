// The canonical form of what people write, so that two editors never argue about form and changes show only what was
// meant: figures with a dot or comma in quotes, dates as dd/mm/yyyy, composed letters, line ends as \n, no blanks at
// line ends, fields of a front matter in the order of the table. Comments, blank lines and indentation stay. What a
// file says never changes.
#pragma once

#include "diagnostics/diagnostics.h"

#include <optional>
#include <string>

namespace formatting {

/// The canonical form of the file at `path` below the site's folder; nothing, with its errors, for one that cannot be
/// read.
std::optional<std::string> format_file(const std::string& path, const std::string& bytes,
                                       diagnostics::Diagnostics& findings);

}  // namespace formatting
