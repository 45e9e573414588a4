#include "text/format.h"

#include <gtest/gtest.h>

namespace text {
namespace {

Quantity read(std::string_view written) {
    return std::get<Quantity>(parse_quantity(written));
}

TEST(FormatNumber, GroupsThousandsAndKeepsTwoDecimals) {
    struct Case {
        Decimal number;
        std::string_view expected;
    };
    const Case cases[] = {
        {0, "0"},
        {999, "999"},
        {1570, "1.570"},
        {-1570, "-1.570"},
        {-999, "-999"},
        {1234567, "1.234.567"},
        {123456, "123.456"},
        {Decimal::scaled(625, 1), "62,5"},
        {Decimal::scaled(123456789, 2), "1.234.567,89"},
        {Decimal::scaled(1005, 3), "1,01"},
        {Decimal::scaled(-1005, 3), "-1,01"},
        {Decimal::scaled(999999, 3), "1.000"},
        {Decimal::scaled(5, 2), "0,05"},
        {Decimal::scaled(4, 3), "0"},
    };
    for (const auto& [number, expected] : cases) {
        EXPECT_EQ(format_number(number), expected);
    }
}

TEST(FormatPercent, TakesNoBlank) {
    EXPECT_EQ(format_percent(Decimal::scaled(625, 1)), "62,5%");
    EXPECT_EQ(format_share_percent(1020, 1570), "64,97%");
    EXPECT_EQ(format_share_percent(634, 696), "91,09%");
    EXPECT_EQ(format_share_percent(12133, 13159), "92,2%");
    EXPECT_EQ(format_share_percent(20, 20), "100%");
}

TEST(FormatQuantity, PrintsAsReadersExpect) {
    struct Case {
        std::string_view written;
        std::string_view expected;
    };
    constexpr Case kCases[] = {
        {"1570", "1.570"},
        {"Trên  70%", "trên 70%"},
        {"5 - 7", "5–7"},
        {"70 – 80%", "70–80%"},
        {"12.133/13.159", "12.133/13.159 (92,2%)"},
        {"gần 900/1440", "gần 900/1.440 (62,5%)"},
        {"có", "có"},
        {"Không", "không"},
        {"12,50", "12,5"},
        {"-5", "-5"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(format_quantity(read(written)), expected) << written;
    }
}

TEST(FormatQuantity, NamesTheMeasureOnce) {
    EXPECT_EQ(format_quantity(read("1570"), "người"), "1.570\u00A0người");
    EXPECT_EQ(format_quantity(read("gần 900"), "lượt thi"), "gần 900\u00A0lượt thi");
    EXPECT_EQ(format_quantity(read("5-7"), "người/tổ"), "5–7\u00A0người/tổ");
    EXPECT_EQ(format_quantity(read("trên 70%"), "%"), "trên 70%");
    EXPECT_EQ(format_quantity(read("70"), "%"), "70%");
    EXPECT_EQ(format_quantity(read("20/20"), "%"), "20/20 (100%)");
    EXPECT_EQ(format_quantity(read("có"), "có/không"), "có");
    EXPECT_EQ(format_quantity(read("7"), ""), "7");
}

TEST(FormatQuantity, StandsComputedOnes) {
    EXPECT_EQ(format_quantity({.shape = QuantityShape::share}), "0/0");
    EXPECT_EQ(format_quantity({.qualifier = Qualifier::near, .low = 5, .high = 5}), "gần 5");
    EXPECT_EQ(format_quantity({.qualifier = Qualifier::at_most, .low = 5, .high = 5}), "tối đa 5");
}

TEST(FormatMoment, IsAsPreciseAsItsAuthor) {
    EXPECT_EQ(format_moment({.year = 2025, .month = 11, .day = 11, .hour = 9}), "9 giờ ngày 11/11/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1, .hour = 9, .minute = 5}),
              "9 giờ 05 ngày 01/07/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1, .hour = 0, .minute = 0}), "0 giờ ngày 01/07/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1}), "01/07/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7}), "07/2025");
    EXPECT_EQ(format_moment({.year = 2025}), "2025");
}

TEST(FormatSpan, JoinsWithoutBlanks) {
    EXPECT_EQ(format_span(std::get<Span>(parse_span("1/1/2025 - 25/11/2025"))), "01/01/2025–25/11/2025");
    EXPECT_EQ(format_yearly_day({.month = 10, .day = 1}), "01/10 hằng năm");
}

TEST(FormatSize, RoundsUpToSomething) {
    EXPECT_EQ(format_size(0), "1\u00A0KB");
    EXPECT_EQ(format_size(1024), "1\u00A0KB");
    EXPECT_EQ(format_size(1025), "2\u00A0KB");
    EXPECT_EQ(format_size(14 * 1024 - 100), "14\u00A0KB");
    EXPECT_EQ(format_size(1023 * 1024), "1.023\u00A0KB");
    EXPECT_EQ(format_size(1023 * 1024 + 1), "1\u00A0MB");
    EXPECT_EQ(format_size(1024 * 1024 * 12 / 10), "1,2\u00A0MB");
    EXPECT_EQ(format_size(std::size_t{3} << 30), "3.072\u00A0MB");
}

}  // namespace
}  // namespace text
