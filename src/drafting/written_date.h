// Dates as papers write them: "12/11/2025", "12.11.2025", "ngày 12 tháng 11 năm 2025", "ngày   tháng 11 năm 2025".
#pragma once

#include "text/plain_letters.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace drafting {

struct FoundDate {
    std::string date;     // "12/11/2025", "11/2025", "2025"; every one is possible
    std::size_t end = 0;  // the letter behind it
};

/// The date that begins at `at`, or behind blanks and the word "ngày" there. Malformed ones ("2 22/4/2022",
/// "31 tháng 3 tháng 2022") are read as what they can only mean.
std::optional<FoundDate> read_date(const text::PlainLetters& letters, std::size_t at);

/// "An Lão, ngày 12 tháng 11 năm 2025".
struct PlacedDate {
    std::string place;
    std::string date;  // empty where even the year is missing
};
PlacedDate read_placed_date(const std::string& line);

}  // namespace drafting
