// The lines of a body, and the places in it that the tree of cmark-gfm does not tell.
#pragma once

#include "diagnostics/location.h"
#include "markdown/markdown.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace markdown {

class BodyLines {
public:
    explicit BodyLines(const BodyText& body);

    std::size_t count() const { return lines_.size(); }
    std::string_view line(std::size_t index) const { return lines_[index]; }  // without its end

    /// The place of `bytes` bytes from `offset` on the line `index`.
    diagnostics::Location locate(std::size_t index, std::size_t offset, std::size_t bytes) const;
    /// A whole line without its indentation. `line` counts from 1, as the tree does.
    diagnostics::Location locate_line(int line) const;

private:
    const BodyText& body_;
    std::vector<std::string_view> lines_;
};

/// Finds what stands in lines, in the order in which it is asked for: the second link to one destination is found
/// behind the first.
class PlaceFinder {
public:
    explicit PlaceFinder(const BodyLines& lines) : lines_(lines) {}

    /// `[text](destination)`, `<destination>` or the bare destination within a block's lines, which count from 1.
    diagnostics::Location find_link(std::string_view destination, int first_line, int last_line);
    diagnostics::Location find_text(std::string_view text, int first_line, int last_line);

private:
    struct Place {
        std::size_t index = 0;
        std::size_t offset = 0;
    };

    bool find(std::string_view text, int first_line, int last_line, Place& place) const;

    const BodyLines& lines_;
    Place next_;  // behind what was found last
};

}  // namespace markdown
