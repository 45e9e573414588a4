// A bar chart that the spreadsheet program draws, and where it lies on its sheet (ECMA-376 part 1, 21.2 and 20.5).
#pragma once

#include "excel/places.h"
#include "views/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace excel {

/// How the rows of a chart lie below its first one.
inline constexpr std::uint32_t kRowsAboveBars = 3;

/// The part of the chart whose headline stands in row `row` of `sheet`: its texts are ranges of that sheet.
std::string write_chart(const views::NativeChart& chart, const std::string& sheet, std::uint32_t row);

struct PlacedChart {
    Anchor anchor;
    std::string description;
};
/// The part that lays charts over a sheet; their relations are numbered in their order.
std::string write_drawing(const std::vector<PlacedChart>& charts);

}  // namespace excel
