// Charts as data: horizontal bars from 0 with their own labels, a headline that says the message, open ends for open
// bounds.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <span>
#include <vector>

namespace views {

/// A bar per fact. `label` and `href` say what each bar is.
struct BarOf {
    const analysis::Fact* fact;
    std::string label;
    std::optional<Url> href;
};
/// Each is long in proportion to `largest`.
std::vector<Bar> make_bars(const std::vector<BarOf>& facts, const text::Decimal& largest, const Context& context);
text::Decimal largest_of(const std::vector<BarOf>& facts);

/// Charts of one unit: parts beside their whole, and the terms of its computed sums.
std::vector<Chart> make_unit_charts(model::UnitId unit, const Context& context, const Links& links);

/// Some of the units of one indicator (facts, as analysis orders them), drawn to the scale of all.
std::optional<Chart> make_indicator_chart(model::IndicatorId indicator, std::span<const std::size_t> units,
                                          const Context& context, const Links& links);

/// Nothing where a figure has no day, or all have the same.
std::optional<LineChart> make_line_chart(const analysis::History& history, const Context& context);

}  // namespace views
