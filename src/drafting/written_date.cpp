#include "drafting/written_date.h"

#include "drafting/paper_lines.h"
#include "text/moment.h"

#include <fmt/format.h>

#include <variant>

namespace drafting {
namespace {

/// Reads on in lower-case plain letters; every part that fails leaves the place as it was.
class Cursor {
public:
    Cursor(std::string_view letters, std::size_t at) : letters_(letters), at_(at) {}

    std::size_t at() const { return at_; }
    void skip_blanks() {
        while (at_ < letters_.size() && (letters_[at_] == ' ' || letters_[at_] == '\n')) ++at_;
    }
    /// Blanks and the dots that wait to be filled in by hand.
    void skip_waiting() {
        while (at_ < letters_.size() && (letters_[at_] == ' ' || letters_[at_] == '.' || letters_[at_] == ',' ||
                                         letters_[at_] == text::kNoLetter || letters_[at_] == '_'))
            ++at_;
    }
    bool take_word(std::string_view word) {
        std::size_t next = at_;
        while (next < letters_.size() && letters_[next] == ' ') ++next;
        const std::size_t end = next + word.size();
        if (letters_.substr(next, word.size()) != word) return false;
        if (end < letters_.size() && text::is_plain_letter(letters_[end])) return false;
        at_ = end;
        return true;
    }
    std::optional<int> take_number(std::size_t most_digits) {
        std::size_t next = at_;
        while (next < letters_.size() && letters_[next] == ' ') ++next;
        std::size_t end = next;
        while (end < letters_.size() && text::is_plain_digit(letters_[end])) ++end;
        if (end == next || end - next > most_digits) return std::nullopt;
        at_ = end;
        return std::stoi(std::string(letters_.substr(next, end - next)));
    }
    std::optional<char> take_separator() {
        std::size_t next = at_;
        while (next < letters_.size() && letters_[next] == ' ') ++next;
        if (next == letters_.size() || std::string_view("/.-").find(letters_[next]) == std::string_view::npos)
            return std::nullopt;
        at_ = next + 1;
        return letters_[next];
    }

private:
    std::string_view letters_;
    std::size_t at_;
};

std::string format_parts(int day, int month, int year) {
    if (month == 0) return std::to_string(year);
    return day == 0 ? fmt::format("{:02}/{}", month, year) : fmt::format("{:02}/{:02}/{}", day, month, year);
}

std::optional<FoundDate> checked(int day, int month, int year, std::size_t end) {
    std::string date = format_parts(day, month, year);
    if (!std::holds_alternative<text::Moment>(text::parse_moment(date))) return std::nullopt;
    return FoundDate{std::move(date), end};
}

std::optional<FoundDate> read_digits(Cursor cursor) {
    const auto day = cursor.take_number(2);
    const auto first = day ? cursor.take_separator() : std::nullopt;
    const auto month = first ? cursor.take_number(2) : std::nullopt;
    const auto second = month ? cursor.take_separator() : std::nullopt;
    const auto year = second && *first == *second ? cursor.take_number(4) : std::nullopt;
    return year && *year >= 1900 ? checked(*day, *month, *year, cursor.at()) : std::nullopt;
}

/// "12 tháng 11 năm 2025", the day or the month left blank.
std::optional<FoundDate> read_words(Cursor cursor) {
    const int day = cursor.take_number(2).value_or(0);
    cursor.skip_waiting();
    if (!cursor.take_word("thang")) return std::nullopt;
    cursor.skip_waiting();
    int month = cursor.take_number(2).value_or(0);
    cursor.skip_waiting();
    if (!cursor.take_word("nam") && !cursor.take_word("thang") && !cursor.take_separator()) return std::nullopt;
    cursor.skip_waiting();
    const auto year = cursor.take_number(4);
    if (!year || *year < 1900) return std::nullopt;
    return checked(month == 0 ? 0 : day, month, *year, cursor.at());
}

}  // namespace

std::optional<FoundDate> read_date(const text::PlainLetters& letters, std::size_t at) {
    Cursor cursor(letters.lower, at);
    cursor.take_word("ngay");
    cursor.skip_waiting();
    if (auto found = read_digits(cursor)) return found;
    if (auto found = read_words(cursor)) return found;
    // A digit that stayed behind when the date was corrected: "ngày 2 22/4/2022".
    if (cursor.take_number(2)) return read_digits(cursor);
    return std::nullopt;
}

PlacedDate read_placed_date(const std::string& line) {
    const text::PlainLetters letters = text::make_plain_letters(line);
    const std::string padded = " " + letters.lower;
    const std::size_t day = padded.find(" ngay");
    if (day == std::string::npos) return {};
    std::string place = squeeze(line.substr(0, letters.offsets[day]));
    while (place.ends_with(',') || place.ends_with(' ') || place.ends_with('.')) place.pop_back();
    const auto date = read_date(letters, day);
    return {.place = std::move(place), .date = date ? date->date : ""};
}

}  // namespace drafting
