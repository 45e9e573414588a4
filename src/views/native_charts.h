// Charts that spreadsheet programs draw. Only what may be compared stands in one chart: parts of one whole, terms of
// one sum, places that may be ranked, and the city's figures of one group in one measure.
#pragma once

#include "views/tables.h"

#include <optional>

namespace views {

/// Parts beside their wholes and terms of sums; `about` nobody: of the whole city.
std::vector<NativeChart> make_part_charts(std::optional<model::UnitId> about, const TableContext& context);

/// What is stated for the whole city: a chart for each group of indicators and measure that has two figures or more.
std::vector<NativeChart> make_city_charts(const TableContext& context);

/// Places in the order of their figures; without bars where these may not be ranked.
std::optional<NativeChart> make_places_chart(model::IndicatorId indicator, const TableContext& context);

/// The sheet that holds them.
ChartSheet make_chart_sheet(std::vector<NativeChart> charts, const TableContext& context);

}  // namespace views
