#include "markdown/passages.h"

#include "markdown/body_lines.h"
#include "markdown/limits.h"
#include "markdown/tree.h"

#include <algorithm>
#include <utility>

namespace markdown {
namespace {

constexpr auto npos = std::string_view::npos;

/// Reads the inline nodes of one block after another. cmark-gfm tells no places of them, but they stand in the lines
/// of their block in their order, so each is looked for behind the one before it.
class PassageReader {
public:
    explicit PassageReader(const BodyLines& lines) : lines_(lines) {}

    std::vector<Passage> read(const Node& document) {
        visit_children(document, PassageKind::paragraph);
        return std::move(passages_);
    }

private:
    void visit_children(const Node& node, PassageKind paragraphs) {
        for (const Node& child : node.children) visit(child, paragraphs);
    }

    void visit(const Node& block, PassageKind paragraphs) {
        switch (block.kind) {
            case NodeKind::item:
                return visit_children(block, PassageKind::item);
            case NodeKind::paragraph:
                return add(block, paragraphs, block.line);
            case NodeKind::heading:
                return add(block, PassageKind::heading, block.line);
            case NodeKind::table_row:
                index_ = first_index(block.line);
                offset_ = 0;
                for (const Node& cell : block.children) add_inlines(cell, PassageKind::cell);
                return;
            case NodeKind::code_block:
            case NodeKind::html_block:
            case NodeKind::rule:
                passages_.push_back({.kind = PassageKind::no_prose});
                return;
            default:
                visit_children(block, paragraphs);
        }
    }

    static std::size_t first_index(int line) { return static_cast<std::size_t>(std::max(line, 1)) - 1; }

    void add(const Node& block, PassageKind kind, int line) {
        index_ = first_index(line);
        offset_ = 0;
        add_inlines(block, kind);
    }

    void add_inlines(const Node& block, PassageKind kind) {
        passages_.push_back({.kind = kind, .level = block.level});
        for (const Node& child : block.children) read_inline(child);
    }

    std::string_view line() const { return index_ < lines_.count() ? lines_.line(index_) : std::string_view(); }

    /// Appends `shown`, which stands where `written` is found next on the line.
    void append(std::string_view shown, std::string_view written) {
        const std::size_t found = line().find(written, offset_);
        if (found != npos) offset_ = found;
        const diagnostics::Location place = lines_.locate(index_, offset_, 1);
        Passage& passage = passages_.back();
        passage.pieces.push_back({passage.text.size(), place.line, place.column});
        passage.text += shown;
        if (found != npos) offset_ += written.size();
    }

    void read_inline(const Node& node) {
        switch (node.kind) {
            case NodeKind::text:
                return append(node.text, node.text);
            case NodeKind::code:
                return append(kNoProse, node.text);
            case NodeKind::soft_break:
            case NodeKind::line_break:
                append("\n", "");
                ++index_;
                offset_ = 0;
                return;
            case NodeKind::link:
                return read_link(node);
            case NodeKind::image:
                append(kNoProse, "![");
                return skip_destination(node.destination);
            default:
                for (const Node& child : node.children) read_inline(child);
        }
    }

    void read_link(const Node& link) {
        const std::size_t begin = passages_.back().text.size();
        const std::string shown = plain_text(link);
        if (shown == link.destination) {
            append(kNoProse, shown);
        } else {
            for (const Node& child : link.children) read_inline(child);
            skip_destination(link.destination);
        }
        Passage& passage = passages_.back();
        passage.links.push_back({begin, passage.text.size() - begin, link.destination});
    }

    void skip_destination(std::string_view destination) {
        const std::size_t opening = line().find("](", offset_);
        if (opening == npos) return;
        const std::size_t found = line().find(destination, opening);
        offset_ = (found == npos ? opening : found + destination.size());
    }

    const BodyLines& lines_;
    std::vector<Passage> passages_;
    std::size_t index_ = 0;  // where the next inline node is looked for
    std::size_t offset_ = 0;
};

}  // namespace

std::vector<Passage> read_passages(const BodyText& body) {
    diagnostics::Diagnostics told;  // by read_outline
    const BodyLines lines(body);
    if (!check_limits(body, lines, told)) return {};
    return PassageReader(lines).read(parse_body(body.text));
}

}  // namespace markdown
