// A text by its lines: turns byte offsets, as parsers give them, into the places that people count.
#pragma once

#include "diagnostics/location.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace source {

class Lines {
public:
    /// `text` is valid UTF-8 with line ends as \n and outlives this; its first line is line `first_line` of the file.
    Lines(std::string_view text, std::shared_ptr<const std::string> path, int first_line);

    std::string_view text() const { return text_; }
    std::size_t count() const { return starts_.size(); }

    /// Lines are indexed from 0; an offset behind the text belongs to its last line.
    std::size_t index_at(std::size_t offset) const;
    std::size_t start(std::size_t index) const { return starts_[index]; }
    std::string_view line(std::size_t index) const;  // without its end
    int number(std::size_t index) const { return first_line_ + static_cast<int>(index); }

    /// The place of `bytes` bytes from `offset`, underlined up to the end of their first line.
    diagnostics::Location locate(std::size_t offset, std::size_t bytes = 1) const;

private:
    std::string_view text_;
    std::shared_ptr<const std::string> path_;
    int first_line_;
    std::vector<std::size_t> starts_;
};

}  // namespace source
