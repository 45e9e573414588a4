// .docx (ECMA-376) and .odt (OpenDocument) papers, read with the suspicion of `read_workbook`: sizes are limited
// before anything is unpacked, a document type or macros make the file refused. Tracked changes are taken as
// accepted. Links to other files are never followed.
#pragma once

#include "office/paper.h"
#include "office/read_workbook.h"

#include <string_view>
#include <variant>

namespace office {

/// Longest file that is read at all; papers may have pictures, which are not unpacked.
inline constexpr std::size_t kMaxPaperBytes = 32 << 20;

/// The kind is told by what is in the file, not by its name.
std::variant<Paper, Refused> read_paper(std::string_view bytes);

}  // namespace office
