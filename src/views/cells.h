// Values as cells of a table: nothing is an empty cell.
#pragma once

#include "text/quantity.h"
#include "views/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace views {

inline Cell text_cell(std::string text) {
    return text.empty() ? Cell{} : Cell{std::move(text)};
}

inline Cell count_cell(std::size_t count) {
    return text::Decimal(static_cast<std::int64_t>(count));
}

/// The number itself: an amount, a share's percentage. A range has bounds only, có/không has none.
inline Cell value_cell(const text::Quantity& quantity) {
    if (quantity.shape == text::QuantityShape::range || quantity.shape == text::QuantityShape::flag) return {};
    return point(quantity);
}

inline Cell bound_cell(const std::optional<text::Decimal>& bound) {
    return bound ? Cell{*bound} : Cell{};
}
inline Cell lower_cell(const text::Quantity& quantity) {
    return quantity.shape == text::QuantityShape::flag ? Cell{} : bound_cell(lower_bound(quantity));
}
inline Cell upper_cell(const text::Quantity& quantity) {
    return quantity.shape == text::QuantityShape::flag ? Cell{} : bound_cell(upper_bound(quantity));
}

}  // namespace views
