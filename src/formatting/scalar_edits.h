// Scalars whose writing changes while their meaning stays: found by walking a located tree along the table of fields.
#pragma once

#include "reader/field_table.h"
#include "reader/file_kinds.h"
#include "source/node.h"

#include <string>
#include <vector>

namespace formatting {

/// The entries of a file: its lines, and the tree that was read from them.
struct Written {
    std::vector<std::string> lines;
    int first_line = 1;  // the line of the file that is the first of `lines`
    source::Node root;

    /// The index in `lines` of a place in the tree.
    std::size_t line_of(const diagnostics::Location& location) const {
        return static_cast<std::size_t>(location.line - first_line);
    }
};

/// Bytes [begin, end) of a line, counted from 0, and what stands there instead.
struct Edit {
    std::size_t line;
    std::size_t begin;
    std::size_t end;
    std::string text;
};

std::vector<Edit> find_edits(const reader::FileKind& kind, const Written& written);

}  // namespace formatting
