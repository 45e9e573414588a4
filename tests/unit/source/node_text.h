// A located tree as text, for comparing.
#pragma once

#include "source/node.h"

#include <fmt/format.h>

#include <string>

namespace testing_support {

inline std::string place_text(const diagnostics::Location& place) {
    return fmt::format("{}:{}+{}", place.line, place.column, place.length);
}

/// The tree on one line each: key, place, value.
inline std::string dump(const source::Node& node, int depth = 0) {
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    switch (node.kind) {
        case source::Node::Kind::null:
            return fmt::format("null @{}\n", place_text(node.location));
        case source::Node::Kind::scalar: {
            const char* const styles[] = {"", " quoted", " block"};
            return fmt::format("[{}]{} @{}\n", node.text, styles[static_cast<int>(node.style)],
                               place_text(node.location));
        }
        case source::Node::Kind::sequence: {
            std::string text = fmt::format("list @{}\n", place_text(node.location));
            for (const source::Node& item : node.items) {
                text += fmt::format("{}- {}", indent, dump(item, depth + 1));
            }
            return text;
        }
        case source::Node::Kind::mapping: {
            std::string text = fmt::format("map @{}\n", place_text(node.location));
            for (const source::Entry& entry : node.entries) {
                text += fmt::format("{}{} @{}: {}", indent, entry.key, place_text(entry.key_location),
                                    dump(entry.value, depth + 1));
            }
            return text;
        }
    }
    return {};
}

}  // namespace testing_support
