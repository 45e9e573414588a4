// A tree as the YAML of a front matter.
#pragma once

#include "source/node.h"

#include <string>

namespace drafting {

/// In block style; what is empty is left out. Text that YAML could read as anything else stands in quotes.
std::string write_front_matter(const source::Node& mapping);

}  // namespace drafting
