// The text of a paper as passages: lines that a page had broken are joined, headings and list items are told apart.
#pragma once

#include "drafting/paper_parts.h"

#include <span>
#include <vector>

namespace drafting {

struct PaperBody {
    std::vector<Passage> passages;
    int broken_tables = 0;  // typed with blanks, or with joined cells: their words are there, line by line
};

PaperBody read_paper_body(std::span<const PaperLine> lines, LineKind kind, std::vector<office::Table>& tables,
                          const IsKnownHeading& is_known);

}  // namespace drafting
