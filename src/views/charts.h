// Charts as data: horizontal bars from 0 with their own labels, a headline that says the message, open ends for open
// bounds.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <vector>

namespace views {

/// A bar per fact, long in proportion to the largest. `label` and `href` say what each bar is.
struct BarOf {
    const analysis::Fact* fact;
    std::string label;
    std::optional<Url> href;
};
std::vector<Bar> make_bars(const std::vector<BarOf>& facts, const Context& context);

/// Charts of one unit: parts beside their whole, and the terms of its computed sums.
std::vector<Chart> make_unit_charts(model::UnitId unit, const Context& context, const Links& links);

/// The units of one indicator, highest first; nothing for fewer than two.
std::optional<Chart> make_indicator_chart(model::IndicatorId indicator, const Context& context, const Links& links);

}  // namespace views
