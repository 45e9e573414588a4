// A paper as a word processor holds it: paragraphs and tables in their order, each with the text that a reader sees.
// What is not text (pictures, notes, text boxes, deleted words) is counted, because whoever takes the text over must
// know what is missing.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace office {

struct Paragraph {
    std::string text;   // UTF-8; "\n" is a line break within the paragraph, "\t" a tab
    std::string label;  // what automatic numbering prints before it: "1.", "IV.", "a)", "-"; empty: none
    int heading = 0;    // level of a heading style, 1 to 9; 0: none

    bool operator==(const Paragraph&) const = default;
};

using TableCell = std::vector<Paragraph>;

struct Table {
    std::vector<std::vector<TableCell>> rows;
    bool is_sound = true;  // no joined cells and no table within a table
};

enum class LeftOut { footnote, picture, text_box, comment, deletion, running_head };

struct Paper {
    std::vector<std::variant<Paragraph, Table>> blocks;
    std::map<LeftOut, int> left_out;
    std::vector<std::string> footnotes;  // their words, in the order of their marks; endnotes too
};

/// The words of a link and where it leads, where they do not say it: "Cổng đào tạo (https://…)".
std::string with_address(const std::string& words, const std::string& address);

}  // namespace office
