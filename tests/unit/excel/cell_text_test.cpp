#include "excel/cell_text.h"

#include <gtest/gtest.h>

namespace excel {
namespace {

TEST(EscapeCellText, KeepsWhatExcelWouldDecode) {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"Hải Phòng", "Hải Phòng"},
        {"_x0041_", "_x005F_x0041_"},
        {"a_x00e9_b", "a_x005F_x00e9_b"},
        {"_x0041", "_x0041"},
        {"_X0041_", "_X0041_"},
        {"_x004g_", "_x004g_"},
        {"_x0041_x0042_", "_x005F_x0041_x005F_x0042_"},
        {"a\tb\nc", "a\tb\nc"},
        {"a\r\nb\rc", "a\nb\nc"},
        {std::string("a\0b", 3), "a\uFFFDb"},
        {"\x01\x1F\x7F", "\uFFFD\uFFFD\uFFFD"},
        {"\uFFFE\uFFFF", "\uFFFD\uFFFD"},
        {"📣", "📣"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(escape_cell_text(text), expected) << text;
}

TEST(EscapeCellText, RefusesInvalidUtf8) {
    for (const std::string text : {"\xFF", "a\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF8\x88\x80\x80\x80"})
        EXPECT_THROW(escape_cell_text(text), std::runtime_error);
}

TEST(CountUtf16Units, CountsSurrogatesTwice) {
    EXPECT_EQ(count_utf16_units("aế📣"), 4u);
}

TEST(MakeSheetNames, MakesNamesThatExcelAccepts) {
    const std::pair<std::string, std::string> cases[] = {
        {"Số liệu chi tiết", "Số liệu chi tiết"},
        {"", "Sheet"},
        {"  \n ", "Sheet"},
        {"a/b\\c?d*e:f[g]", "a-b-c-d-e-f-g-"},
        {"'x'", "’x’"},
        {"History", "History -"},
        {"hiSTORY", "hiSTORY -"},
        {"1234567890123456789012345678901x", "1234567890123456789012345678901"},
        {"123456789012345678901234567890 1", "123456789012345678901234567890"},
        {"123456789012345678901234567890📣", "123456789012345678901234567890"},
        {"e\u0302\u0301", "ế"},
        {"a\tb\x01\uFFFE", "a b"},
    };
    for (const auto& [title, expected] : cases) EXPECT_EQ(make_sheet_names({title}), std::vector{expected}) << title;
}

TEST(MakeSheetNames, MakesNamesUniqueInAnyCase) {
    EXPECT_EQ(make_sheet_names({"Dữ liệu", "dữ LIỆU", "DỮ LIỆU", "Dữ liệu (2)"}),
              (std::vector<std::string>{"Dữ liệu", "dữ LIỆU (2)", "DỮ LIỆU (3)", "Dữ liệu (2) (2)"}));
    EXPECT_EQ(make_sheet_names({"1234567890123456789012345678901", "1234567890123456789012345678901"}),
              (std::vector<std::string>{"1234567890123456789012345678901", "123456789012345678901234567 (2)"}));
}

}  // namespace
}  // namespace excel
