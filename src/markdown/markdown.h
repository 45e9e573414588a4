// Markdown bodies through cmark-gfm, made safe: tables and task lists only (its autolink and strikethrough extensions
// are not thread-safe), raw HTML dropped, an allow-list of link schemes, limits before parsing. Safe to call from
// many threads. GitHub Flavored Markdown: https://github.github.com/gfm/
#pragma once

#include "diagnostics/diagnostics.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace markdown {

struct Heading {
    int level = 1;
    std::string text;  // plain
    diagnostics::Location location;
    std::string anchor;  // id on the page: "muc-" + make_id(text), made unique in the body
};

/// A link `[text](kind:target)` or `[text](https://…)`.
struct Link {
    std::string destination;
    std::string text;
    diagnostics::Location location;
    int heading = -1;  // index of the heading it stands under, -1 before the first
    int point = -1;    // index of the point it stands in, -1 outside
};

/// A photo that stands alone between two paragraphs: `![](cho-so.jpg)`.
struct Image {
    std::string destination;  // a name beside the text
    std::string text;         // between the brackets
    diagnostics::Location location;
};

/// A top-level list item: one point of a section that has points.
struct Point {
    std::string text;  // plain
    diagnostics::Location location;
    int heading = -1;  // index of the level-2 heading it stands under
};

/// What others ask about a body; the body itself is not kept.
struct Outline {
    std::vector<Heading> headings;
    std::vector<Link> links;
    std::vector<Image> images;
    std::vector<Point> points;
    std::string first_paragraph;  // plain text, for summaries; empty where there is none
    bool has_text_before_first_heading = false;
};

struct BodyText {
    std::string_view text;
    std::shared_ptr<const std::string> path;
    int first_line = 1;
};

/// Reads the outline and reports what is refused: limits, raw HTML, link schemes, level-1 headings, images of other
/// sites or within a line.
Outline read_outline(const BodyText& body, diagnostics::Diagnostics& diagnostics);

/// Gives the address of a link's destination ("initiative:cho-so" -> "../../mo-hinh/cho-so/"); empty: the text stays,
/// without a link. Called for destinations with a scheme of Loa's own only; http(s) and mailto links are kept as they
/// are.
using ResolveLink = std::function<std::string(std::string_view destination)>;

/// Gives the markup of the image `destination`; empty: its text stays.
using PlaceImage = std::function<std::string(std::string_view destination)>;

/// The body as HTML below level 1: headings with their anchors, tables in a scrollable region, bare URLs as links.
/// `body` was accepted by read_outline.
std::string render_html(std::string_view body, const ResolveLink& resolve, const PlaceImage& place = nullptr);

/// The HTML of the point (top-level list item) `point`, counted over the whole body from 0, for pages that gather
/// points. Relative links stay text there: they are true only beside the body. Empty where there is no
/// such point.
std::string render_point(std::string_view body, int point, const ResolveLink& resolve);

}  // namespace markdown
