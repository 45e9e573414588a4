#include "markdown/tree.h"

#include "markdown/passes.h"
#include "text/unicode.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <algorithm>
#include <cassert>
#include <memory>
#include <new>
#include <utility>

namespace markdown {
namespace {

// Deeper emphasis is dissolved into its parent, so that no text can exhaust the stack.
constexpr std::size_t kMaxDepth = 100;

struct ParserDeleter {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IteratorDeleter {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using CmarkNode = std::unique_ptr<cmark_node, NodeDeleter>;

/// The extensions that keep no state outside of a parser; autolink and strikethrough do, and garble pages of other
/// threads.
struct Extensions {
    cmark_syntax_extension* table;
    cmark_syntax_extension* tasklist;
};

const Extensions& extensions() {
    static const Extensions found = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return Extensions{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("tasklist")};
    }();
    return found;
}

CmarkNode parse(std::string_view body) {
    assert(!text::find_invalid_utf8(body));
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    if (!parser) {
        throw std::bad_alloc();
    }
    cmark_parser_attach_syntax_extension(parser.get(), extensions().table);
    cmark_parser_attach_syntax_extension(parser.get(), extensions().tasklist);
    cmark_parser_feed(parser.get(), body.data(), body.size());
    return CmarkNode(cmark_parser_finish(parser.get()));
}

void assign(std::string& text, const char* found) {
    if (found) text = found;
}

/// The nodes of extensions have no constants, only names.
NodeKind kind_by_name(std::string_view name) {
    if (name == "table") {
        return NodeKind::table;
    }
    if (name == "table_header" || name == "table_row") {
        return NodeKind::table_row;
    }
    return name == "table_cell" ? NodeKind::table_cell : NodeKind::paragraph;
}

NodeKind kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_DOCUMENT:
            return NodeKind::document;
        case CMARK_NODE_BLOCK_QUOTE:
            return NodeKind::quote;
        case CMARK_NODE_LIST:
            return NodeKind::list;
        case CMARK_NODE_ITEM:
            return NodeKind::item;
        case CMARK_NODE_CODE_BLOCK:
            return NodeKind::code_block;
        case CMARK_NODE_HTML_BLOCK:
            return NodeKind::html_block;
        case CMARK_NODE_PARAGRAPH:
            return NodeKind::paragraph;
        case CMARK_NODE_HEADING:
            return NodeKind::heading;
        case CMARK_NODE_THEMATIC_BREAK:
            return NodeKind::rule;
        case CMARK_NODE_TEXT:
            return NodeKind::text;
        case CMARK_NODE_SOFTBREAK:
            return NodeKind::soft_break;
        case CMARK_NODE_LINEBREAK:
            return NodeKind::line_break;
        case CMARK_NODE_CODE:
            return NodeKind::code;
        case CMARK_NODE_HTML_INLINE:
            return NodeKind::html;
        case CMARK_NODE_EMPH:
            return NodeKind::emphasis;
        case CMARK_NODE_STRONG:
            return NodeKind::strong;
        case CMARK_NODE_LINK:
            return NodeKind::link;
        case CMARK_NODE_IMAGE:
            return NodeKind::image;
        default:
            return kind_by_name(cmark_node_get_type_string(node));
    }
}

/// How the column in which `cell` stands is aligned.
Alignment alignment_of(cmark_node* cell) {
    int column = 0;
    for (cmark_node* before = cmark_node_previous(cell); before; before = cmark_node_previous(before)) {
        ++column;
    }
    cmark_node* const table = cmark_node_parent(cmark_node_parent(cell));
    if (column >= cmark_gfm_extensions_get_table_columns(table)) {
        return Alignment::none;
    }
    switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
        case 'l':
            return Alignment::left;
        case 'c':
            return Alignment::centre;
        case 'r':
            return Alignment::right;
        default:
            return Alignment::none;
    }
}

Task task_of(cmark_node* item) {
    if (std::string_view(cmark_node_get_type_string(item)) != "tasklist") {
        return Task::none;
    }
    return cmark_gfm_extensions_get_tasklist_item_checked(item) ? Task::done : Task::open;
}

/// The node alone, without its children.
void convert(cmark_node* node, NodeKind kind, Node& made) {
    made.kind = kind;
    made.line = cmark_node_get_start_line(node);
    made.last_line = cmark_node_get_end_line(node);
    switch (kind) {
        case NodeKind::text:
        case NodeKind::code:
        case NodeKind::code_block:
        case NodeKind::html:
        case NodeKind::html_block:
            assign(made.text, cmark_node_get_literal(node));
            break;
        case NodeKind::link:
        case NodeKind::image:
            assign(made.destination, cmark_node_get_url(node));
            assign(made.title, cmark_node_get_title(node));
            break;
        case NodeKind::heading:
            made.level = cmark_node_get_heading_level(node);
            break;
        case NodeKind::list:
            made.first_number =
                cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? cmark_node_get_list_start(node) : -1;
            made.is_tight = cmark_node_get_list_tight(node) != 0;
            break;
        case NodeKind::item:
            made.task = task_of(node);
            break;
        case NodeKind::table_row:
            made.is_header = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
            break;
        case NodeKind::table_cell:
            made.alignment = alignment_of(node);
            break;
        default:
            break;
    }
}

bool is_leaf(NodeKind kind) {
    switch (kind) {
        case NodeKind::text:
        case NodeKind::code:
        case NodeKind::code_block:
        case NodeKind::html:
        case NodeKind::html_block:
        case NodeKind::rule:
        case NodeKind::soft_break:
        case NodeKind::line_break:
            return true;
        default:
            return false;
    }
}

/// cmark cuts text at every sign that may mean something: its pieces become one node.
void add_leaf(Node& parent, cmark_node* leaf, NodeKind kind) {
    const bool continues_text =
        kind == NodeKind::text && !parent.children.empty() && parent.children.back().kind == NodeKind::text;
    if (continues_text) {
        parent.children.back().text += cmark_node_get_literal(leaf);
    } else {
        convert(leaf, kind, parent.children.emplace_back());
    }
}

std::size_t count_children(cmark_node* parent) {
    std::size_t count = 0;
    for (cmark_node* child = cmark_node_first_child(parent); child; child = cmark_node_next(child)) {
        ++count;
    }
    return count;
}

Node convert_tree(cmark_node* root) {
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(root));
    Node document;
    std::vector<Node*> open;  // each the last child of the one before it
    std::size_t dissolved = 0;
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        if (event == CMARK_EVENT_EXIT) {
            if (dissolved > 0) {
                --dissolved;
            } else {
                open.pop_back();
            }
            continue;
        }
        cmark_node* const node = cmark_iter_get_node(iterator.get());
        const NodeKind kind = kind_of(node);
        if (is_leaf(kind)) {
            add_leaf(*open.back(), node, kind);
        } else if (open.size() == kMaxDepth) {
            ++dissolved;
        } else {
            open.push_back(open.empty() ? &document : &open.back()->children.emplace_back());
            convert(node, kind, *open.back());
            open.back()->children.reserve(count_children(node));
        }
    }
    return document;
}

/// May two children of this kind of node run together without a blank?
bool holds_inlines(NodeKind kind) {
    switch (kind) {
        case NodeKind::document:
        case NodeKind::quote:
        case NodeKind::list:
        case NodeKind::item:
        case NodeKind::table:
        case NodeKind::table_row:
            return false;
        default:
            return true;
    }
}

void append_plain_text(const Node& node, std::string& text) {
    switch (node.kind) {
        case NodeKind::text:
        case NodeKind::code:
        case NodeKind::code_block:
            text += node.text;
            return;
        case NodeKind::soft_break:
        case NodeKind::line_break:
            text += ' ';
            return;
        default:
            break;
    }
    for (const Node& child : node.children) {
        if (!holds_inlines(node.kind) && !text.empty() && !text.ends_with(' ')) {
            text += ' ';
        }
        append_plain_text(child, text);
    }
}

}  // namespace

Node parse_body(std::string_view body) {
    const CmarkNode parsed = parse(body);
    Node document = convert_tree(parsed.get());
    link_bare_urls(document);
    assign_anchors(document);
    return document;
}

bool holds_only_images(const Node& node) {
    const auto is_image = [](const Node& child) { return child.kind == NodeKind::image; };
    const auto is_between = [](const Node& child) {
        return child.kind == NodeKind::soft_break || child.kind == NodeKind::line_break;
    };
    return node.kind == NodeKind::paragraph && std::ranges::any_of(node.children, is_image) &&
           std::ranges::all_of(node.children,
                               [&](const Node& child) { return is_image(child) || is_between(child); });
}

std::string plain_text(const Node& node) {
    std::string text;
    append_plain_text(node, text);
    while (text.ends_with(' ') || text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

}  // namespace markdown
