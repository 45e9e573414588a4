#include "text/moment.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace text {
namespace {

constexpr int kEarliestYear = 1000;  // four digits without a leading zero: "0205" is a slip of the keyboard

std::string_view trim(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// The number of `shortest` to `longest` digits that `text` is, or nothing.
std::optional<std::int16_t> read_digits(std::string_view text, std::size_t shortest, std::size_t longest) {
    const bool digits = std::ranges::all_of(text, [](char byte) { return '0' <= byte && byte <= '9'; });
    if (!digits || text.size() < shortest || text.size() > longest) {
        return std::nullopt;
    }
    std::int16_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

struct Parts {
    std::array<std::string_view, 3> list;
    std::size_t count = 0;  // 4 where there are more than three
};

Parts split(std::string_view text, char separator) {
    Parts parts;
    while (parts.count < parts.list.size()) {
        const std::size_t end = text.find(separator);
        parts.list[parts.count++] = text.substr(0, end);
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
    parts.count = 4;
    return parts;
}

/// Digits in the right places, not yet looked up in a calendar.
std::optional<Moment> read_date(std::string_view written) {
    const bool day_first = written.find('/') != std::string_view::npos;
    Parts parts = split(written, day_first ? '/' : '-');
    if (parts.count > 3) {
        return std::nullopt;
    }
    if (day_first) {
        std::reverse(parts.list.begin(), parts.list.begin() + static_cast<std::ptrdiff_t>(parts.count));
    }
    const std::size_t shortest = day_first ? 1 : 2;  // 1/7/2025, but 2025-07-01
    std::array<std::int16_t, 3> numbers{};
    for (std::size_t i = 0; i < parts.count; ++i) {
        const auto number = i == 0 ? read_digits(parts.list[i], 4, 4) : read_digits(parts.list[i], shortest, 2);
        if (!number) {
            return std::nullopt;
        }
        numbers[i] = *number;
        // A month or day that is written is not 0, which stands for "not given".
        if (i > 0 && *number == 0) {
            numbers[i] = -1;
        }
    }
    return Moment{.year = numbers[0],
                  .month = static_cast<std::int8_t>(numbers[1]),
                  .day = static_cast<std::int8_t>(numbers[2])};
}

bool read_time(std::string_view written, Moment& moment) {
    const Parts parts = split(written, ':');
    if (parts.count != 2) {
        return false;
    }
    const auto hour = read_digits(parts.list[0], 1, 2);
    const auto minute = read_digits(parts.list[1], 2, 2);
    if (!hour || !minute) {
        return false;
    }
    moment.hour = static_cast<std::int8_t>(*hour);
    moment.minute = static_cast<std::int8_t>(*minute);
    return true;
}

std::chrono::year_month_day calendar_day(const Moment& moment) {
    return {std::chrono::year(moment.year), std::chrono::month(static_cast<unsigned>(moment.month)),
            std::chrono::day(static_cast<unsigned>(moment.day))};
}

bool is_possible(const Moment& moment) {
    const bool day = moment.day == 0 || (moment.day > 0 && moment.month > 0 && calendar_day(moment).ok());
    return moment.year >= kEarliestYear && 0 <= moment.month && moment.month <= 12 && day && moment.hour < 24 &&
           moment.minute < 60;
}

std::chrono::sys_days last_day(const Moment& moment) {
    return calendar_day(last_instant(moment));
}

/// Calls `take(from, to)` for each way to cut `written` in two at a dash, until it answers true.
template <typename Take>
void for_each_cut(std::string_view written, Take take) {
    for (const std::string_view dash : {std::string_view("–"), std::string_view("-")}) {
        for (std::size_t at = written.find(dash); at != std::string_view::npos; at = written.find(dash, at + 1)) {
            if (take(written.substr(0, at), written.substr(at + dash.size()))) {
                return;
            }
        }
    }
}

std::variant<YearlyDay, MomentFault> parse_yearly_day(std::string_view written) {
    const Parts parts = split(trim(written), '/');
    const auto day = read_digits(parts.list[0], 1, 2);
    const auto month = read_digits(parts.list[1], 1, 2);
    if (parts.count != 2 || !day || !month) {
        return MomentFault::not_a_moment;
    }
    constexpr std::int16_t kLeapYear = 2024;  // 29/02 returns, though not every year
    const YearlyDay returning{.month = static_cast<std::int8_t>(*month), .day = static_cast<std::int8_t>(*day)};
    if (!is_possible({.year = kLeapYear, .month = returning.month, .day = returning.day}) || *month == 0 ||
        *day == 0) {
        return MomentFault::impossible;
    }
    return returning;
}

}  // namespace

std::variant<Moment, MomentFault> parse_moment(std::string_view written) {
    written = trim(written);
    const std::size_t date_end = std::min(written.find_first_of(" T"), written.size());
    std::optional<Moment> moment = read_date(written.substr(0, date_end));
    if (!moment) {
        return MomentFault::not_a_moment;
    }
    if (date_end < written.size() && (moment->day == 0 || !read_time(trim(written.substr(date_end + 1)), *moment))) {
        return MomentFault::not_a_moment;
    }
    if (!is_possible(*moment)) {
        return MomentFault::impossible;
    }
    return *moment;
}

std::variant<Span, MomentFault> parse_span(std::string_view written) {
    std::variant<Span, MomentFault> result = MomentFault::not_a_moment;
    for_each_cut(written, [&](std::string_view before, std::string_view after) {
        const auto from = parse_moment(before);
        const auto to = parse_moment(after);
        const auto is_fault = [](const auto& moment, MomentFault fault) {
            const auto* found = std::get_if<MomentFault>(&moment);
            return found && *found == fault;
        };
        if (is_fault(from, MomentFault::not_a_moment) || is_fault(to, MomentFault::not_a_moment)) {
            return false;
        }
        if (is_fault(from, MomentFault::impossible) || is_fault(to, MomentFault::impossible)) {
            result = MomentFault::impossible;
            return true;
        }
        const Span span{.from = std::get<Moment>(from), .to = std::get<Moment>(to)};
        if (last_instant(span.to) < span.from) {
            result = MomentFault::reversed;
        } else {
            result = span;
        }
        return true;
    });
    return result;
}

std::variant<Moment, Span, YearlyDay, MomentFault> parse_event_date(std::string_view written) {
    using EventDate = std::variant<Moment, Span, YearlyDay, MomentFault>;
    MomentFault fault = MomentFault::not_a_moment;
    const auto take = [&fault](const auto& parsed) -> std::optional<EventDate> {
        if (const auto* found = std::get_if<MomentFault>(&parsed)) {
            fault = *found == MomentFault::not_a_moment ? fault : *found;
            return std::nullopt;
        }
        return std::get<0>(parsed);
    };
    if (const auto moment = take(parse_moment(written))) {
        return *moment;
    }
    if (const auto span = take(parse_span(written))) {
        return *span;
    }
    if (const auto day = take(parse_yearly_day(written))) {
        return *day;
    }
    return fault;
}

Moment last_instant(const Moment& moment) {
    Moment last = moment;
    if (last.month == 0) {
        last.month = 12;
    }
    if (last.day == 0) {
        const std::chrono::year_month month{std::chrono::year(last.year),
                                            std::chrono::month(static_cast<unsigned>(last.month))};
        last.day = static_cast<std::int8_t>(static_cast<unsigned>((month / std::chrono::last).day()));
    }
    if (!last.has_time()) {
        last.hour = 23;
        last.minute = 59;
    }
    return last;
}

int days_between(const Moment& a, const Moment& b) {
    return static_cast<int>((last_day(b) - last_day(a)).count());
}

}  // namespace text
