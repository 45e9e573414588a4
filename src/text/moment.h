// Points and spans of time as reports state them: "11/11/2025 09:00", "11/2025", "2025", "01/01/2025–25/11/2025",
// "10/10" of every year. Written day first; ISO dates are read too. An impossible date is an error, never rolled
// over.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace text {

/// A moment as precise as its author was: parts that were not given are 0 (hour -1).
struct Moment {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
    std::int8_t hour = -1;
    std::int8_t minute = 0;

    bool has_day() const { return day != 0; }
    bool has_time() const { return hour >= 0; }
    auto operator<=>(const Moment&) const = default;  // a less precise moment stands before the precise ones in it
};

struct Span {
    Moment from;
    Moment to;
    auto operator<=>(const Span&) const = default;
};

/// A day that returns every year: dd/mm.
struct YearlyDay {
    std::int8_t month = 0;
    std::int8_t day = 0;
    auto operator<=>(const YearlyDay&) const = default;
};

enum class MomentFault { not_a_moment, impossible, reversed };

std::variant<Moment, MomentFault> parse_moment(std::string_view written);
std::variant<Span, MomentFault> parse_span(std::string_view written);
/// For events: a moment, a span, or a day of every year.
std::variant<Moment, Span, YearlyDay, MomentFault> parse_event_date(std::string_view written);

/// The last instant that the moment covers, as a precise moment: 11/2025 -> 30/11/2025 23:59.
Moment last_instant(const Moment& moment);
/// Days from `a` to `b` by their last instants, negative when `b` is earlier.
int days_between(const Moment& a, const Moment& b);

}  // namespace text
