#include "text/quantity.h"

#include "text/format.h"

#include <gtest/gtest.h>
#include <ostream>
#include <random>

namespace text {

void PrintTo(const Quantity& quantity, std::ostream* out) {
    *out << write_quantity(quantity);
}

namespace {

std::optional<Quantity> read(std::string_view written) {
    const auto parsed = parse_quantity(written);
    const Quantity* quantity = std::get_if<Quantity>(&parsed);
    return quantity ? std::optional(*quantity) : std::nullopt;
}

Quantity amount(Decimal number) {
    return exactly(number);
}

Quantity percent(Decimal number) {
    Quantity quantity = exactly(number);
    quantity.percent = true;
    return quantity;
}

Quantity range(Decimal low, Decimal high) {
    return {.shape = QuantityShape::range, .low = low, .high = high};
}

Quantity share(Decimal part, Decimal whole) {
    return {.shape = QuantityShape::share, .low = part, .high = whole};
}

Quantity flag(int value) {
    return {.shape = QuantityShape::flag, .low = value, .high = value};
}

Quantity qualified(Qualifier qualifier, QualifierWord word, Quantity quantity) {
    quantity.qualifier = qualifier;
    quantity.qualifier_word = word;
    return quantity;
}

TEST(ParseQuantity, ReadsTheGrammar) {
    Quantity percent_range = range(70, 80);
    percent_range.percent = true;
    struct Case {
        std::string_view written;
        Quantity expected;
    };
    const Case cases[] = {
        {"1.440", amount(1440)},
        {"8203", amount(8203)},
        {"08", amount(8)},
        {"0", amount(0)},
        {"12,5", amount(Decimal::scaled(125, 1))},
        {"1.234.567,89", amount(Decimal::scaled(123456789, 2))},
        {"1440,50", amount(Decimal::scaled(14405, 1))},
        {"123.456.789.012.345", amount(123456789012345)},
        {"-5", amount(-5)},
        {" 34\t", amount(34)},
        {"\u00A034", amount(34)},
        {"12,5%", percent(Decimal::scaled(125, 1))},
        {"-1,5%", percent(Decimal::scaled(-15, 1))},
        {"5-7", range(5, 7)},
        {"5 - 7", range(5, 7)},
        {"5–7", range(5, 7)},
        {"5 — 7", range(5, 7)},
        {"-7 - -5", range(-7, -5)},
        {"-5-5", range(-5, 5)},
        {"70–80%", percent_range},
        {"70% - 80%", percent_range},
        {"12.133/13.159", share(12133, 13159)},
        {"0/20", share(0, 20)},
        {"có", flag(1)},
        {"Không", flag(0)},
        {"CÓ", flag(1)},
        {"trên 70%", qualified(Qualifier::over, "trên", percent(70))},
        {"Hơn 60", qualified(Qualifier::over, "hơn", amount(60))},
        {"ít nhất 3", qualified(Qualifier::at_least, "ít nhất", amount(3))},
        {"TỐI  THIỂU 3", qualified(Qualifier::at_least, "tối thiểu", amount(3))},
        {"không dưới 3", qualified(Qualifier::at_least, "không dưới", amount(3))},
        {"gần 900", qualified(Qualifier::near, "gần", amount(900))},
        {"ga\u0302\u0300n 900", qualified(Qualifier::near, "gần", amount(900))},
        {"dưới 5", qualified(Qualifier::under, "dưới", amount(5))},
        {"chưa đến 5", qualified(Qualifier::under, "chưa đến", amount(5))},
        {"tối đa 5", qualified(Qualifier::at_most, "tối đa", amount(5))},
        {"nhiều nhất 5", qualified(Qualifier::at_most, "nhiều nhất", amount(5))},
        {"không quá 5", qualified(Qualifier::at_most, "không quá", amount(5))},
        {"khoảng 5-7", qualified(Qualifier::about, "khoảng", range(5, 7))},
        {"xấp xỉ 5", qualified(Qualifier::about, "xấp xỉ", amount(5))},
        {"ước 5", qualified(Qualifier::about, "ước", amount(5))},
        {"ước đạt 5", qualified(Qualifier::about, "ước đạt", amount(5))},
        {"trên -5", qualified(Qualifier::over, "trên", amount(-5))},
        {"hơn70", qualified(Qualifier::over, "hơn", amount(70))},
        {"gần 900/1.440", qualified(Qualifier::near, "gần", share(900, 1440))},
    };
    for (const auto& [written, expected] : cases) {
        EXPECT_EQ(read(written), expected) << written;
    }
}

std::string_view name_of(QuantityFault fault) {
    switch (fault) {
        case QuantityFault::empty:
            return "empty";
        case QuantityFault::ambiguous:
            return "ambiguous";
        case QuantityFault::comma_thousands:
            return "comma_thousands";
        case QuantityFault::date_like:
            return "date_like";
        case QuantityFault::measure_inside:
            return "measure_inside";
        case QuantityFault::magnitude_word:
            return "magnitude_word";
        case QuantityFault::trailing_bound:
            return "trailing_bound";
        case QuantityFault::unknown_qualifier:
            return "unknown_qualifier";
        case QuantityFault::zero_whole:
            return "zero_whole";
        case QuantityFault::part_over_whole:
            return "part_over_whole";
        case QuantityFault::range_reversed:
            return "range_reversed";
        case QuantityFault::too_long:
            return "too_long";
        case QuantityFault::not_a_figure:
            return "not_a_figure";
    }
    return {};
}

/// "fault [offending part] suggestion | suggestion"
std::string explain(std::string_view written) {
    const auto parsed = parse_quantity(written);
    const QuantityError* error = std::get_if<QuantityError>(&parsed);
    if (!error) {
        return "read as " + write_quantity(std::get<Quantity>(parsed));
    }
    std::string text =
        std::string(name_of(error->fault)) + " [" + std::string(written.substr(error->offset, error->length)) + "]";
    for (const std::string& suggestion : error->suggestions) {
        text += (&suggestion == &error->suggestions.front() ? " " : " | ") + suggestion;
        EXPECT_TRUE(read(suggestion)) << written << " suggests " << suggestion;
    }
    return text;
}

struct FaultCase {
    std::string_view written;
    std::string_view expected;
};

TEST(ParseQuantity, SaysWhatANumberProbablyMeant) {
    constexpr FaultCase kCases[] = {
        {"1.44", "ambiguous [1.44] 1.440 | 1,44"},
        {"12.5", "ambiguous [12.5] 12.500 | 12,5"},
        {"gần 1.44", "ambiguous [1.44] gần 1.440 | gần 1,44"},
        {"1.44%", "ambiguous [1.44] 1.440% | 1,44%"},
        {"1.44-2.88", "ambiguous [1.44] 1.440–2.880 | 1,44–2,88"},
        {"1440.000", "ambiguous [1440.000] 1.440.000 | 1.440"},
        {"1440.5", "not_a_figure [1440.5] 1.440,5"},
        {"0.5", "not_a_figure [0.5] 0,5"},
        {"0.440", "not_a_figure [0.440] 0,44"},
        {"08.203", "not_a_figure [08.203] 8.203"},
        {"1.4400", "not_a_figure [1.4400] 14.400"},
        {"1.44.000", "not_a_figure [1.44.000] 144.000"},
        {"1,440", "comma_thousands [1,440] 1.440"},
        {"1,440,000", "comma_thousands [1,440,000] 1.440.000"},
        {"1,440.5", "comma_thousands [1,440.5] 1.440,5"},
        {"trên 1,440", "comma_thousands [1,440] trên 1.440"},
        {"0,125", "not_a_figure [0,125] 0,13"},
        {"12,3456", "not_a_figure [12,3456] 12,35"},
        {"5,", "not_a_figure [5,] 5"},
        {"34.", "not_a_figure [34.] 34"},
        {",5", "not_a_figure [,5] 0,5"},
        {".5", "not_a_figure [.5] 0,5"},
        {"1 440", "not_a_figure [1 440] 1.440"},
        {"1\u00A0440 000", "not_a_figure [1\u00A0440 000] 1.440.000"},
        {"10.10", "date_like [10.10] 10.100 | 10,1"},
        {"10.10.2025", "date_like [10.10.2025]"},
        {"10/10/2025", "date_like [10/10/2025]"},
        {"2025-11-11", "date_like [2025-11-11]"},
        {"1234567890123456", "too_long [1234567890123456]"},
        {"trên 1.234.567.890.123.456", "too_long [1.234.567.890.123.456]"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(explain(written), expected) << written;
    }
}

TEST(ParseQuantity, SaysWhichWordsStandWrong) {
    constexpr FaultCase kCases[] = {
        {"8203 hộ", "measure_inside [hộ] 8.203"},
        {"34tổ", "measure_inside [tổ] 34"},
        {"gần 900 lượt thi", "measure_inside [lượt thi] gần 900"},
        {"5-7 người/tổ", "measure_inside [người/tổ] 5–7"},
        {"12.133/13.159 học viên", "measure_inside [học viên] 12.133/13.159"},
        {"70 %", "measure_inside [%] 70%"},
        {"34 văn bản", "measure_inside [văn bản] 34"},
        {"1,2 triệu", "magnitude_word [triệu] 1.200.000"},
        {"1.2 triệu", "magnitude_word [triệu] 1.200.000"},
        {"hơn 3 nghìn lượt", "magnitude_word [nghìn] hơn 3.000"},
        {"2 triệu rưỡi", "magnitude_word [triệu]"},
        {"1 triệu 2", "magnitude_word [triệu]"},
        {"5 Tỷ đồng", "magnitude_word [Tỷ] 5.000.000.000"},
        {"1-2 triệu", "magnitude_word [triệu]"},
        {"từ 100 trở lên", "trailing_bound [trở lên] ít nhất 100"},
        {"100 người trở lên", "trailing_bound [trở lên] ít nhất 100"},
        {"70% trở xuống", "trailing_bound [trở xuống] tối đa 70%"},
        {"100+", "trailing_bound [+] ít nhất 100 | trên 100"},
        {"từ 5 đến 7", "not_a_figure [đến] 5–7"},
        {"70 đến 80% hộ", "not_a_figure [đến] 70–80%"},
        {"70% đến 80%", "not_a_figure [đến] 70–80%"},
        {"cỡ 100", "unknown_qualifier [cỡ] khoảng 100"},
        {"tren 70%", "unknown_qualifier [tren] trên 70%"},
        {">= 70", "unknown_qualifier [>=] ít nhất 70"},
        {"≥70%", "unknown_qualifier [≥] ít nhất 70%"},
        {"đạt 70%", "unknown_qualifier [đạt] 70%"},
        {"có 34 tổ", "unknown_qualifier [có] 34"},
        {"rất gần 34", "unknown_qualifier [rất gần] 34"},
        {"– 5", "not_a_figure [–] -5"},
        {"−5", "not_a_figure [−] -5"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(explain(written), expected) << written;
    }
}

TEST(ParseQuantity, SaysWhatCannotBe) {
    constexpr FaultCase kCases[] = {
        {"", "empty []"},
        {" \t", "empty []"},
        {"3/0", "zero_whole [3/0]"},
        {"0/0", "zero_whole [0/0]"},
        {"20/10", "part_over_whole [20/10] 10/20"},
        {"7 - 5", "range_reversed [7 - 5] 5–7"},
        {"khoảng 80-70%", "range_reversed [80-70%] khoảng 70–80%"},
        {"70%–80", "not_a_figure [70%–80] 70–80%"},
        {"12 / 30", "not_a_figure [12 / 30] 12/30"},
        {"1,5/3", "not_a_figure [1,5/3]"},
        {"5/-3", "not_a_figure [5/-3]"},
        {"5/10%", "not_a_figure [5/10%]"},
        {"5-", "not_a_figure [-] 5"},
        {"54/", "not_a_figure [/] 54"},
        {"5-6-7", "not_a_figure [5-6-7]"},
        {"hàng nghìn", "not_a_figure [hàng nghìn]"},
        {"khoảng có", "not_a_figure [khoảng có]"},
        {"trên", "not_a_figure [trên]"},
        {"-", "not_a_figure [-]"},
        {"...", "not_a_figure [...]"},
        {"%", "not_a_figure [%]"},
        {"34;", "not_a_figure [;] 34"},
    };
    for (const auto& [written, expected] : kCases) {
        EXPECT_EQ(explain(written), expected) << written;
    }
}

TEST(Bounds, AreOpenWhereTheQualifierLeavesThemOpen) {
    struct Case {
        std::string_view written;
        std::optional<Decimal> lower;
        std::optional<Decimal> upper;
        Decimal point;
    };
    const Case cases[] = {
        {"34", 34, 34, 34},
        {"trên 70%", 70, std::nullopt, 70},
        {"ít nhất 3", 3, std::nullopt, 3},
        {"gần 900", std::nullopt, 900, 900},
        {"dưới 5", std::nullopt, 5, 5},
        {"tối đa 5", std::nullopt, 5, 5},
        {"khoảng 5", std::nullopt, std::nullopt, 5},
        {"5-8", 5, 8, Decimal::scaled(65, 1)},
        {"hơn 5-8", 5, std::nullopt, Decimal::scaled(65, 1)},
        {"1,25-1,5", Decimal::scaled(125, 2), Decimal::scaled(15, 1), Decimal::scaled(1375, 3)},
        {"1.020/1.570", Decimal::scaled(6497, 2), Decimal::scaled(6497, 2), Decimal::scaled(6497, 2)},
        {"có", 1, 1, 1},
        {"không", 0, 0, 0},
    };
    for (const auto& [written, lower, upper, middle] : cases) {
        const Quantity quantity = read(written).value();
        EXPECT_EQ(lower_bound(quantity), lower) << written;
        EXPECT_EQ(upper_bound(quantity), upper) << written;
        EXPECT_EQ(point(quantity), middle) << written;
    }
}

TEST(ParseRank, TakesTwoWholeNumbers) {
    EXPECT_EQ(parse_rank("54/114"), (Rank{54, 114}));
    EXPECT_EQ(parse_rank(" 1/1 "), (Rank{1, 1}));
    for (const std::string_view written : {"", "54", "0/114", "115/114", "1/0", "1,5/3", "54 / 114", "gần 54/114",
                                           "54/114%", "-1/3", "1/2/3", "1/999.999.999.999", "có"}) {
        EXPECT_EQ(parse_rank(written), std::nullopt) << written;
    }
}

/// Any quantity that authors can write.
class RandomQuantities : public testing::Test {
protected:
    int below(int bound) { return std::uniform_int_distribution(0, bound - 1)(random_); }

    Decimal number(std::int64_t least, std::int64_t most, int scale) {
        return Decimal::scaled(std::uniform_int_distribution(least, most)(random_), scale);
    }

    Quantity next() {
        constexpr std::string_view kWords[] = {"hơn",    "ít nhất", "gần",    "chưa đến", "không quá",
                                               "khoảng", "ước đạt", "tối đa", "trên",     "dưới"};
        constexpr std::int64_t kMost = 999'999'999'999;
        Quantity quantity;
        const int shape = below(4);
        if (shape == 3) {
            return flag(below(2));
        }
        if (below(2) == 0) {
            const std::string written = std::string(kWords[static_cast<std::size_t>(below(10))]) + " 1";
            const Quantity one = read(written).value();
            quantity = qualified(one.qualifier, one.qualifier_word, quantity);
        }
        quantity.shape = shape == 0   ? QuantityShape::amount
                         : shape == 1 ? QuantityShape::range
                                      : QuantityShape::share;
        const bool is_share = quantity.shape == QuantityShape::share;
        const int scale = is_share ? 0 : below(3);
        quantity.low = number(is_share ? 1 : -kMost, kMost, scale);
        quantity.high = shape == 0 ? quantity.low : quantity.low + number(0, kMost, scale);
        quantity.percent = !is_share && below(2) == 0;
        return quantity;
    }

    std::string random_text() {
        constexpr std::string_view kPieces[] = {
            "1",     "44",      "440", ".",  ",",    "-", "–",    "/", "%",      " ", "trên", "từ",   "đến",
            "triệu", "trở lên", "hộ",  "có", "\xC3", "0", "2025", "+", "\u00A0", "−", "000",  "không"};
        std::string text;
        for (int i = below(9); i > 0; --i) {
            text += kPieces[static_cast<std::size_t>(below(static_cast<int>(std::size(kPieces))))];
        }
        return text;
    }

private:
    std::mt19937_64 random_{114};
};

TEST_F(RandomQuantities, AreReadBackAsTheyWereWritten) {
    for (int i = 0; i < 10'000; ++i) {
        const Quantity quantity = next();
        ASSERT_EQ(read(write_quantity(quantity)), quantity) << write_quantity(quantity);
    }
}

TEST_F(RandomQuantities, EveryTextIsReadOrExplained) {
    for (int i = 0; i < 20'000; ++i) {
        const std::string written = random_text();
        const auto parsed = parse_quantity(written);
        if (const Quantity* quantity = std::get_if<Quantity>(&parsed)) {
            ASSERT_EQ(read(write_quantity(*quantity)), *quantity) << written;
            continue;
        }
        const QuantityError& error = std::get<QuantityError>(parsed);
        ASSERT_LE(error.offset + error.length, written.size()) << written;
        ASSERT_TRUE(error.fault != QuantityFault::ambiguous || error.suggestions.size() == 2) << written;
        for (const std::string& suggestion : error.suggestions) {
            ASSERT_TRUE(read(suggestion)) << written << " suggests " << suggestion;
        }
    }
}

}  // namespace
}  // namespace text
