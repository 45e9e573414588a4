#include "formatting/scalar_edits.h"

#include "text/moment.h"

#include <fmt/format.h>
#include <algorithm>

namespace formatting {
namespace {

using reader::Count;
using reader::Shape;
using source::Node;

/// The first byte of character `count` of a line; its size behind the last.
std::size_t byte_of(std::string_view line, int count) {
    std::size_t at = 0;
    for (; at < line.size() && count > 0; --count) {
        ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
    }
    return at;
}

std::string write_moment(const text::Moment& moment) {
    std::string written = fmt::format("{:04}", moment.year);
    if (moment.month != 0) written = fmt::format("{:02}/{}", moment.month, written);
    if (moment.has_day()) written = fmt::format("{:02}/{}", moment.day, written);
    if (moment.has_time()) written += fmt::format(" {:02}:{:02}", moment.hour, moment.minute);
    return written;
}

class Walk {
public:
    explicit Walk(const Written& written) : written_(written) {}

    std::vector<Edit> take_edits() { return std::move(edits_); }

    void visit_table(const reader::Table& table, const Node& node) {
        for (const source::Entry& entry : node.entries) {
            if (const reader::Field* field = table.find(entry.key)) visit(field->type, entry.value);
        }
    }

private:
    void visit(const reader::Type& type, const Node& node) {
        if (type.count == Count::one) return visit_one(type, node);
        for (const Node& item : node.items) visit_one(type, item);
        for (const source::Entry& entry : node.entries) visit_one(type, entry.value);
    }

    void visit_one(const reader::Type& type, const Node& node) {
        if (type.shape == Shape::moment || type.shape == Shape::as_of) visit_moment(node);
        if (type.shape == Shape::figure) visit_figure(node);
        if (type.shape == Shape::object) visit_table(*type.object, node);
        if (type.shape == Shape::figures) {
            for (const source::Entry& entry : node.entries) visit_figures(entry.value);
        }
    }

    /// One figure or a list of them; a bare value is short for `{value: …}`.
    void visit_figures(const Node& node) {
        visit_figure(node);
        visit_table(reader::kFigure, node);
        for (const Node& item : node.items) visit_figures(item);
    }

    void visit_figure(const Node& node) {
        if (node.is_scalar() && node.style == Node::Style::plain &&
            node.text.find_first_of(".,") != std::string::npos)
            replace(node, fmt::format("\"{}\"", node.text));
    }

    void visit_moment(const Node& node) {
        if (!node.is_scalar()) return;
        const auto parsed = text::parse_moment(node.text);
        const text::Moment* moment = std::get_if<text::Moment>(&parsed);
        if (!moment || write_moment(*moment) == node.text) return;
        const bool is_quoted = node.style == Node::Style::quoted;
        replace(node, fmt::format("{0}{1}{0}", is_quoted ? "\"" : "", write_moment(*moment)));
    }

    /// Only what stands on one line without escapes is certain to be where the tree says.
    void replace(const Node& node, std::string text) {
        if (node.style == Node::Style::block) return;
        const std::size_t line = written_.line_of(node.location);
        const std::string_view whole = written_.lines[line];
        const std::size_t begin = byte_of(whole, node.location.column - 1);
        const std::size_t end = byte_of(whole, node.location.column - 1 + node.location.length);
        std::string_view stands = whole.substr(begin, end - begin);
        if (node.style == Node::Style::quoted && stands.size() >= 2) stands = stands.substr(1, stands.size() - 2);
        if (stands == node.text) edits_.push_back({line, begin, end, std::move(text)});
    }

    const Written& written_;
    std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> find_edits(const reader::FileKind& kind, const Written& written) {
    Walk walk(written);
    if (kind.count == Count::named) {
        for (const source::Entry& entry : written.root.entries) walk.visit_table(*kind.table, entry.value);
    } else {
        walk.visit_table(*kind.table, written.root);
    }
    return walk.take_edits();
}

}  // namespace formatting
