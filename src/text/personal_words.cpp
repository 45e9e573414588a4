// The words around a number: whole words in plain letters.
#include "text/personal_scan.h"

#include <algorithm>

namespace text {
namespace {

constexpr std::string_view kFiller[] = {
    "ho",   "tro", "ung",  "gop",  "quyen", "so",   "la",    "cua",  "ong",    "ba",   "anh", "chi",   "em",   "chau",
    "dong", "chi", "tai",  "mo",   "ngan",  "hang", "nhanh", "chu",  "khoan",  "tk",   "stk", "no",    "num",  "co",
    "mang", "ten", "duoc", "mo",   "o",     "qua",  "vao",   "nhan", "chuyen", "bank", "thu", "huong", "hoac", "va",
    "sau",  "do",  "nhu",  "theo", "gom",   "nop",  "kho",   "bac",  "nha",    "nuoc", "don", "vi"};

constexpr std::string_view kSurnames[] = {
    "nguyen", "tran", "le",     "pham",  "hoang", "huynh", "phan",   "vu",    "vo",    "dang",  "bui",
    "do",     "ho",   "ngo",    "duong", "ly",    "dao",   "doan",   "trinh", "dinh",  "mai",   "to",
    "truong", "lam",  "ha",     "cao",   "luong", "luu",   "phung",  "ta",    "quach", "vuong", "chu",
    "thai",   "kieu", "nghiem", "dong",  "khuc",  "bach",  "la",     "trieu", "tong",  "mac",   "ninh",
    "thach",  "dam",  "diep",   "quang", "khong", "an",    "khuong", "lieu",  "au",    "doi",   "tang",
    "hua",    "han",  "phi",    "nong",  "lo",    "giap",  "vi",     "van",   "thieu", "bien"};

}  // namespace

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

std::optional<std::size_t> end_of_last(std::string_view lower, std::span<const std::string_view> words) {
    std::optional<std::size_t> last;
    for (const std::string_view word : words) {
        for (std::size_t at = lower.rfind(word); at != lower.npos; at = lower.rfind(word, at - 1)) {
            const std::size_t end = at + word.size();
            const bool starts = at == 0 || !is_plain_letter(lower[at - 1]);
            const bool ends = end == lower.size() || !is_plain_letter(lower[end]);
            if (starts && ends) {
                last = std::max(last.value_or(0), end);
                break;
            }
            if (at == 0) break;
        }
    }
    return last;
}

bool begins_with_any(std::string_view lower, std::span<const std::string_view> words) {
    const std::size_t first = lower.find_first_not_of(" \n*_");
    if (first == lower.npos) return false;
    lower.remove_prefix(first);
    return std::ranges::any_of(words, [&](std::string_view word) {
        return lower.starts_with(word) && (lower.size() == word.size() || !is_plain_word(lower[word.size()]));
    });
}

bool is_direct(std::string_view cased, std::string_view lower) {
    for (std::size_t at = 0; at < lower.size();) {
        if (!is_plain_letter(lower[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < lower.size() && is_plain_word(lower[end])) ++end;
        const bool is_name = is_plain_capital(cased[at]);
        if (!is_name && std::ranges::find(kFiller, lower.substr(at, end - at)) == std::end(kFiller)) return false;
        at = end;
    }
    return true;
}

bool begins_with_surname(std::string_view cased, std::string_view lower) {
    if (cased.empty() || !is_plain_capital(cased[0])) return false;
    const auto end = std::find_if_not(lower.begin(), lower.end(), is_plain_letter);
    return std::ranges::find(kSurnames, std::string_view(lower.begin(), end)) != std::end(kSurnames);
}

std::size_t count_name_words(std::string_view cased, std::string_view lower) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < cased.size();) {
        if (cased[at] == ' ') {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < cased.size() && is_plain_letter(cased[end])) ++end;
        if (end == at || !is_plain_capital(cased[at])) return 0;
        const bool is_surname = std::ranges::find(kSurnames, lower.substr(at, end - at)) != std::end(kSurnames);
        if (words == 0 && !is_surname) return 0;
        ++words;
        at = end;
    }
    return words >= 2 && words <= 5 ? words : 0;
}

}  // namespace text
