#include "text/moment.h"

#include "text/format.h"

#include <gtest/gtest.h>

namespace text {
namespace {

std::string_view name_of(MomentFault fault) {
    switch (fault) {
        case MomentFault::not_a_moment:
            return "not a moment";
        case MomentFault::impossible:
            return "impossible";
        case MomentFault::reversed:
            return "reversed";
    }
    return {};
}

/// What was read, for machines; spans with " to " between.
struct Shown {
    std::string operator()(const Moment& moment) const { return format_iso(moment); }
    std::string operator()(const Span& span) const { return format_iso(span.from) + " to " + format_iso(span.to); }
    std::string operator()(const YearlyDay& day) const { return format_yearly_day(day, vietnamese()); }
    std::string operator()(MomentFault fault) const { return std::string(name_of(fault)); }
};

struct Case {
    std::string_view written;
    std::string_view expected;
};

TEST(ParseMoment, ReadsWhatReportsWrite) {
    constexpr Case kCases[] = {
        {"11/11/2025", "2025-11-11"},
        {"1/7/2025", "2025-07-01"},
        {" 11/11/2025 09:00 ", "2025-11-11T09:00"},
        {"11/11/2025 9:30", "2025-11-11T09:30"},
        {"11/2025", "2025-11"},
        {"2025", "2025"},
        {"2025-11-11", "2025-11-11"},
        {"2025-11-11T09:05", "2025-11-11T09:05"},
        {"2025-11", "2025-11"},
        {"29/02/2024", "2024-02-29"},
        {"31/12/2025 23:59", "2025-12-31T23:59"},
        {"29/02/2025", "impossible"},
        {"31/02/2025", "impossible"},
        {"31/04/2025", "impossible"},
        {"00/11/2025", "impossible"},
        {"11/00/2025", "impossible"},
        {"13/2025", "impossible"},
        {"0/2025", "impossible"},
        {"11/13/2025", "impossible"},
        {"2025-02-30", "impossible"},
        {"11/11/2025 24:00", "impossible"},
        {"11/11/2025 09:60", "impossible"},
        {"0205", "impossible"},
        {"", "not a moment"},
        {"hiện tại", "not a moment"},
        {"11/11/25", "not a moment"},
        {"11.11.2025", "not a moment"},
        {"11-11-2025", "not a moment"},
        {"11/11", "not a moment"},
        {"1/1/1/2025", "not a moment"},
        {"2025-7-1", "not a moment"},
        {"11/2025 09:00", "not a moment"},
        {"11/11/2025 9", "not a moment"},
        {"11/11/2025 9:5", "not a moment"},
        {"11/11/2025T", "not a moment"},
        {"20255", "not a moment"},
        {"/11/2025", "not a moment"},
        {"-2025", "not a moment"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(std::visit(Shown(), parse_moment(written)), expected) << written;
    }
}

TEST(ParseSpan, ReadsTwoMoments) {
    constexpr Case kCases[] = {
        {"01/01/2025–25/11/2025", "2025-01-01 to 2025-11-25"},
        {"01/01/2025 - 25/11/2025", "2025-01-01 to 2025-11-25"},
        {"01/01/2025-25/11/2025", "2025-01-01 to 2025-11-25"},
        {"2024-2025", "2024 to 2025"},
        {"2025-01-01-2025-11-25", "2025-01-01 to 2025-11-25"},
        {"2025-01 – 2025-11", "2025-01 to 2025-11"},
        {"10/2025–11/2025", "2025-10 to 2025-11"},
        {"11/11/2025 08:00–11/11/2025 17:00", "2025-11-11T08:00 to 2025-11-11T17:00"},
        {"10/10/2025–10/10/2025", "2025-10-10 to 2025-10-10"},
        {"15/11/2025–11/2025", "2025-11-15 to 2025-11"},
        {"25/11/2025–01/01/2025", "reversed"},
        {"01/12/2025–11/2025", "reversed"},
        {"31/02/2025–01/03/2025", "impossible"},
        {"01/01/2025–31/11/2025", "impossible"},
        {"11/11/2025", "not a moment"},
        {"2025-11", "not a moment"},
        {"01/01/2025–nay", "not a moment"},
        {"–", "not a moment"},
        {"", "not a moment"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(std::visit(Shown(), parse_span(written)), expected) << written;
    }
}

TEST(ParseEventDate, ReadsMomentsSpansAndYearlyDays) {
    constexpr Case kCases[] = {
        {"10/10", "10/10 hằng năm"},
        {"29/2", "29/02 hằng năm"},
        {"10/10/2025", "2025-10-10"},
        {"10/2025", "2025-10"},
        {"01/10/2025–10/10/2025", "2025-10-01 to 2025-10-10"},
        {"30/02", "impossible"},
        {"31/04", "impossible"},
        {"0/10", "impossible"},
        {"10/13", "impossible"},
        {"31/02/2025", "impossible"},
        {"10/10/2025–01/10/2025", "reversed"},
        {"hằng năm", "not a moment"},
        {"", "not a moment"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(std::visit(Shown(), parse_event_date(written)), expected) << written;
    }
}

TEST(LastInstant, FillsInWhatWasNotGiven) {
    constexpr Case kCases[] = {
        {"2025", "2025-12-31T23:59"},    {"02/2024", "2024-02-29T23:59"},    {"02/2025", "2025-02-28T23:59"},
        {"11/2025", "2025-11-30T23:59"}, {"11/11/2025", "2025-11-11T23:59"}, {"11/11/2025 09:00", "2025-11-11T09:00"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(format_iso(last_instant(std::get<Moment>(parse_moment(written)))), expected) << written;
    }
}

TEST(DaysBetween, CountsFromLastInstantToLastInstant) {
    const auto days = [](std::string_view a, std::string_view b) {
        return days_between(std::get<Moment>(parse_moment(a)), std::get<Moment>(parse_moment(b)));
    };
    EXPECT_EQ(days("11/11/2025", "25/11/2025"), 14);
    EXPECT_EQ(days("25/11/2025", "11/11/2025"), -14);
    EXPECT_EQ(days("11/11/2025 09:00", "11/11/2025"), 0);
    EXPECT_EQ(days("28/02/2024", "01/03/2024"), 2);
    EXPECT_EQ(days("2025", "31/12/2025"), 0);
    EXPECT_EQ(days("11/2025", "12/2025"), 31);
}

TEST(Moment, OrdersFromCoarseToFine) {
    const auto read = [](std::string_view written) { return std::get<Moment>(parse_moment(written)); };
    EXPECT_LT(read("2025"), read("01/2025"));
    EXPECT_LT(read("01/2025"), read("01/01/2025"));
    EXPECT_LT(read("01/01/2025"), read("01/01/2025 00:00"));
    EXPECT_LT(read("31/12/2024 23:59"), read("2025"));
}

}  // namespace
}  // namespace text
