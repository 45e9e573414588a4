#include "text/alphabet.h"

#include "text/unicode.h"

#include <gtest/gtest.h>

namespace {

TEST(FirstLetter, IsALetterOfTheVietnameseAlphabet) {
    const std::pair<const char*, text::Letter> cases[] = {
        {"An Lão", {"A", "a"}},
        {"Ái Quốc", {"A", "a"}},
        {"Ân Thi", {"Â", "aa"}},
        {"ẩn", {"Â", "aa"}},
        {"Ăn", {"Ă", "aw"}},
        {"Đồ Sơn", {"Đ", "dd"}},
        {"Dương Kinh", {"D", "d"}},
        {"Ê-đê", {"Ê", "ee"}},
        {"Ông Đình", {"Ô", "oo"}},
        {"Ở nhà", {"Ơ", "ow"}},
        {"Ứng dụng", {"Ư", "uw"}},
        {"Ủy ban", {"U", "u"}},
        {"“Chợ số”", {"C", "c"}},
        {"100% đơn vị", {"0–9", "so"}},
        {"", {"0–9", "so"}},
        {"…", {"0–9", "so"}},
        {"E\u0302\u0323", {"Ê", "ee"}},
    };
    for (const auto& [name, letter] : cases) {
        EXPECT_EQ(text::first_letter(name).name, letter.name) << name;
        EXPECT_EQ(text::first_letter(name).id, letter.id) << name;
    }
}

}  // namespace
