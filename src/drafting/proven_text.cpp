#include "drafting/proven_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace drafting {
namespace {

constexpr std::int64_t kLeast = 1000, kBelow = 1'000'000'000'000'000;  // spreadsheets keep 15 digits
constexpr std::int64_t kFirstDay = 25'569, kLastDay = 73'050;          // 01/01/1970 to 31/12/2099 as serial numbers

std::optional<std::int64_t> parse_whole(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

bool is_one_of(std::string_view format, std::initializer_list<std::string_view> formats) {
    return std::ranges::find(formats, format) != formats.end();
}

}  // namespace

std::optional<std::string> prove_number(const office::Cell& cell) {
    const auto number = parse_whole(cell.text);
    if (!number || *number < kLeast || *number >= kBelow) return std::nullopt;
    const bool is_number_format = is_one_of(cell.format, {"0", "#,##0", "#.##0"});
    const bool may_be_day = *number >= kFirstDay && *number <= kLastDay;
    if (!is_number_format && (may_be_day || !is_one_of(cell.format, {"General", "@"}))) return std::nullopt;
    return std::to_string(*number);
}

std::optional<std::string> prove_date(const office::Cell& cell, const office::Workbook& workbook) {
    using namespace std::chrono;
    double serial = 0;
    const auto [end, fault] = std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), serial);
    if (fault != std::errc() || end != cell.text.data() + cell.text.size() || workbook.counts_from_1904 ||
        !(serial >= kFirstDay && serial < kLastDay + 1))
        return std::nullopt;
    const auto minutes_since = static_cast<std::int64_t>(std::llround((serial - kFirstDay) * 24 * 60));
    const year_month_day day{sys_days{days{minutes_since / (24 * 60)}}};
    const auto minutes = minutes_since % (24 * 60);
    const unsigned number = static_cast<unsigned>(day.day()), month = static_cast<unsigned>(day.month());
    if (number <= 12 && number != month) return std::nullopt;
    const std::string date = fmt::format("{:02}/{:02}/{:04}", number, month, static_cast<int>(day.year()));
    return minutes == 0 ? date : fmt::format("{} {:02}:{:02}", date, minutes / 60, minutes % 60);
}

}  // namespace drafting
