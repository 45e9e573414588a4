#include "source/lines.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace source {

Lines::Lines(std::string_view text, std::shared_ptr<const std::string> path, int first_line)
    : text_(text), path_(std::move(path)), first_line_(first_line), starts_{0} {
    for (std::size_t end = text_.find('\n'); end != std::string_view::npos; end = text_.find('\n', end + 1)) {
        if (end + 1 < text_.size()) {
            starts_.push_back(end + 1);
        }
    }
}

std::size_t Lines::index_at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(starts_, offset);
    return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

std::string_view Lines::line(std::size_t index) const {
    const std::size_t end = std::min(text_.find('\n', starts_[index]), text_.size());
    return text_.substr(starts_[index], end - starts_[index]);
}

diagnostics::Location Lines::locate(std::size_t offset, std::size_t bytes) const {
    const std::size_t index = index_at(offset);
    const std::string_view whole = line(index);
    const std::size_t before = std::min(offset - starts_[index], whole.size());
    const std::size_t length = text::count_characters(whole.substr(before, bytes));
    return {.path = path_,
            .line = number(index),
            .column = static_cast<int>(text::count_characters(whole.substr(0, before))) + 1,
            .length = std::max(static_cast<int>(length), 1)};
}

}  // namespace source
