#include "reader/spelled_number.h"

#include <array>
#include <cassert>
#include <string_view>

namespace reader {
namespace {

constexpr std::array<std::string_view, 10> kDigits = {"không", "một", "hai", "ba",  "bốn",
                                                      "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::array<std::string_view, 3> kThousands = {"", "nghìn", "triệu"};

void append(std::string& words, std::string_view word) {
    if (word.empty()) return;
    if (!words.empty()) words += ' ';
    words += word;
}

/// The last digit is said in other words after tens: hai mươi mốt, mười lăm, hai mươi lăm.
std::string_view ones_after(int tens, int ones) {
    if (ones == 1 && tens > 1) return "mốt";
    if (ones == 5 && tens > 0) return "lăm";
    return kDigits[static_cast<std::size_t>(ones)];
}

/// A group of three digits; inside of a number its hundreds are said even where they are none: "không trăm linh năm".
void append_group(std::string& words, int group) {
    const int hundreds = group / 100, tens = group / 10 % 10, ones = group % 10;
    const bool says_hundreds = hundreds > 0 || !words.empty();
    if (says_hundreds) {
        append(words, kDigits[static_cast<std::size_t>(hundreds)]);
        append(words, "trăm");
    }
    if (tens > 1) {
        append(words, kDigits[static_cast<std::size_t>(tens)]);
        append(words, "mươi");
    } else if (tens == 1) {
        append(words, "mười");
    } else if (ones > 0 && says_hundreds) {
        append(words, "linh");
    }
    if (ones > 0) append(words, ones_after(tens, ones));
}

}  // namespace

std::string spell_whole_number(std::int64_t number) {
    assert(number >= 0);
    if (number == 0) return std::string(kDigits[0]);
    constexpr std::int64_t kBillion = 1'000'000'000;
    std::string words;
    if (number >= kBillion) {
        words = spell_whole_number(number / kBillion);
        append(words, "tỷ");
        number %= kBillion;
    }
    std::int64_t unit = 1'000'000;
    for (std::size_t power = 3; power-- > 0; unit /= 1000) {
        const auto group = static_cast<int>(number / unit % 1000);
        if (group == 0) continue;
        append_group(words, group);
        append(words, kThousands[power]);
    }
    return words;
}

}  // namespace reader
