#include "markdown/body_lines.h"

#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace markdown {
namespace {

constexpr auto npos = std::string_view::npos;

/// Where the `[` of a link stands whose `]` is at `closing`; the first character of the line where it stands further
/// up.
std::size_t find_opening_bracket(std::string_view line, std::size_t closing) {
    int depth = 1;
    for (std::size_t at = closing; at-- > 0;) {
        depth += line[at] == ']' ? 1 : line[at] == '[' ? -1 : 0;
        if (depth == 0) {
            return at > 0 && line[at - 1] == '!' ? at - 1 : at;
        }
    }
    return std::min(line.find_first_not_of(" \t"), closing);
}

}  // namespace

BodyLines::BodyLines(const BodyText& body) : body_(body) {
    for (std::string_view rest = body.text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines_.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

diagnostics::Location BodyLines::locate(std::size_t index, std::size_t offset, std::size_t bytes) const {
    const std::string_view line = index < lines_.size() ? lines_[index] : std::string_view();
    const std::size_t start = std::min(offset, line.size());
    return {.path = body_.path,
            .line = body_.first_line + static_cast<int>(index),
            .column = static_cast<int>(text::count_characters(line.substr(0, start))) + 1,
            .length = std::max(static_cast<int>(text::count_characters(line.substr(start, bytes))), 1)};
}

diagnostics::Location BodyLines::locate_line(int line) const {
    const std::size_t index = static_cast<std::size_t>(std::max(line, 1)) - 1;
    const std::string_view text = index < lines_.size() ? lines_[index] : std::string_view();
    const std::size_t start = std::min(text.find_first_not_of(" \t"), text.size());
    return locate(index, start, text.size() - start);
}

bool PlaceFinder::find(std::string_view text, int first_line, int last_line, Place& place) const {
    const std::size_t first = std::max(static_cast<std::size_t>(std::max(first_line, 1)) - 1, next_.index);
    const std::size_t end = std::min(static_cast<std::size_t>(std::max(last_line, 0)), lines_.count());
    for (std::size_t index = first; index < end; ++index) {
        const std::size_t offset = lines_.line(index).find(text, index == next_.index ? next_.offset : 0);
        if (offset != npos) {
            place = {index, offset};
            return true;
        }
    }
    return false;
}

diagnostics::Location PlaceFinder::find_link(std::string_view destination, int first_line, int last_line) {
    for (const std::string_view opening : {"](", "](<"}) {
        Place place;
        if (find(std::string(opening).append(destination), first_line, last_line, place)) {
            const std::string_view line = lines_.line(place.index);
            const std::size_t behind = place.offset + opening.size() + destination.size();
            const std::size_t end = std::min(line.find(')', behind), line.size() - 1) + 1;
            const std::size_t start = find_opening_bracket(line, place.offset);
            next_ = {place.index, behind};
            return lines_.locate(place.index, start, end - start);
        }
    }
    return find_text(destination, first_line, last_line);
}

diagnostics::Location PlaceFinder::find_text(std::string_view text, int first_line, int last_line) {
    const std::string_view first = text.substr(0, text.find('\n'));
    Place place;
    if (first.empty() || !find(first, first_line, last_line, place)) {
        return lines_.locate_line(first_line);
    }
    next_ = {place.index, place.offset + first.size()};
    return lines_.locate(place.index, place.offset, first.size());
}

}  // namespace markdown
