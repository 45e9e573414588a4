// Words where the grammar has none: "1,2 triệu", "từ 100 trở lên", "từ 5 đến 7", "cỡ 100", "8203 hộ".
#pragma once

#include "text/quantity_dissection.h"

#include <optional>

namespace text {

std::optional<QuantityError> explain_magnitude(const Dissection& text);
std::optional<QuantityError> explain_trailing_bound(const Dissection& text);
std::optional<QuantityError> explain_range_in_words(const Dissection& text);
std::optional<QuantityError> explain_qualifier(const Dissection& text);
/// Whatever else follows the amounts: their measure, a percent sign after a blank, digits grouped by blanks.
std::optional<QuantityError> explain_rest(const Dissection& text);

}  // namespace text
