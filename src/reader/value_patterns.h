// Which text a value can be, as a regular expression that browsers and editors of JSON understand, for the shapes
// that have one.
#pragma once

#include "reader/field_table.h"

#include <string_view>

namespace reader {

inline constexpr std::string_view kIdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Empty where any text may stand, or where the shape is no text.
std::string_view pattern_of(const Type& type);

}  // namespace reader
