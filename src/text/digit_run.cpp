#include "text/digit_run.h"

#include <algorithm>

namespace text {
namespace {

constexpr std::size_t kMaxJoint = 3;  // " - ", ") "

/// The kind of what stands between two groups, and its length; 0 where the number ends.
struct Joint {
    char kind = 0;
    std::size_t length = 0;
};

Joint read_joint(std::string_view letters, std::size_t at) {
    constexpr std::string_view kJoints = " .-()\n";
    Joint joint{.kind = ' '};
    int marks = 0;
    while (joint.length < kMaxJoint && at + joint.length < letters.size()) {
        const char c = letters[at + joint.length];
        if (kJoints.find(c) == std::string_view::npos) break;
        if (c == '.' || c == '-') {
            joint.kind = c;
            ++marks;
        }
        ++joint.length;
    }
    const bool joins = joint.length > 0 && marks < 2 && at + joint.length < letters.size() &&
                       is_plain_digit(letters[at + joint.length]);
    return joins ? joint : Joint{};
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

}  // namespace

std::size_t DigitRun::groups_of(std::size_t total) const {
    std::size_t sum = 0;
    for (std::size_t n = 0; n < count && sum < total; ++n) {
        sum += groups[n].size();
        if (sum == total) return n + 1;
    }
    return 0;
}

bool DigitRun::is_even(std::size_t n) const {
    return std::all_of(groups.begin() + std::min<std::size_t>(n, 2), groups.begin() + n,
                       [&](const DigitGroup& group) { return group.joint == groups[2].joint; });
}

bool DigitRun::is_thousands(std::size_t n) const {
    return n > 1 && groups[0].size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.begin() + n,
                       [](const auto& group) { return group.size() == 3 && group.joint == '.'; });
}

bool DigitRun::is_counting_up(std::size_t n, std::string_view letters) const {
    for (std::size_t i = 1; i < n; ++i) {
        if (groups[i].size() > 4 || groups[i].size() != groups[i - 1].size()) return false;
        if (number_of(groups[i].at.of(letters)) != number_of(groups[i - 1].at.of(letters)) + 1) return false;
    }
    return n > 2;
}

DigitRun read_digit_run(std::string_view letters, std::size_t at) {
    DigitRun run;
    Joint joint;
    do {
        at += joint.length;
        std::size_t end = at;
        while (end < letters.size() && is_plain_digit(letters[end]) && end - at <= DigitRun::kMaxDigits) ++end;
        run.groups[run.count++] = {.at = {at, end}, .joint = joint.kind};
        run.digits += letters.substr(at, end - at);
        at = end;
        joint = read_joint(letters, at);
    } while (joint.length > 0 && run.count < DigitRun::kMaxGroups && run.digits.size() < DigitRun::kMaxDigits);
    return run;
}

}  // namespace text
