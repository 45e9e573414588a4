// What may stand beside what. Facts are joined, ranked or followed over time only where measure, base, scope and time
// allow it; where they do not, pages say which of them stands in the way.
#pragma once

#include "analysis/analysis.h"

#include <optional>

namespace analysis {

enum class Obstacle {
    measure,  // người and lượt are different things
    base,     // shares of different wholes
    scope,    // the city's figure contains its units'
    shape,    // a percentage without counts beside one with them; names and có/không
    undated,  // nobody says when
    time,     // further apart than the indicator allows
    span,     // counted over different spans
};

/// Why two facts may not be added up.
std::optional<Obstacle> obstacle_to_joining(const model::Site& site, const Fact& a, const Fact& b);

/// Why two facts may not be ranked against each other: all of the above, and when they were true.
std::optional<Obstacle> obstacle_to_ranking(const model::Site& site, const Fact& a, const Fact& b);

/// When a dated fact was true.
struct Timing {
    text::Span span;    // span_of()
    text::Span period;  // of the report that tells it
    text::Moment at;    // time_of()
};
Timing timing_of(const model::Site& site, const Fact& fact);

/// The part of it that lies in the times of two facts of one indicator.
std::optional<Obstacle> obstacle_in_time(const model::Indicator& indicator, const Timing& a, const Timing& b);

/// Why nothing may be said of the change from one fact to another of the same unit and indicator.
std::optional<Obstacle> obstacle_to_change(const model::Site& site, const Fact& earlier, const Fact& later);

bool is_dated(const model::AsOf& as_of);

/// From when to when a dated fact holds: a count that goes on starts with its period, what exists holds at its
/// moment.
text::Span span_of(const model::Site& site, const Fact& fact);

/// When a fact stands in an order by time: an undated one at the end of its period.
text::Moment time_of(const Fact& fact);

}  // namespace analysis
