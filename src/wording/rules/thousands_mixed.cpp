// "6000" in a text that writes "21.235". Only what is surely a count: of four to six digits, a word counted behind
// it, no year, no number of a paper, norm, line or address before it.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>

namespace wording::rules {
namespace {

struct NumberAt {
    const Passage* passage;
    std::size_t begin;  // plain letters
    std::size_t end;

    std::string_view of(std::string_view letters) const { return letters.substr(begin, end - begin); }
};

bool is_number_letter(std::string_view letters, std::size_t at) {
    if (text::is_plain_digit(letters[at])) return true;
    return (letters[at] == '.' || letters[at] == ',') && at > 0 && at + 1 < letters.size() &&
           text::is_plain_digit(letters[at - 1]) && text::is_plain_digit(letters[at + 1]);
}

/// Numbers that stand alone: part of no word, date, symbol or address.
std::vector<NumberAt> list_numbers(const Passage& passage) {
    constexpr std::string_view kJoints = "/-_@#+:";
    const std::string_view letters = passage.letters.lower;
    const auto joins = [&](std::size_t at) {
        return text::is_plain_word(letters[at]) || kJoints.find(letters[at]) != std::string_view::npos;
    };
    std::vector<NumberAt> numbers;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!text::is_plain_digit(letters[at])) continue;
        NumberAt number{&passage, at, at};
        while (number.end < letters.size() && is_number_letter(letters, number.end)) ++number.end;
        at = number.end;
        const bool is_alone =
            (number.begin == 0 || !joins(number.begin - 1)) && (number.end == letters.size() || !joins(number.end));
        if (is_alone) numbers.push_back(number);
    }
    return numbers;
}

/// "21.235", "5.078.387".
bool is_grouped(std::string_view number) {
    const std::size_t first = number.find('.');
    if (first == std::string_view::npos || first > 3 || number[0] == '0') return false;
    for (std::size_t at = first; at < number.size(); at += 4)
        if (number[at] != '.' || number.substr(at + 1, 3).size() != 3 ||
            !std::ranges::all_of(number.substr(at + 1, 3), text::is_plain_digit))
            return false;
    return true;
}

std::string_view word_before(std::string_view letters, std::size_t at) {
    if (at == 0 || (letters[at - 1] != ' ' && letters[at - 1] != '\n')) return {};
    const std::size_t last = letters.find_last_not_of(" \n", at - 1);
    std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
    const std::size_t end = begin;
    while (begin > 0 && text::is_plain_word(letters[begin - 1])) --begin;
    return letters.substr(begin, end - begin);
}

/// Does something follow that people count?
bool counts_something(const NumberAt& number) {
    constexpr std::string_view kCounted[] = {
        "người",        "hộ",         "lượt",      "tin",       "bài",       "tài khoản", "cán bộ",   "học",
        "thí sinh",     "thành viên", "tổ",        "thôn",      "hồ sơ",     "thiết bị",  "giấy",     "sản phẩm",
        "doanh nghiệp", "hợp tác xã", "trường",    "đồng",      "triệu",     "tỷ",        "cuộc",     "buổi",
        "lớp",          "khóa",       "chứng",     "văn bản",   "chiếc",     "cái",       "máy",      "phiếu",
        "giờ",          "phút",       "km",        "ha",        "đảng viên", "đoàn viên", "hội viên", "công dân",
        "nhân khẩu",    "giáo viên",  "sinh viên", "video",     "phóng sự",  "hình ảnh",  "ảnh",      "cuốn",
        "tờ",           "điểm",       "thuê bao",  "khách",     "trẻ",       "phụ nữ",    "câu",      "suất",
        "phần quà",     "đơn",        "lao động",  "giao dịch", "cơ sở"};
    const std::string_view lower = number.passage->lower;
    const std::size_t behind = lower.find_first_not_of(' ', number.passage->letters.offsets[number.end]);
    if (behind == std::string_view::npos) return false;
    return std::ranges::any_of(kCounted, [&](std::string_view noun) {
        return lower.substr(behind, noun.size()) == noun && !is_word_at(lower, behind + noun.size());
    });
}

/// "trên 6000 tin bài"; but "kênh 1022", "TCVN 5687", "năm 2025" name something.
bool is_ungrouped_count(const NumberAt& number) {
    constexpr std::string_view kQualifiers[] = {"tren", "hon", "gan", "khoang", "duoi"};
    constexpr std::string_view kNames[] = {"so",    "ma",    "kenh",  "dai",  "thoai", "nam",    "phong", "nha",
                                           "duong", "lo",    "khoan", "dieu", "luat",  "ban",    "thua",  "to",
                                           "mau",   "trang", "goi",   "may",  "phien", "hotline"};
    const std::string_view digits = number.of(number.passage->letters.lower);
    if (digits.size() < 4 || digits.size() > 6 || digits[0] == '0' ||
        !std::ranges::all_of(digits, text::is_plain_digit) || !counts_something(number))
        return false;
    const std::string_view before = word_before(number.passage->letters.lower, number.begin);
    if (std::ranges::find(kQualifiers, before) != std::end(kQualifiers)) return true;
    const std::string_view cased = word_before(number.passage->letters.cased, number.begin);
    const bool is_name = !cased.empty() && !(cased[0] >= 'a' && cased[0] <= 'z');
    const bool is_year = digits.size() == 4 && digits >= "1900" && digits <= "2100";
    return !is_year && !is_name && std::ranges::find(kNames, before) == std::end(kNames);
}

}  // namespace

void thousands_mixed(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    std::string example;
    std::vector<NumberAt> ungrouped;
    for (const Passage& passage : paper.passages) {
        for (const NumberAt& number : list_numbers(passage)) {
            const std::string_view written = number.of(passage.letters.lower);
            if (example.empty() && is_grouped(written)) example = written;
            if (is_ungrouped_count(number)) ungrouped.push_back(number);
        }
    }
    if (example.empty()) return;
    for (const NumberAt& number : ungrouped) {
        const std::string written(number.of(number.passage->letters.lower));
        const std::string grouped = written.substr(0, written.size() - 3) + "." + written.substr(written.size() - 3);
        diagnostics.report("thousands-mixed",
                           locate(paper, *number.passage, stretch_of(*number.passage, number.begin, number.end)),
                           {{"written", written}, {"grouped", grouped}, {"example", example}});
    }
}

}  // namespace wording::rules
