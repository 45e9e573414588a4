#include "markdown/body_lines.h"
#include "markdown/limits.h"
#include "markdown/link_kind.h"
#include "markdown/markdown.h"
#include "markdown/tree.h"

#include <algorithm>
#include <utility>

namespace markdown {
namespace {

constexpr std::size_t kShownHtml = 40;  // bytes of refused HTML that a message quotes

/// The lines of the block around an inline node.
struct BlockLines {
    int first = 1;
    int last = 1;
};

class OutlineReader {
public:
    OutlineReader(const BodyLines& lines, diagnostics::Diagnostics& diagnostics)
        : lines_(lines), places_(lines), diagnostics_(diagnostics) {}

    Outline read(const Node& document) {
        for (const Node& block : document.children) {
            if (outline_.headings.empty() && block.kind != NodeKind::heading) {
                outline_.has_text_before_first_heading = true;
            }
            if (holds_only_images(block)) {
                read_images(block);
                continue;
            }
            if (block.kind == NodeKind::paragraph && outline_.first_paragraph.empty()) {
                outline_.first_paragraph = plain_text(block);
            }
            if (block.kind == NodeKind::list) {
                read_points(block);
            } else {
                visit(block, {}, 0);
            }
        }
        return std::move(outline_);
    }

private:
    void read_images(const Node& paragraph) {
        for (const Node& image : paragraph.children) {
            if (image.kind == NodeKind::image) {
                read_image(image, {paragraph.line, std::max(paragraph.line, paragraph.last_line)});
            }
        }
    }

    void read_points(const Node& list) {
        for (const Node& item : list.children) {
            outline_.points.push_back(
                {.text = plain_text(item), .location = lines_.locate_line(item.line), .heading = section_});
            point_ = static_cast<int>(outline_.points.size()) - 1;
            visit(item, {item.line, item.last_line}, 1);
        }
        point_ = -1;
    }

    void visit(const Node& node, BlockLines around, int containers) {
        const bool is_container = node.kind == NodeKind::quote || node.kind == NodeKind::list;
        if (is_container && ++containers == kMaxContainers + 1) {
            diagnostics_.report("nesting-too-deep", lines_.locate_line(node.line),
                                {{"limit", std::to_string(kMaxContainers)}});
        }
        if (is_block(node) && node.line > 0) {
            around = {node.line, std::max(node.line, node.last_line)};
        }
        read_node(node, around);
        for (const Node& child : node.children) {
            visit(child, around, containers);
        }
    }

    void read_node(const Node& node, BlockLines around) {
        switch (node.kind) {
            case NodeKind::heading:
                read_heading(node);
                break;
            case NodeKind::link:
                read_link(node, around);
                break;
            case NodeKind::image:
                refuse_image(node, around);
                break;
            case NodeKind::html:
            case NodeKind::html_block:
                report_html(node, around);
                break;
            default:
                break;
        }
    }

    /// Cells have no lines of their own in cmark-gfm: the row has.
    static bool is_block(const Node& node) {
        switch (node.kind) {
            case NodeKind::quote:
            case NodeKind::list:
            case NodeKind::item:
            case NodeKind::code_block:
            case NodeKind::html_block:
            case NodeKind::paragraph:
            case NodeKind::heading:
            case NodeKind::table:
            case NodeKind::table_row:
                return true;
            default:
                return false;
        }
    }

    void read_heading(const Node& heading) {
        const diagnostics::Location location = lines_.locate_line(heading.line);
        outline_.headings.push_back(
            {.level = heading.level, .text = plain_text(heading), .location = location, .anchor = heading.anchor});
        if (heading.level == 2) {
            section_ = static_cast<int>(outline_.headings.size()) - 1;
        }
        if (heading.level == 1) {
            diagnostics_.report("heading-level-one", location, {{"text", plain_text(heading)}});
        }
    }

    void read_link(const Node& link, BlockLines around) {
        const std::string text = plain_text(link);
        const diagnostics::Location location = places_.find_link(link.destination, around.first, around.last);
        if (classify_link(link.destination) == LinkKind::refused) {
            report_refused(link.destination, location);
            return;
        }
        if (text.empty()) {
            diagnostics_.report("link-without-text", location, {{"destination", link.destination}});
        }
        outline_.links.push_back({.destination = link.destination,
                                  .text = text,
                                  .location = location,
                                  .heading = static_cast<int>(outline_.headings.size()) - 1,
                                  .point = point_});
    }

    void report_refused(const std::string& destination, const diagnostics::Location& location) {
        const std::string_view scheme = scheme_of(destination);
        const std::string meant = scheme.empty() ? std::string() : similar_scheme(scheme);
        if (destination.empty()) {
            diagnostics_.report("link-empty", location);
        } else if (!meant.empty() && meant != scheme) {
            diagnostics_.report("link-kind-unknown", location, {{"kind", scheme}, {"suggestion", meant}});
        } else {
            diagnostics_.report("link-refused", location, {{"destination", destination}});
        }
    }

    void read_image(const Node& image, BlockLines around) {
        const diagnostics::Location location = places_.find_link(image.destination, around.first, around.last);
        if (is_image_beside(image.destination)) {
            outline_.images.push_back(
                {.destination = image.destination, .text = plain_text(image), .location = location});
        } else {
            diagnostics_.report("image-refused", location, {{"destination", image.destination}});
        }
    }

    void refuse_image(const Node& image, BlockLines around) {
        const std::string_view code = is_image_beside(image.destination) ? "image-not-alone" : "image-refused";
        diagnostics_.report(code, places_.find_link(image.destination, around.first, around.last),
                            {{"destination", image.destination}});
    }

    void report_html(const Node& html, BlockLines around) {
        const std::string_view line = std::string_view(html.text).substr(0, html.text.find('\n'));
        const bool is_long = line.size() > kShownHtml;
        const std::size_t end =
            is_long ? line.find_first_of(" >", 1) : line.size();  // never in the middle of a letter
        const std::string shown = std::string(line.substr(0, end)) + (is_long ? " …" : "");
        diagnostics_.report("raw-html", places_.find_text(line, around.first, around.last), {{"html", shown}});
    }

    const BodyLines& lines_;
    PlaceFinder places_;
    diagnostics::Diagnostics& diagnostics_;
    Outline outline_;
    int section_ = -1;
    int point_ = -1;
};

}  // namespace

Outline read_outline(const BodyText& body, diagnostics::Diagnostics& diagnostics) {
    const BodyLines lines(body);
    if (!check_limits(body, lines, diagnostics)) {
        return {};
    }
    return OutlineReader(lines, diagnostics).read(parse_body(body.text));
}

}  // namespace markdown
