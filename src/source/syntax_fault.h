// Why a YAML text could not be parsed, told as the mistake that its author most probably made. A parser knows where
// it gave up; people need to know where it began: at the quote that never closed, the colon inside a sentence, the
// missing blank.
#pragma once

#include "diagnostics/diagnostics.h"
#include "source/lines.h"

#include <cstddef>
#include <optional>

namespace source {

struct Extent {
    std::size_t start = 0;
    std::size_t end = 0;  // behind the last byte
};

/// What the parser had seen when it gave up.
struct SyntaxFault {
    std::size_t offset = 0;                   // where it gave up
    std::optional<Extent> last_quoted;        // the last scalar in quotes before it
    std::optional<std::size_t> open_bracket;  // the innermost […] or {…} around it
};

/// Reports the line at `offset`, which has no colon behind its key.
void report_missing_colon(const Lines& lines, std::size_t offset, diagnostics::Diagnostics& diagnostics);

/// Reports one error for the fault.
void report_syntax_fault(const Lines& lines, const SyntaxFault& fault, diagnostics::Diagnostics& diagnostics);

}  // namespace source
