// Which papers a text cites: "Kế hoạch số 30/KH-UBND ngày 28/08/2025 của UBND xã về …". Both symbol grammars, broken
// and misspelt symbols, lists ("số 30/KH-UBND và số 31/KH-UBND"), laws, and papers without a number.
#pragma once

#include "drafting/paper_parts.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace drafting {

struct CitedPaper {
    std::string type;     // "Kế hoạch"
    std::string number;   // normal form of number and symbol; may be empty
    std::string written;  // as the text has it, where that differs
    std::string date;     // "28/08/2025", "2023"; may be empty
    std::string issuer;
    std::string subject;
    std::string at;
    int line = 0;
};

/// A part of a passage that tells of a paper: numbers in it are no figures.
struct CitedStretch {
    std::size_t passage = 0;
    std::size_t begin = 0, end = 0;  // bytes
};

struct Citations {
    std::vector<CitedPaper> papers;  // each once, in the order of the text
    std::vector<CitedStretch> stretches;
};

Citations find_cited_papers(const std::vector<Passage>& passages);

}  // namespace drafting
