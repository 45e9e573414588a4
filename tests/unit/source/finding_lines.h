// Findings as lines of text, so that tests compare whole messages with their places.
#pragma once

#include "diagnostics/diagnostics.h"

#include <fmt/format.h>
#include <string>

namespace testing_support {

/// "2:1+4 key-duplicate: “a” ghi hai lần (dòng 1 và dòng 2)\n" for each finding, by place; the path first where there
/// is no line.
inline std::string finding_lines(const diagnostics::Diagnostics& found) {
    std::string lines;
    for (const diagnostics::Diagnostic& finding : found.sorted()) {
        const diagnostics::Location& place = finding.location;
        const std::string where = place.line == 0 ? std::string(place.path_view())
                                                  : fmt::format("{}:{}+{}", place.line, place.column, place.length);
        lines += fmt::format("{} {}: {}\n", where, finding.finding->code, finding.message(diagnostics::Language::vi));
        EXPECT_NO_THROW(finding.hint(diagnostics::Language::vi));
        EXPECT_NO_THROW(finding.message(diagnostics::Language::en));
        EXPECT_NO_THROW(finding.hint(diagnostics::Language::en));
    }
    return lines;
}

}  // namespace testing_support
