// All of YAML as Loa accepts it, through yaml-cpp.
#pragma once

#include "source/yaml.h"

namespace source {

/// As parse_yaml, of text that clean_text has passed.
std::optional<Node> parse_full_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics);

}  // namespace source
