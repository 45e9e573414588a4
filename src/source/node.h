// The located tree: what a YAML file or a front matter says, every piece of text with its place. Immutable once read;
// all scalars are text, because only the reader knows which of them are figures, dates or names.
#pragma once

#include "diagnostics/location.h"

#include <string>
#include <string_view>
#include <vector>

namespace source {

struct Entry;

struct Node {
    enum class Kind { null, scalar, sequence, mapping };
    enum class Style { plain, quoted, block };  // of a scalar
    enum class Layout { block, flow };          // of a sequence or mapping: indented lines, or […] {…}

    Kind kind = Kind::null;
    Style style = Style::plain;
    Layout layout = Layout::block;
    diagnostics::Location location;  // of the first character of the value
    std::string text;                // of a scalar, NFC
    std::vector<Node> items;         // of a sequence
    std::vector<Entry> entries;      // of a mapping, in the order of the file; keys are unique

    bool is_null() const { return kind == Kind::null; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_sequence() const { return kind == Kind::sequence; }
    bool is_mapping() const { return kind == Kind::mapping; }

    /// The entry of `key` in a mapping, or null.
    const Entry* find(std::string_view key) const;
};

struct Entry {
    std::string key;
    diagnostics::Location key_location;
    Node value;
};

}  // namespace source
