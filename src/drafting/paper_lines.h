// A paper as lines, whatever kind of file it came from: text files and PDFs as they were laid out, papers of word
// processors with one line for each paragraph. Page numbers and footnotes are taken out here, and told in `dropped`.
#pragma once

#include "office/paper.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drafting {

enum class DropKind {
    page_number,
    footnote,
    picture,
    text_box,
    comment,
    deletion,
    running_head,
    broken_table,
    link_copy,  // an address that stands in the text already
    torn_word,  // mended: "l ượt"
};

struct Dropped {
    std::map<DropKind, int> counts;
    std::vector<std::string> footnotes;  // their words, as far as the file has them
};

/// What a line must be to be joined with others: `laid_out` lines end where the page was full.
enum class LineKind { laid_out, paragraph };

struct PaperLine {
    std::string text;  // NFC; blanks within it as they were
    int number = 0;    // of the line in its file, of the paragraph in its document
    int heading = 0;   // level of a heading style
    bool after_gap = false;
    std::optional<std::size_t> table;  // this line stands for a table
};

struct PaperLines {
    LineKind kind = LineKind::paragraph;
    std::vector<PaperLine> lines;  // none is empty
    std::vector<office::Table> tables;
    Dropped dropped;
};

PaperLines read_lines(const office::Paper& paper);

/// `text` is valid UTF-8; a form feed ends a page.
PaperLines read_lines(std::string_view text);

/// A line is cut at runs of three blanks and at tabs: the columns of headers and signatures.
struct Piece {
    std::string text;        // one blank between words
    std::size_t column = 0;  // in characters
};
std::vector<Piece> cut_columns(std::string_view line);

/// NFC without invisible characters, controls and marks of direction; all kinds of blanks as one kind.
std::string clean_words(std::string_view text);
/// One blank between words, none at the ends.
std::string squeeze(std::string_view text);
/// Without blanks, lower case, without marks: what headers are told by, however they are spaced.
std::string dense(std::string_view text);

}  // namespace drafting
