// Strict YAML: what yaml-cpp accepts silently and staff lose text by is an error here. Duplicate keys, anchors,
// aliases, tags, merge keys, tabs as indentation, second documents, text after the end, unclosed quotes, invalid
// UTF-8, control characters, depth over 32, files over 2 MiB; in flow style a key without a value and an unquoted
// item with a blank (`inline-text`); ` #` not followed by a blank after a plain value (`comment-or-text`).
#pragma once

#include "diagnostics/diagnostics.h"
#include "source/node.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace source {

struct YamlText {
    std::string_view text;                    // the YAML alone, without the fences of a front matter
    std::shared_ptr<const std::string> path;  // for places
    int first_line = 1;                       // the line of the file on which `text` begins
    bool is_plain = false;                    // text::is_plain, where that is known
};

/// The tree of one document; a null node for an empty one. Nothing when the text could not be read, with at least one
/// error.
std::optional<Node> parse_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics);

/// The same of text that clean_text has passed.
std::optional<Node> parse_clean_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics);

}  // namespace source
