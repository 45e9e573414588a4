// .xlsx files (ECMA-376) as Excel, LibreOffice and WPS write them, read with suspicion: whoever fills a form in is
// not known. Everything is limited before it is unpacked or parsed, and what can act or reach out (macros, external
// links, DDE) makes the file refused as a whole.
#pragma once

#include "office/workbook.h"

#include <string>
#include <string_view>
#include <variant>

namespace office {

enum class Refusal {
    not_a_workbook,  // no zip, or a zip of something else
    not_a_paper,     // the same, where a paper was asked for
    old_file,    // .xls, or .doc where a paper was asked for
    locked,          // with a password
    other_workbook,  // .ods
    damaged,         // a checksum, a part or its XML is broken
    macros,          // vbaProject.bin
    external_links,  // links to other workbooks, DDE, data connections, embedded objects
    document_type,   // <!DOCTYPE in a part: entities could grow without end
    too_large,       // more parts, bytes, elements or levels than any form has
};

struct Refused {
    Refusal refusal;
    std::string part;  // of the archive; may be empty
};

/// Longest file that is read at all.
inline constexpr std::size_t kMaxWorkbookBytes = 10 << 20;

std::variant<Workbook, Refused> read_workbook(std::string_view bytes);

}  // namespace office
