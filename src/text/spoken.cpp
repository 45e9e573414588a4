#include "text/spoken.h"

#include <unicode/rbnf.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <vector>

namespace text {
namespace {

constexpr std::size_t kSpelledDigits = 15;  // longer runs are no amounts: they are said digit by digit

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_plain_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Signs that stand behind words without a blank; all else that is no ASCII is a letter.
bool is_within_word(std::string_view rest) {
    const char first = rest.front();
    if (static_cast<unsigned char>(first) < 0x80) return is_plain_letter(first) || is_digit(first);
    return !(rest.starts_with("\u00A0") || rest.starts_with("–") || rest.starts_with("”"));
}

/// Made once: it reads its rules for a millisecond. ICU's formatters may be used by many threads at a time as long as
/// nobody changes them.
const icu::RuleBasedNumberFormat& vietnamese_speller() {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::RuleBasedNumberFormat speller(icu::URBNF_SPELLOUT, icu::Locale("vi"), status);
    return speller;
}

std::string spell_anew(std::int64_t amount) {
    icu::UnicodeString spelled;
    vietnamese_speller().format(static_cast<int64_t>(amount), spelled);
    std::string words;
    return spelled.toUTF8String(words);
}

std::string spell_amount(std::int64_t amount) {
    // Digits, days, months and years of our time are said over and over.
    static const std::unordered_map<std::int64_t, std::string> kept = [] {
        std::unordered_map<std::int64_t, std::string> spelled;
        for (const std::int64_t first : {0, 2000})
            for (std::int64_t i = first; i < first + 60; ++i) spelled.emplace(i, spell_anew(i));
        return spelled;
    }();
    const auto found = kept.find(amount);
    return found == kept.end() ? spell_anew(amount) : found->second;
}

std::string spell_digits(std::string_view digits) {
    std::string words;
    for (const char digit : digits) words += (words.empty() ? "" : " ") + spell_amount(digit - '0');
    return words;
}

std::int64_t number_of(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string spell_whole(std::string_view digits) {
    return digits.size() > kSpelledDigits ? spell_digits(digits) : spell_amount(number_of(digits));
}

/// Reads the text from left to right and writes it in words.
class Speller {
public:
    Speller(std::string_view words, const Spoken& spoken) : rest_(words), spoken_(spoken) {}

    std::string spell() && {
        while (!rest_.empty()) {
            if (is_digit(rest_.front()))
                spell_number();
            else if (is_word_start())
                spell_word();
            else
                spell_sign();
        }
        return std::move(said_);
    }

private:
    /// Digits, and what keeps them one number: "." before three more, "," before one or two.
    struct Number {
        std::string whole;
        std::string decimals;
    };

    Number take_number() {
        Number number{take_digits(), {}};
        while (rest_.starts_with('.') && count_digits(1) == 3) {
            rest_.remove_prefix(1);
            number.whole += take_digits();
        }
        if (const std::size_t decimals = rest_.starts_with(',') ? count_digits(1) : 0;
            decimals == 1 || decimals == 2) {
            rest_.remove_prefix(1);
            number.decimals = take_digits();
        }
        return number;
    }

    std::size_t count_digits(std::size_t from) const {
        std::size_t end = from;
        while (end < rest_.size() && is_digit(rest_[end])) ++end;
        return end - from;
    }

    std::string take_digits() {
        const std::string digits(rest_.substr(0, count_digits(0)));
        rest_.remove_prefix(digits.size());
        return digits;
    }

    void spell_number() {
        if (spell_date()) return;
        const Number number = take_number();
        if (says_last("thứ") && (number.whole == "1" || number.whole == "4"))  // ordinals of their own
            said_ += number.whole == "1" ? "nhất" : "tư";
        else
            say(spell_whole(number.whole));
        if (!number.decimals.empty())
            say(" phẩy " +
                (number.decimals.front() == '0' ? spell_digits(number.decimals) : spell_whole(number.decimals)));
        if (rest_.starts_with('/') && count_digits(1) > 0) {
            rest_.remove_prefix(1);
            say(" trên ");
        }
    }

    /// "11/11/2025", "11/2025", "10/10": two or three groups with "/" between that can be a day, month and year.
    bool spell_date() {
        std::vector<std::string_view> groups;
        std::size_t at = 0;
        while (groups.size() < 4) {
            const std::size_t digits = count_digits(at);
            if (digits == 0) return false;
            groups.push_back(rest_.substr(at, digits));
            at += digits;
            if (at >= rest_.size() || rest_[at] != '/' || at + 1 >= rest_.size() || !is_digit(rest_[at + 1])) break;
            ++at;
        }
        const auto value = [&](std::size_t i) { return groups[i].size() > 4 ? 10000 : number_of(groups[i]); };
        const auto is_month = [&](std::size_t i) { return value(i) >= 1 && value(i) <= 12; };
        const auto is_year = [&](std::size_t i) { return groups[i].size() == 4; };
        const auto number = [&](std::size_t i) { return spell_amount(value(i)); };
        std::string date;
        if (groups.size() == 3 && value(0) >= 1 && value(0) <= 31 && is_month(1) && is_year(2))
            date = lead("ngày") + number(0) + " tháng " + number(1) + " năm " + number(2);
        else if (groups.size() == 2 && is_month(0) && is_year(1))
            date = lead("tháng") + number(0) + " năm " + number(1);
        else if (groups.size() == 2 && says_last("ngày") && value(0) >= 1 && value(0) <= 31 && is_month(1))
            date = number(0) + " tháng " + number(1);
        else
            return false;
        rest_.remove_prefix(at);
        say(date);
        return true;
    }

    /// The word that opens a date, unless it has just been said.
    std::string lead(std::string_view word) const { return says_last(word) ? "" : std::string(word) + " "; }

    bool says_last(std::string_view word) const {
        std::string_view said = said_;
        while (!said.empty() && said.back() == ' ') said.remove_suffix(1);
        return said.size() < said_.size() && said.ends_with(word);
    }

    bool is_word_start() const { return is_plain_letter(rest_.front()); }

    /// A run of letters and digits: an abbreviation that is known is said in full, digits inside it one by one.
    void spell_word() {
        std::size_t end = 0;
        while (end < rest_.size() && is_within_word(rest_.substr(end))) ++end;
        const std::string_view word = rest_.substr(0, end);
        rest_.remove_prefix(end);
        if (const auto found = spoken_.find(word); found != spoken_.end()) return say(found->second);
        if (std::ranges::none_of(word, is_digit)) {
            said_ += word;
            return;
        }
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (is_digit(word[i]))
                say(" " + spell_amount(word[i] - '0') + (i + 1 < word.size() && !is_digit(word[i + 1]) ? " " : ""));
            else
                said_ += word[i];
        }
    }

    void spell_sign() {
        const auto take = [&](std::string_view sign) {
            if (!rest_.starts_with(sign)) return false;
            rest_.remove_prefix(sign.size());
            return true;
        };
        const bool between_numbers = !said_.empty() && said_.back() != ' ' && was_number_;
        if (take("%")) return say(" phần trăm");
        if (take("\u00A0")) return say(" ");
        if (take("&")) return say("và");
        for (const std::string_view dash : {"–", "-"})
            if (rest_.starts_with(dash) && between_numbers && rest_.size() > dash.size() &&
                is_digit(rest_[dash.size()])) {
                rest_.remove_prefix(dash.size());
                return say(" đến ");
            }
        was_number_ = false;
        said_ += rest_.front();
        rest_.remove_prefix(1);
    }

    void say(std::string_view words) {
        said_ += words;
        was_number_ = true;
    }

    std::string_view rest_;
    const Spoken& spoken_;
    std::string said_;
    bool was_number_ = false;  // a dash behind a number means "to"
};

}  // namespace

std::string spell_out(std::string_view words, const Spoken& spoken) {
    return Speller(words, spoken).spell();
}

std::size_t count_syllables(std::string_view words) {
    std::size_t count = 0;
    bool in_word = false;
    for (const char c : words) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\t';
        if (!is_blank && !in_word) ++count;
        in_word = !is_blank;
    }
    return count;
}

}  // namespace text
