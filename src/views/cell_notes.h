// What a workbook says at a cell whose number is not the whole truth: its qualifier in front of the number, and in a
// note what that means.
#pragma once

#include "text/quantity.h"
#include "views/tables.h"

#include <optional>

namespace views {

/// Nothing where the number is exact, or there is none.
std::optional<CellNote> make_qualifier_note(std::size_t row, std::size_t column,
                                            const std::optional<text::Quantity>& quantity,
                                            const TableContext& context);

/// "Báo cáo nêu: thứ 54 trong 114. Thứ hạng do báo cáo của Xã An Lão nêu, không phải do trang này tính."
std::string rank_warning(const text::Rank& rank, const std::string& teller, const TableContext& context);

}  // namespace views
