// Long numbers as people write them: groups of digits, joined by one blank, dot, dash or bracket.
#pragma once

#include "text/personal_scan.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace text {

struct DigitGroup {
    Stretch at;
    char joint = 0;  // what joins it to the group before it: ' ', '.', '-'

    std::size_t size() const { return at.end - at.begin; }
};

struct DigitRun {
    static constexpr std::size_t kMaxGroups = 10;
    static constexpr std::size_t kMaxDigits = 32;

    std::array<DigitGroup, kMaxGroups> groups;
    std::size_t count = 0;
    std::string digits;

    /// How many groups from the first have `total` digits together; 0 if none.
    std::size_t groups_of(std::size_t total) const;
    /// Are the first `n` groups joined in one way, the joint behind the first group (of an area code) aside?
    bool is_even(std::size_t n) const;
    /// "150.000.000": the form of large amounts and counts.
    bool is_thousands(std::size_t n) const;
    /// "05 06 07": a list of numbers, each the one before plus one.
    bool is_counting_up(std::size_t n, std::string_view letters) const;
    std::size_t end_of(std::size_t n) const { return groups[n - 1].at.end; }
};

/// The run that begins with the digit at `at`.
DigitRun read_digit_run(std::string_view letters, std::size_t at);

}  // namespace text
