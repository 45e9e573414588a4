// The search page with the index from A to Z, and the pages of single letters where it is too long for one.
#pragma once

#include "views/alphabet_index.h"
#include "views/context.h"
#include "views/parts.h"
#include "views/search_entries.h"

#include <string>
#include <vector>

namespace views {

struct IndexLetter {
    std::string letter;
    std::string count;
    Url href;
    bool current = false;
};
LOA_FIELDS(IndexLetter, letter, count, href, current)

struct IndexLine {
    std::string text;  // "Gia Luận (xã cũ)"
    Url href;
    std::string about;  // "nay thuộc Đặc khu Cát Hải"
};
LOA_FIELDS(IndexLine, text, href, about)

struct IndexSection {
    std::string heading;
    std::string id;
    std::vector<IndexLine> lines;
};
LOA_FIELDS(IndexSection, heading, id, lines)

struct SearchPage {
    Frame frame;
    std::string title;
    SearchField field;
    std::vector<IndexLetter> letters;
    std::vector<IndexSection> sections;  // none where each letter has its own page
    std::vector<Link> parts;             // of a letter with very many names: "Tân An – Tân Hòa"
    std::vector<Link> registers;         // papers and reports have lists of their own
};
LOA_FIELDS(SearchPage, frame, title, field, letters, sections, parts, registers)

SearchPage make_search_page(const AlphabetIndex& index, const Context& context);
SearchPage make_letter_page(const AlphabetIndex& index, const IndexPart& part, const Context& context);

}  // namespace views
