// The parts of an official paper (Nghị định 30/2020/NĐ-CP, phụ lục I): issuer, number, place and date, title, text,
// signature, distribution. What is not there stays empty and is never invented.
#pragma once

#include "drafting/paper_lines.h"

#include <functional>
#include <string>
#include <vector>

namespace drafting {

enum class PassageKind { heading, words, item, table };

/// A paragraph of the text, however many lines it was laid out on.
struct Passage {
    PassageKind kind = PassageKind::words;
    int level = 0;        // of a heading: 2 or 3; of an item: 0, or 1 within an item
    std::string text;     // on one line; of an item without its dash
    int line = 0;         // on which it begins
    std::string at;       // place in the paper: "mở đầu", "mục I.2"
    office::Table table;  // of a table
};

struct PaperParts {
    std::vector<std::string> issuer;  // by lines
    std::string number;               // "12/BC-UBND", "/BC-UBND" where its blank was never filled in
    std::string date;                 // "12/11/2025", "11/2025"
    std::string place;
    std::string title;
    std::vector<std::string> addressed_to;
    std::vector<std::string> authority;
    std::string signer_name;
    std::string signer_title;
    std::vector<std::string> recipients;
    std::vector<Passage> passages;
    LineKind line_kind = LineKind::paragraph;
    Dropped dropped;
};

/// Is it a heading of an outline that the site knows? Such are headings even where they read like sentences.
using IsKnownHeading = std::function<bool(const std::string&)>;

PaperParts dissect_paper(PaperLines paper, const IsKnownHeading& is_known);

}  // namespace drafting
