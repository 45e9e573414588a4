// A table that a laid-out text shows by blanks alone, as pdftotext writes them: which words stand under which.
#pragma once

#include "drafting/paper_lines.h"

#include <cstddef>
#include <span>

namespace drafting {

struct TypedTable {
    office::Table table;
    std::size_t lines = 0;  // how many of them it takes; 0: no table begins there
};

/// The table that begins with the first of `lines`. Its columns are those of the first line; it is sound where every
/// piece stands under one of them alone.
TypedTable read_typed_table(std::span<const PaperLine> lines);

}  // namespace drafting
