#include "markdown/link_kind.h"
#include "markdown/markdown.h"
#include "markdown/tree.h"
#include "text/escaping.h"

#include <fmt/format.h>
#include <algorithm>

namespace markdown {
namespace {

constexpr std::string_view kTableWithoutHeading = "Bảng";

/// Where the HTML is shown: relative links are true only on the page of their own body.
enum class Shown { on_own_page, elsewhere };

/// Are the paragraphs of a list's items only lines of it?
enum class Paragraphs { marked, bare };

constexpr text::Escapes kEntities(text::entity_of);

void append_escaped(std::string_view text, std::string& html) {
    text::append_escaped(text, kEntities, html);
}

/// As browsers do it: what is no ASCII or may not stand in an address is percent-encoded, what is encoded stays.
void append_address(std::string_view address, std::string& html) {
    constexpr std::string_view kKept = "-_.+!*(),%#@?=;:/$~";
    for (const char c : address) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_plain || kKept.find(c) != std::string_view::npos) {
            html += c;
        } else if (c == '&') {
            html += "&amp;";
        } else {
            html += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
}

std::string_view class_of(Alignment alignment) {
    switch (alignment) {
        case Alignment::centre:
            return " class=\"align-center\"";
        case Alignment::right:
            return " class=\"align-right\"";
        default:
            return "";
    }
}

class HtmlWriter {
public:
    HtmlWriter(const ResolveLink& resolve, const PlaceImage& place, Shown shown)
        : resolve_(resolve), place_(place), shown_(shown) {}

    std::string take() { return std::move(html_); }

    void write_children(const Node& node, Paragraphs paragraphs = Paragraphs::marked) {
        for (const Node& child : node.children) {
            write(child, paragraphs);
        }
    }

    /// The blocks of a list item, its only paragraph without marks.
    void write_point(const Node& item) {
        write_task(item);
        write_children(item, item.children.size() == 1 ? Paragraphs::bare : Paragraphs::marked);
        while (html_.ends_with('\n')) {
            html_.pop_back();
        }
    }

private:
    void write(const Node& node, Paragraphs paragraphs) {
        switch (node.kind) {
            case NodeKind::paragraph:
                write_paragraph(node, paragraphs);
                break;
            case NodeKind::heading:
                write_heading(node);
                break;
            case NodeKind::list:
                write_list(node);
                break;
            case NodeKind::quote:
                html_ += "<blockquote>\n";
                write_children(node);
                html_ += "</blockquote>\n";
                break;
            case NodeKind::code_block:
                html_ += "<pre><code>";
                append_escaped(node.text, html_);
                html_ += "</code></pre>\n";
                break;
            case NodeKind::rule:
                html_ += "<hr>\n";
                break;
            case NodeKind::table:
                write_table(node);
                break;
            default:
                write_inline(node);
        }
    }

    void write_inline(const Node& node) {
        switch (node.kind) {
            case NodeKind::text:
                append_escaped(node.text, html_);
                break;
            case NodeKind::soft_break:
                html_ += '\n';
                break;
            case NodeKind::line_break:
                html_ += "<br>\n";
                break;
            case NodeKind::code:
                html_ += "<code>";
                append_escaped(node.text, html_);
                html_ += "</code>";
                break;
            case NodeKind::emphasis:
                write_marked("em", node);
                break;
            case NodeKind::strong:
                write_marked("strong", node);
                break;
            case NodeKind::link:
                write_link(node);
                break;
            case NodeKind::image:  // which stands where no picture can
                append_escaped(plain_text(node), html_);
                break;
            default:  // raw HTML is never written
                break;
        }
    }

    void write_marked(std::string_view element, const Node& node) {
        html_.append("<").append(element).append(">");
        write_children(node);
        html_.append("</").append(element).append(">");
    }

    void write_paragraph(const Node& paragraph, Paragraphs paragraphs) {
        if (paragraphs == Paragraphs::bare) {
            write_children(paragraph);
            html_ += '\n';
            return;
        }
        if (place_ && holds_only_images(paragraph)) {
            write_images(paragraph);
            return;
        }
        write_marked("p", paragraph);
        html_ += '\n';
    }

    void write_images(const Node& paragraph) {
        for (const Node& image : paragraph.children) {
            if (image.kind == NodeKind::image) {
                html_ += place_(image.destination);
            }
        }
    }

    void write_heading(const Node& heading) {
        const int level = std::clamp(heading.level, 2, 6);  // level 1 is the page's title
        html_ += fmt::format("<h{} id=\"{}\">", level, heading.anchor);
        write_children(heading);
        html_ += fmt::format("</h{}>\n", level);
        heading_ = plain_text(heading);
    }

    void write_list(const Node& list) {
        const std::string_view element = list.first_number >= 0 ? "ol" : "ul";
        html_ += list.first_number >= 0 && list.first_number != 1
                     ? fmt::format("<ol start=\"{}\">\n", list.first_number)
                     : fmt::format("<{}>\n", element);
        for (const Node& item : list.children) {
            html_ += "<li>";
            write_task(item);
            write_children(item, list.is_tight ? Paragraphs::bare : Paragraphs::marked);
            if (html_.ends_with('\n')) {
                html_.pop_back();
            }
            html_ += "</li>\n";
        }
        html_ += fmt::format("</{}>\n", element);
    }

    void write_task(const Node& item) {
        if (item.task != Task::none) {
            html_ += item.task == Task::done ? "☑ " : "☐ ";
        }
    }

    void write_table(const Node& table) {
        html_ += "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";
        append_escaped(heading_.empty() ? kTableWithoutHeading : std::string_view(heading_), html_);
        html_ += "\">\n<table>\n";
        bool is_body_open = false;
        for (const Node& row : table.children) {
            if (!row.is_header && !is_body_open) {
                html_ += "<tbody>\n";
                is_body_open = true;
            }
            write_row(row);
        }
        html_ += is_body_open ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n";
    }

    void write_row(const Node& row) {
        html_ += row.is_header ? "<thead>\n<tr>\n" : "<tr>\n";
        for (const Node& cell : row.children) {
            html_ += row.is_header ? "<th scope=\"col\"" : "<td";
            html_ += class_of(cell.alignment);
            html_ += '>';
            write_children(cell);
            html_ += row.is_header ? "</th>\n" : "</td>\n";
        }
        html_ += row.is_header ? "</tr>\n</thead>\n" : "</tr>\n";
    }

    void write_link(const Node& link) {
        const LinkKind kind = classify_link(link.destination);
        if (kind == LinkKind::figure) {
            html_ += "<span class=\"figure\">";
            write_children(link);
            html_ += "</span>";
            return;
        }
        const std::string address = find_address(link.destination, kind);
        if (address.empty()) {
            write_children(link);
            return;
        }
        html_ += "<a href=\"";
        append_address(address, html_);
        html_ += kind == LinkKind::external ? "\" rel=\"noopener\"" : "\"";
        write_title(link);
        html_ += '>';
        write_children(link);
        html_ += "</a>";
    }

    std::string find_address(const std::string& destination, LinkKind kind) const {
        switch (kind) {
            case LinkKind::own:
                return resolve_ ? resolve_(destination) : std::string();
            case LinkKind::relative:
                return shown_ == Shown::on_own_page ? destination : std::string();
            case LinkKind::external:
            case LinkKind::contact:
                return destination;
            default:
                return {};
        }
    }

    void write_title(const Node& node) {
        if (!node.title.empty()) {
            html_ += " title=\"";
            append_escaped(node.title, html_);
            html_ += '"';
        }
    }

    const ResolveLink& resolve_;
    const PlaceImage& place_;
    Shown shown_;
    std::string html_;
    std::string heading_;  // the last one, which names the tables below it
};

}  // namespace

std::string render_html(std::string_view body, const ResolveLink& resolve, const PlaceImage& place) {
    HtmlWriter writer(resolve, place, Shown::on_own_page);
    writer.write_children(parse_body(body));
    return writer.take();
}

std::string render_point(std::string_view body, int point, const ResolveLink& resolve) {
    const PlaceImage no_images;
    HtmlWriter writer(resolve, no_images, Shown::elsewhere);
    int before = 0;
    const Node document = parse_body(body);
    for (const Node& block : document.children) {
        if (block.kind != NodeKind::list) {
            continue;
        }
        const int count = static_cast<int>(block.children.size());
        if (point >= before && point < before + count) {
            writer.write_point(block.children[static_cast<std::size_t>(point - before)]);
            break;
        }
        before += count;
    }
    return writer.take();
}

}  // namespace markdown
