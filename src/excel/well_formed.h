// Is XML well-formed? A quick look over what this room has written, so that no broken workbook is published: elements
// close in turn, attributes are quoted, & begins one of the entities that we write. Stricter than XML is, which has
// more entities, comments and declarations of types: of these there are none.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace excel {

/// The byte where it stops being well-formed, if it does. The text is valid UTF-8 without control characters already.
std::optional<std::size_t> find_fault(std::string_view xml);

}  // namespace excel
