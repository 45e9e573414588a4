// A Markdown text as our own tree: made by cmark-gfm, which nobody else sees, then passed through what Loa adds to
// Markdown: bare URLs become links, headings get their anchors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace markdown {

enum class NodeKind {
    document,
    quote,
    list,
    item,
    code_block,
    html_block,
    paragraph,
    heading,
    rule,
    table,
    table_row,
    table_cell,
    text,
    soft_break,
    line_break,
    code,
    html,
    emphasis,
    strong,
    link,
    image,
};

enum class Task { none, open, done };
enum class Alignment { none, left, centre, right };

struct Node {
    NodeKind kind = NodeKind::document;
    int line = 0;  // of a block: its lines in the body, counted from 1
    int last_line = 0;
    std::string text;                       // of text, code and HTML: what it holds
    std::string destination;                // of a link or image
    std::string title;                      // of a link or image
    std::string anchor;                     // of a heading
    int level = 0;                          // of a heading
    int first_number = -1;                  // of a list: where it counts from; -1 for bullets
    bool is_tight = false;                  // of a list: items without blank lines between them
    bool is_header = false;                 // of a table row
    Task task = Task::none;                 // of an item
    Alignment alignment = Alignment::none;  // of a cell
    std::vector<Node> children;
};

/// The tree of `body`: valid UTF-8, as every text that was read, whose limits were checked.
Node parse_body(std::string_view body);

/// Is it a paragraph of nothing but images, which stand for themselves?
bool holds_only_images(const Node& node);

/// The text of a node without marks; blocks and lines are joined by one blank.
std::string plain_text(const Node& node);

}  // namespace markdown
