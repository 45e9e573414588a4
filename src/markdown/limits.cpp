#include "markdown/limits.h"

#include <algorithm>
#include <string>

namespace markdown {
namespace {

constexpr std::size_t kMaxBody = 1 << 20;
constexpr std::size_t kMaxParagraph = 16 << 10;
constexpr std::size_t kMaxColumns = 256;
constexpr std::ptrdiff_t kMaxUses = 1024;  // of link definitions: each use copies an address of up to a paragraph
constexpr auto npos = std::string_view::npos;

enum class Marker { none, quote, bullet, number, first_number };

struct MarkerAt {
    Marker kind = Marker::none;
    std::size_t end = 0;  // behind the marker
};

std::size_t skip_blanks(std::string_view line, std::size_t at) {
    return std::min(line.find_first_not_of(" \t", at), line.size());
}

bool is_blank_at(std::string_view line, std::size_t at) {
    return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

MarkerAt read_marker(std::string_view line, std::size_t at) {
    if (at >= line.size()) {
        return {};
    }
    if (line[at] == '>') {
        return {Marker::quote, at + 1};
    }
    if ((line[at] == '-' || line[at] == '+' || line[at] == '*') && is_blank_at(line, at + 1)) {
        return {Marker::bullet, at + 1};
    }
    std::size_t end = at;
    while (end < line.size() && end < at + 9 && line[end] >= '0' && line[end] <= '9') {
        ++end;
    }
    if (end > at && end < line.size() && (line[end] == '.' || line[end] == ')') && is_blank_at(line, end + 1)) {
        return {line.substr(at, end - at) == "1" ? Marker::first_number : Marker::number, end + 1};
    }
    return {};
}

int count_containers(std::string_view line) {
    int count = 0;
    for (MarkerAt marker = read_marker(line, skip_blanks(line, 0)); marker.kind != Marker::none;
         marker = read_marker(line, skip_blanks(line, marker.end))) {
        ++count;
    }
    return count;
}

/// Cells of a table row; escaped bars are text.
std::size_t count_cells(std::string_view line) {
    const std::size_t first = skip_blanks(line, 0);
    const std::size_t last = line.find_last_not_of(" \t");
    std::size_t bars = 0;
    for (std::size_t at = first; at < line.size(); ++at) {
        const bool is_edge = at == first || at == last;
        bars += line[at] == '|' && !is_edge && line[at - 1] != '\\' ? 1 : 0;
    }
    return bars + 1;
}

bool is_delimiter_row(std::string_view line) {
    return line.find('-') != npos && line.find('|') != npos && line.find_first_not_of("|-: \t") == npos;
}

/// Counts the bytes of the paragraph that each line continues, as long as it may continue one.
class ParagraphCounter {
public:
    /// Bytes of the paragraph up to this line.
    std::size_t add(std::string_view line) {
        if (skip_blanks(line, 0) == line.size()) {
            *this = {};
            return 0;
        }
        const bool makes_table = lines_ == 1 && is_delimiter_row(line) && count_cells(line) == count_cells(previous_);
        is_table_ = is_table_ || makes_table;
        if (is_table_ || begins_paragraph(line)) {
            lines_ = 0;
            bytes_ = 0;
        }
        previous_ = line;
        ++lines_;
        bytes_ += line.size() + 1;
        return bytes_;
    }

private:
    bool begins_paragraph(std::string_view line) {
        const std::size_t indentation = skip_blanks(line, 0);
        if (line[indentation] == '#' && indentation < 4) {
            return true;
        }
        const MarkerAt marker = read_marker(line, indentation);
        const bool may_interrupt =
            is_in_list_ || bytes_ == 0 || (indentation < 4 && skip_blanks(line, marker.end) < line.size());
        const bool is_item = (marker.kind == Marker::bullet || marker.kind == Marker::first_number) && may_interrupt;
        const bool is_next_item = marker.kind == Marker::number && (is_in_list_ || bytes_ == 0);
        is_in_list_ = is_in_list_ || is_item || is_next_item;
        return is_item || is_next_item;
    }

    std::size_t bytes_ = 0;
    int lines_ = 0;
    bool is_table_ = false;
    bool is_in_list_ = false;
    std::string_view previous_;
};

}  // namespace

bool check_limits(const BodyText& body, const BodyLines& lines, diagnostics::Diagnostics& diagnostics) {
    const auto refuse = [&](std::string_view code, std::size_t index, std::string limit) {
        diagnostics.report(code, lines.locate_line(static_cast<int>(index) + 1), {{"limit", std::move(limit)}});
        return false;
    };
    if (body.text.size() > kMaxBody) {
        return refuse("body-too-long", 0, "1 MB");
    }
    ParagraphCounter paragraph;
    const bool has_definition = body.text.find("]:") != npos;
    const bool has_many_uses = has_definition && std::ranges::count(body.text, '[') > kMaxUses;
    for (std::size_t index = 0; index < lines.count(); ++index) {
        const std::string_view line = lines.line(index);
        if (paragraph.add(line) > kMaxParagraph) {
            return refuse("paragraph-too-long", index, "16 KB");
        }
        if (line.size() > kMaxColumns && static_cast<std::size_t>(std::ranges::count(line, '|')) > kMaxColumns) {
            return refuse("table-too-wide", index, std::to_string(kMaxColumns));
        }
        if (count_containers(line) > kMaxContainers) {
            return refuse("nesting-too-deep", index, std::to_string(kMaxContainers));
        }
        if (has_many_uses && line.find("]:") != npos) {
            return refuse("definition-repeated", index, std::to_string(kMaxUses));
        }
    }
    return true;
}

}  // namespace markdown
