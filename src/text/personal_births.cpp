// Dates of birth: a word that says so ("sinh ngày", "SN"), then a date or a year. Much else is born in Vietnamese:
// pupils (học sinh), costs (phát sinh), activities (sinh hoạt), and whole age groups.
#include "text/personal_scan.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestGap = 48;  // "ngày sinh của cháu Nguyễn Thị Minh Anh: "

std::size_t count_digits(std::string_view text) {
    return std::min(std::find_if_not(text.begin(), text.end(), is_plain_digit) - text.begin(), std::ptrdiff_t{9});
}

bool is_birth_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("200") ||
                                  digits.starts_with("201") || digits.starts_with("202"));
}

bool is_part(std::string_view digits, int most) {
    if (digits.empty() || digits.size() > 2) return false;
    const int number = digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + (digits[1] - '0');
    return number >= 1 && number <= most;
}

/// The length of "12/03/1985", "12-3-1985", "12 tháng 3 năm 1985" or "12/03/85".
std::size_t match_full_date(std::string_view lower) {
    std::array<std::string_view, 3> parts;
    constexpr std::string_view kWords[] = {" thang ", " nam "};
    std::size_t at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = lower.substr(at, count_digits(lower.substr(at)));
        at += parts[i].size();
        if (i == 2) break;
        const std::string_view rest = lower.substr(at);
        if (rest.starts_with(kWords[i])) {
            at += kWords[i].size();
            continue;
        }
        const std::size_t blanks = rest.starts_with(' ') ? 1 : 0;
        if (rest.size() <= blanks || std::string_view("/.-").find(rest[blanks]) == npos) return 0;
        at += blanks + 1;
        if (lower.substr(at).starts_with(' ')) ++at;
    }
    const bool is_year = is_birth_year(parts[2]) || parts[2].size() == 2;
    return is_part(parts[0], 31) && is_part(parts[1], 12) && is_year ? at : 0;
}

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The word before `at`, over blanks alone; empty behind any other sign.
Word word_before(std::string_view letters, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && letters[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && is_plain_letter(letters[begin - 1])) --begin;
    return {begin, end};
}

/// "học sinh năm", "thí sinh ngày", "hy sinh ngày": another word that ends in “sinh”.
bool is_compound(std::string_view before) {
    constexpr std::string_view kOthers[] = {
        "hoc",   "thi",  "ve", "phat", "khai",   "dan",  "an",    "hy",  "hi",    "tai",  "san",  "tuyen",
        "ho",    "moi",  "nu", "tu",   "giao",   "sinh", "nhan",  "ky",  "quan",  "phuc", "tro",  "mon",
        "duong", "song", "he", "y",    "nghien", "giam", "trung", "luu", "chung", "cuu",  "sang", "thanh"};
    return std::ranges::find(kOthers, before) != std::end(kOthers);
}

/// Where the capitalised words begin that end at `end`.
std::size_t begin_of_name(std::string_view cased, std::size_t end) {
    constexpr int kMostWords = 5;
    std::size_t begin = end;
    for (int i = 0; i < kMostWords; ++i) {
        const Word word = word_before(cased, begin);
        if (word.begin == word.end || !is_plain_capital(cased[word.begin])) break;
        begin = word.begin;
    }
    return begin;
}

/// Does one person stand before “sinh ngày”? A name, a word of address, or nothing but a comma or bracket.
bool is_about_a_person(std::string_view cased, std::string_view lower, std::size_t at) {
    const Word word = word_before(lower, at);
    if (word.begin == word.end) return true;
    constexpr std::string_view kAddressed[] = {"ong", "ba", "anh", "chi", "em", "chau", "toi"};
    constexpr std::string_view kTitles[] = {"cu", "co", "chu", "bac"};  // alone they are other words too
    const auto is_addressed = [&](Word other) {
        return std::ranges::find(kAddressed, lower.substr(other.begin, other.end - other.begin)) !=
               std::end(kAddressed);
    };
    const std::string_view before = lower.substr(word.begin, word.end - word.begin);
    const Word earlier = word_before(lower, word.begin);
    const std::string_view second = lower.substr(earlier.begin, earlier.end - earlier.begin);
    if (is_addressed(word)) return second != "tre" && second != "cac";
    if (!is_plain_capital(cased[word.begin])) return false;
    if (is_addressed(earlier) || std::ranges::find(kTitles, second) != std::end(kTitles)) return true;
    const std::size_t name = begin_of_name(cased, word.end);
    if (count_name_words(cased.substr(name, word.end - name), lower.substr(name, word.end - name)) > 0) return true;
    return name < word.begin && !is_compound(before);
}

enum class Says { birth_day, birth_year, abbreviation };

struct Phrase {
    std::string_view words;
    Says says;

    /// How many letters stand before the first of kBirthWords.
    constexpr std::size_t lead() const { return words.ends_with(" sinh") ? words.size() - 4 : 0; }
};
constexpr Phrase kPhrases[] = {
    {"ngay sinh", Says::birth_day},     {"nam sinh", Says::birth_day}, {"ngay thang nam sinh", Says::birth_day},
    {"date of birth", Says::birth_day}, {"dob", Says::abbreviation},   {"sinh ngay", Says::birth_year},
    {"sinh nam", Says::birth_year},     {"sinh", Says::birth_year},    {"born", Says::birth_year},
    {"sn", Says::abbreviation},         {"s.n", Says::abbreviation}};

static_assert(std::ranges::all_of(kPhrases, [](const Phrase& phrase) {
    const std::string_view rest = phrase.words.substr(phrase.lead());
    return std::ranges::find(kBirthWords, rest.substr(0, rest.find_first_of(" ."))) != std::end(kBirthWords);
}));

/// Where the date begins behind a phrase that ends at `at`: over names and filler words; npos if there is none.
std::size_t find_date_behind(std::string_view cased, std::string_view lower, std::size_t at, Says says) {
    const std::size_t reach = says == Says::birth_day ? kLongestGap : 10;
    const std::string_view gap = lower.substr(at, reach);
    const std::size_t digit = std::find_if(gap.begin(), gap.end(), is_plain_digit) - gap.begin();
    if (digit == gap.size() || digit == 0) return npos;
    if (gap.substr(0, digit).find_first_of("\n|;") != npos) return npos;
    if (says != Says::birth_day) {
        constexpr std::string_view kBetween = " :.,-()*";
        std::string_view between = gap.substr(0, digit);
        for (const std::string_view filler : {" vao", " ngay", " nam"}) {
            if (says == Says::birth_year && between.starts_with(filler)) between.remove_prefix(filler.size());
        }
        return between.find_first_not_of(kBetween) == npos ? at + digit : npos;
    }
    return is_direct(cased.substr(at, digit), lower.substr(at, digit)) ? at + digit : npos;
}

/// "sinh năm 2010 trở về trước", "2007-2010": an age group; "SN 1975 đường Lạch Tray": a house.
bool is_group_or_house(std::string_view behind) {
    constexpr std::string_view kGroup[] = {"tro", "den", "duong", "pho", "ngo", "toi nay", "ve truoc", "ve sau"};
    if (begins_with_any(behind, kGroup)) return true;
    return behind.size() > 1 && behind[0] == '-' && is_plain_digit(behind[1]);
}

/// Looks whether the phrase stands around `word`, where one of kBirthWords begins.
void look_at(const Phrase& phrase, std::size_t word, const PlainLetters& text, std::vector<Sighting>& found) {
    const std::string_view lower = text.lower;
    if (word < phrase.lead()) return;
    const std::size_t at = word - phrase.lead();
    const std::size_t end = at + phrase.words.size();
    if (!lower.substr(at).starts_with(phrase.words)) return;
    if (at > 0 && is_plain_word(lower[at - 1])) return;
    if (end < lower.size() && is_plain_word(lower[end])) return;
    const std::size_t date = find_date_behind(text.cased, lower, end, phrase.says);
    if (date == npos) return;
    const std::size_t length = match_birth_date(lower.substr(date));
    if (length == 0 || is_group_or_house(lower.substr(date + length, 24))) return;
    const bool needs_person = phrase.says == Says::birth_year || phrase.words == "nam sinh";
    if (needs_person && !is_about_a_person(text.cased, lower, at)) return;
    found.push_back({PersonalDataKind::birth_date, {date, date + length}});
}

bool is_birth_heading(std::string_view heading) {
    constexpr std::string_view kHeadings[] = {
        "ngay sinh",    "nam sinh", "sinh ngay", "sinh nam", "ngay thang nam sinh", "ngay, thang, nam sinh",
        "date of birth"};
    return begins_with_any(heading, kHeadings);
}

}  // namespace

std::size_t match_birth_date(std::string_view lower) {
    if (const std::size_t full = match_full_date(lower)) return full;
    const std::size_t digits = count_digits(lower);
    if (!is_birth_year(lower.substr(0, digits))) return 0;
    const bool goes_on = digits + 1 < lower.size() && (lower[digits] == '.' || lower[digits] == ',') &&
                         is_plain_digit(lower[digits + 1]);
    return goes_on ? 0 : digits;
}

void find_birth_dates(const PlainLetters& text, const Places& places, const std::vector<Cell>& cells,
                      std::vector<Sighting>& found) {
    std::vector<Sighting> sightings;
    for (const std::size_t word : places.births) {
        for (const Phrase& phrase : kPhrases) look_at(phrase, word, text, sightings);
    }
    for (const Cell& cell : cells) {
        if (!is_birth_heading(cell.heading.of(text.lower))) continue;
        const std::string_view written = cell.at.of(text.lower);
        const std::size_t length = match_full_date(written);
        if (length > 0) sightings.push_back({PersonalDataKind::birth_date, {cell.at.begin, cell.at.begin + length}});
    }
    std::ranges::sort(sightings, {}, [](const Sighting& sighting) { return sighting.at.begin; });
    for (const Sighting& sighting : sightings) {
        const bool is_told =
            !found.empty() && found.back().kind == sighting.kind && found.back().at.begin == sighting.at.begin;
        if (!is_told) found.push_back(sighting);
    }
}

}  // namespace text
