// Why a text is no figure, and what its author probably meant.
#pragma once

#include "text/quantity.h"

#include <string_view>

namespace text {

/// For a text that parse_quantity does not read. Every suggestion is a figure of the grammar.
QuantityError explain_fault(std::string_view written);

}  // namespace text
