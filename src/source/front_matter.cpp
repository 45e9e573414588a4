#include "source/source_tree.h"

#include <algorithm>

namespace source {
namespace {

/// Is this line a fence? Blanks behind it cannot be seen and do no harm.
bool is_fence(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1) == "---";
}

struct Line {
    std::string_view text;
    std::size_t next;  // where the following line begins; the size of the text when there is none
};

Line line_from(std::string_view text, std::size_t start) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    return {text.substr(start, end - start), std::min(end + 1, text.size())};
}

}  // namespace

std::optional<SplitText> split_front_matter(std::string_view text, const std::shared_ptr<const std::string>& path,
                                            diagnostics::Diagnostics& diagnostics) {
    const diagnostics::Location first_line{.path = path, .line = 1, .column = 1, .length = 3};
    const Line opening = line_from(text, 0);
    if (!is_fence(opening.text)) {
        diagnostics.report("front-matter-missing", first_line);
        return std::nullopt;
    }
    int number = 2;
    for (std::size_t start = opening.next; start < text.size(); ++number) {
        const Line line = line_from(text, start);
        if (is_fence(line.text)) {
            return SplitText{.front_matter = text.substr(opening.next, start - opening.next),
                             .body = text.substr(line.next),
                             .body_line = number + 1};
        }
        start = line.next;
    }
    diagnostics.report("front-matter-unclosed", first_line);
    return std::nullopt;
}

}  // namespace source
