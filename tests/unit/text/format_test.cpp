#include "text/format.h"

#include <gtest/gtest.h>

namespace text {
namespace {

const Notation& kVietnamese = vietnamese();

const Notation kEnglish = {
    .thousands = ",",
    .decimal = ".",
    .percent = "{n}%",
    .range = "{from}–{to}",
    .yes = "yes",
    .no = "no",
    .over = "over {n}",
    .at_least = "at least {n}",
    .near = "nearly {n}",
    .under = "under {n}",
    .at_most = "at most {n}",
    .about = "about {n}",
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .day = "{day} {month} {year}",
    .month = "{month} {year}",
    .hour = "{date}, {hour}:00",
    .minute = "{date}, {hour}:{minute}",
    .span = "{from} – {to}",
    .every_year = "{day} {month} every year",
};

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
        EXPECT_EQ(format_number(number, kVietnamese), expected);
    }
}

TEST(FormatPercent, TakesNoBlank) {
    EXPECT_EQ(format_percent(Decimal::scaled(625, 1), kVietnamese), "62,5%");
    EXPECT_EQ(format_share_percent(1020, 1570, kVietnamese), "64,97%");
    EXPECT_EQ(format_share_percent(634, 696, kVietnamese), "91,09%");
    EXPECT_EQ(format_share_percent(12133, 13159, kVietnamese), "92,2%");
    EXPECT_EQ(format_share_percent(20, 20, kVietnamese), "100%");
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
        EXPECT_EQ(format_quantity(read(written), kVietnamese), expected) << written;
    }
}

TEST(FormatQuantity, NamesTheMeasureOnce) {
    EXPECT_EQ(format_quantity(read("1570"), "người", kVietnamese), "1.570\u00A0người");
    EXPECT_EQ(format_quantity(read("gần 900"), "lượt thi", kVietnamese), "gần 900\u00A0lượt thi");
    EXPECT_EQ(format_quantity(read("5-7"), "người/tổ", kVietnamese), "5–7\u00A0người/tổ");
    EXPECT_EQ(format_quantity(read("trên 70%"), "%", kVietnamese), "trên 70%");
    EXPECT_EQ(format_quantity(read("70"), "%", kVietnamese), "70%");
    EXPECT_EQ(format_quantity(read("20/20"), "%", kVietnamese), "20/20 (100%)");
    EXPECT_EQ(format_quantity(read("có"), "có/không", kVietnamese), "có");
    EXPECT_EQ(format_quantity(read("7"), "", kVietnamese), "7");
}

TEST(FormatQuantity, StandsComputedOnes) {
    EXPECT_EQ(format_quantity({.shape = QuantityShape::share}, kVietnamese), "0/0");
    EXPECT_EQ(format_quantity({.qualifier = Qualifier::near, .low = 5, .high = 5}, kVietnamese), "gần 5");
    EXPECT_EQ(format_quantity({.qualifier = Qualifier::at_most, .low = 5, .high = 5}, kVietnamese), "tối đa 5");
}

TEST(FormatMoment, IsAsPreciseAsItsAuthor) {
    EXPECT_EQ(format_moment({.year = 2025, .month = 11, .day = 11, .hour = 9}, kVietnamese), "9 giờ ngày 11/11/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1, .hour = 9, .minute = 5}, kVietnamese),
              "9 giờ 05 ngày 01/07/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1, .hour = 0, .minute = 0}, kVietnamese),
              "0 giờ ngày 01/07/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1}, kVietnamese), "01/07/2025");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7}, kVietnamese), "07/2025");
    EXPECT_EQ(format_moment({.year = 2025}, kVietnamese), "2025");
}

TEST(FormatSpan, JoinsWithoutBlanks) {
    EXPECT_EQ(format_span(std::get<Span>(parse_span("1/1/2025 - 25/11/2025")), kVietnamese), "01/01/2025–25/11/2025");
    EXPECT_EQ(format_yearly_day({.month = 10, .day = 1}, kVietnamese), "01/10 hằng năm");
}

TEST(FormatSize, RoundsUpToSomething) {
    EXPECT_EQ(format_size(0, kVietnamese), "1\u00A0KB");
    EXPECT_EQ(format_size(1024, kVietnamese), "1\u00A0KB");
    EXPECT_EQ(format_size(1025, kVietnamese), "2\u00A0KB");
    EXPECT_EQ(format_size(14 * 1024 - 100, kVietnamese), "14\u00A0KB");
    EXPECT_EQ(format_size(1023 * 1024, kVietnamese), "1.023\u00A0KB");
    EXPECT_EQ(format_size(1023 * 1024 + 1, kVietnamese), "1\u00A0MB");
    EXPECT_EQ(format_size(1024 * 1024 * 12 / 10, kVietnamese), "1,2\u00A0MB");
    EXPECT_EQ(format_size(std::size_t{3} << 30, kVietnamese), "3.072\u00A0MB");
}

TEST(Notation, SaysEverythingInItsOwnWay) {
    EXPECT_EQ(format_number(Decimal::scaled(-123456789, 2), kEnglish), "-1,234,567.89");
    EXPECT_EQ(format_share_percent(1020, 1570, kEnglish), "64.97%");
    EXPECT_EQ(format_quantity(read("hơn 70%"), kEnglish), "over 70%");
    EXPECT_EQ(format_quantity(read("không dưới 1.570"), kEnglish), "at least 1,570");
    EXPECT_EQ(format_quantity(read("5 - 7"), "people", kEnglish), "5–7\u00A0people");
    EXPECT_EQ(format_quantity(read("12.133/13.159"), kEnglish), "12,133/13,159 (92.2%)");
    EXPECT_EQ(format_quantity(read("có"), kEnglish), "yes");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7, .day = 1, .hour = 9, .minute = 5}, kEnglish),
              "1 July 2025, 9:05");
    EXPECT_EQ(format_moment({.year = 2025, .month = 11, .day = 11, .hour = 9}, kEnglish), "11 November 2025, 9:00");
    EXPECT_EQ(format_moment({.year = 2025, .month = 7}, kEnglish), "July 2025");
    EXPECT_EQ(format_moment({.year = 2025}, kEnglish), "2025");
    EXPECT_EQ(format_span({{.year = 2025, .month = 1}, {.year = 2025, .month = 2}}, kEnglish),
              "January 2025 – February 2025");
    EXPECT_EQ(format_yearly_day({.month = 10, .day = 1}, kEnglish), "1 October every year");
    EXPECT_EQ(format_size(1024 * 1024 * 12 / 10, kEnglish), "1.2\u00A0MB");
}

TEST(Notation, AuthorsWordStaysInTheirLanguageOnly) {
    EXPECT_EQ(format_quantity(read("hơn 70%"), vietnamese()), "hơn 70%");
    EXPECT_EQ(write_quantity(read("xấp xỉ 70%")), "xấp xỉ 70%");
}

}  // namespace
}  // namespace text
