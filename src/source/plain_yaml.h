// The YAML that nearly every file of a site is written in, read a hundred times faster than yaml-cpp does: block
// mappings and sequences, values on one line (plain, in quotes, […] and {…}), folded text (`>-`), comments on lines
// of their own. It judges nothing: what is unusual, doubtful or wrong is left to the full reader, which alone
// reports.
#pragma once

#include "source/yaml.h"

namespace source {

/// The very tree that parse_full_yaml gives, where that one would find nothing to report; nothing for any other text.
/// `yaml.text` is one that clean_text has passed.
std::optional<Node> parse_plain_yaml(const YamlText& yaml);

}  // namespace source
