// "ngày 2 22/4/2022", "ngày 31 tháng 3 tháng 2022", "31/02/2025": no days. What has the same digits and is none
// (ratios, symbols of papers, ranges, lists of days) is left alone: the word "ngày" or a whole date has to be there.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include "text/moment.h"

#include <fmt/format.h>

#include <optional>

namespace wording::rules {
namespace {

constexpr auto npos = std::string_view::npos;

struct Number {
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = 0;

    std::size_t digits() const { return end - begin; }
};

std::optional<Number> read_number(std::string_view letters, std::size_t at) {
    Number number{at, at, 0};
    while (number.end < letters.size() && number.digits() < 6 && text::is_plain_digit(letters[number.end]))
        number.value = number.value * 10 + (letters[number.end++] - '0');
    return number.digits() == 0 ? std::nullopt : std::optional(number);
}

std::size_t skip_blanks(std::string_view letters, std::size_t at) {
    while (at < letters.size() && (letters[at] == ' ' || letters[at] == '\n')) ++at;
    return at;
}

/// Behind `word` and the blanks that follow it; npos where another word stands there.
std::size_t skip_word(std::string_view letters, std::size_t at, std::string_view word) {
    if (letters.substr(at, word.size()) != word) return npos;
    const std::size_t behind = skip_blanks(letters, at + word.size());
    return behind == at + word.size() ? npos : behind;
}

bool is_day(int day, int month, int year) {
    return std::holds_alternative<text::Moment>(
        text::parse_moment(fmt::format("{:02}/{:02}/{:04}", day, month, year)));
}

bool is_year(const Number& number) {
    return number.digits() == 4 && number.value >= 1900 && number.value <= 2100;
}

/// Does a symbol of a paper, a fraction or a word go on behind a number?
bool goes_on(std::string_view letters, std::size_t end) {
    if (end >= letters.size()) return false;
    if (text::is_plain_word(letters[end]) || letters[end] == '/') return true;
    return letters[end] == '-' && end + 1 < letters.size() && text::is_plain_letter(letters[end + 1]);
}

/// "22/4/2022" at `at`: where it ends if it has the form of a date and is none.
std::size_t end_of_wrong_date(std::string_view letters, std::size_t at, bool is_named_day) {
    const auto day = read_number(letters, at);
    if (!day || day->digits() > 2 || day->end >= letters.size() || letters[day->end] != '/') return npos;
    const auto month = read_number(letters, day->end + 1);
    if (!month || month->digits() > 2) return npos;
    if (month->end < letters.size() && letters[month->end] == '/') {
        const auto year = read_number(letters, month->end + 1);
        if (!year || goes_on(letters, year->end)) return npos;
        if (is_year(*year)) return is_day(day->value, month->value, year->value) ? npos : year->end;
        return is_named_day && year->digits() != 2 ? year->end : npos;
    }
    // Without a year only what is a month: "mỗi ngày 15/20 người" is a ratio.
    const bool is_wrong = is_named_day && month->value >= 1 && month->value <= 12 && !goes_on(letters, month->end) &&
                          !is_day(day->value, month->value, 2024);
    return is_wrong ? month->end : npos;
}

/// Behind "ngày": "2 22/4/2022", "31 tháng 3 tháng 2022", "31 tháng 2 năm 2025".
std::size_t end_of_wrong_words(std::string_view letters, std::size_t at) {
    const auto day = read_number(letters, at);
    if (!day || day->digits() > 2) return npos;
    const std::size_t next = skip_blanks(letters, day->end);
    if (next == day->end) return npos;
    if (const auto again = read_number(letters, next)) {
        const bool is_date = again->digits() <= 2 && again->end < letters.size() && letters[again->end] == '/';
        if (!is_date) return npos;
        std::size_t end = again->end;
        while (end < letters.size() && (text::is_plain_digit(letters[end]) || letters[end] == '/')) ++end;
        return letters[end - 1] == '/' ? end - 1 : end;
    }
    const std::size_t month_at = skip_word(letters, next, "thang");
    const auto month = month_at == npos ? std::nullopt : read_number(letters, month_at);
    if (!month || month->digits() > 2) return npos;
    const std::size_t behind = skip_blanks(letters, month->end);
    if (const std::size_t again = skip_word(letters, behind, "thang"); again != npos) {
        const auto year = read_number(letters, again);
        return year && is_year(*year) ? year->end : npos;
    }
    const std::size_t year_at = skip_word(letters, behind, "nam");
    const auto year = year_at == npos ? std::nullopt : read_number(letters, year_at);
    if (year && !is_year(*year)) return npos;
    if (is_day(day->value, month->value, year ? year->value : 2024)) return npos;
    return year ? year->end : month->end;
}

void check_passage(const Paper& paper, const Passage& passage, diagnostics::Diagnostics& diagnostics) {
    const std::string_view letters = passage.letters.lower;
    constexpr std::string_view kDay = "ngay";
    const auto report = [&](std::size_t begin, std::size_t end) {
        const Stretch at = stretch_of(passage, begin, end);
        diagnostics.report("date-malformed", locate(paper, passage, at), {{"written", quote(passage, at)}});
    };
    for (std::size_t at = 0; at < letters.size();) {
        const bool starts = at == 0 || (!text::is_plain_word(letters[at - 1]) && letters[at - 1] != '/' &&
                                        letters[at - 1] != '.' && letters[at - 1] != ',');
        if (starts && text::is_plain_digit(letters[at])) {
            if (const std::size_t end = end_of_wrong_date(letters, at, false); end != npos) {
                report(at, end);
                at = end;
                continue;
            }
        }
        const std::size_t day = starts ? skip_word(letters, at, kDay) : npos;
        if (day != npos) {
            std::size_t end = end_of_wrong_words(letters, day);
            if (end == npos) end = end_of_wrong_date(letters, day, true);
            if (end != npos) {
                report(at, end);
                at = end;
                continue;
            }
        }
        ++at;
    }
}

}  // namespace

void date_malformed(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Passage& passage : paper.passages) check_passage(paper, passage, diagnostics);
}

}  // namespace wording::rules
