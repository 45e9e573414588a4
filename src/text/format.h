// How numbers and dates are printed for the readers of one language.
#pragma once

#include "text/decimal.h"
#include "text/moment.h"
#include "text/notation.h"
#include "text/quantity.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// U+00A0, between a number and its measure.
inline constexpr std::string_view kNoBreakSpace = "\u00A0";

// Examples are in Vietnamese notation.

std::string format_number(const Decimal& number, const Notation& notation);  // 1570 -> "1.570"; at most two decimals
std::string format_percent(const Decimal& percent, const Notation& notation);  // "62,5%"
/// 1020, 1570 -> "64,97%"
std::string format_share_percent(const Decimal& part, const Decimal& whole, const Notation& notation);
/// "1.570" · "trên 70%" · "5–7" · "12.133/13.159 (92,2%)" · "có"
std::string format_quantity(const Quantity& quantity, const Notation& notation);
/// With the measure after a no-break space, but none where % already says it: "1.570 người", "trên 70%".
std::string format_quantity(const Quantity& quantity, std::string_view measure, const Notation& notation);

/// The quantity in the grammar of authors, which parse_quantity reads back: "trên 70–80%", "12.133/13.159".
std::string write_quantity(const Quantity& quantity);

/// "9 giờ ngày 11/11/2025", "11/11/2025", "11/2025", "2025"
std::string format_moment(const Moment& moment, const Notation& notation);
std::string format_span(const Span& span, const Notation& notation);            // "01/01/2025–25/11/2025"
std::string format_yearly_day(const YearlyDay& day, const Notation& notation);  // "10/10 hằng năm"
std::string format_iso(const Moment& moment);  // "2025-11-11T09:00", "2025-11-11", "2025-11", "2025": for machines
std::string format_size(std::size_t bytes, const Notation& notation);  // "14 KB", "1,2 MB"

}  // namespace text
