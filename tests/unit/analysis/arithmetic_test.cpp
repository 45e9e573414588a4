#include "analysis/arithmetic.h"

#include "text/format.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

text::Quantity read(std::string_view written) {
    return std::get<text::Quantity>(text::parse_quantity(written));
}

std::string sum_of(const std::vector<std::string_view>& written) {
    std::vector<text::Quantity> terms;
    for (const std::string_view term : written) terms.push_back(read(term));
    return text::format_quantity(analysis::sum(terms), text::vietnamese());
}

TEST(Sum, OfExactTermsIsExact) {
    EXPECT_EQ(sum_of({"6", "20", "25", "10"}), "61");
    EXPECT_EQ(sum_of({"1.570", "1.440"}), "3.010");
    EXPECT_EQ(sum_of({"12,5", "0,25"}), "12,75");
}

TEST(Sum, KeepsTheWordOfOneQualifiedTerm) {
    EXPECT_EQ(sum_of({"trên 6000", "61"}), "trên 6.061");
    EXPECT_EQ(sum_of({"gần 200", "10"}), "gần 210");
    EXPECT_EQ(sum_of({"hơn 60", "40"}), "hơn 100");
}

TEST(Sum, KeepsABoundOnlyIfEveryTermHasIt) {
    EXPECT_EQ(sum_of({"ít nhất 5", "trên 10"}), "trên 15");
    EXPECT_EQ(sum_of({"ít nhất 5", "tối thiểu 10"}), "ít nhất 15");
    EXPECT_EQ(sum_of({"gần 90", "tối đa 10"}), "dưới 100");
    EXPECT_EQ(sum_of({"5 - 7", "10"}), "15–17");
    EXPECT_EQ(sum_of({"5 - 7", "trên 10"}), "trên 15");
    EXPECT_EQ(sum_of({"trên 10", "gần 10"}), "khoảng 20");
}

TEST(Sum, OfSharesAddsPartsAndWholes) {
    const std::vector<text::Quantity> shares = {read("20/20"), read("10/30")};
    EXPECT_EQ(text::format_quantity(analysis::sum_shares(shares), text::vietnamese()), "30/50 (60%)");
}

TEST(ShareOf, DividesExactlyAndKeepsTheQualifier) {
    struct Case {
        std::string_view part, whole, share;
    };
    for (const Case& c :
         {Case{"1.020", "1.570", "64,97%"}, Case{"634", "696", "91,09%"}, Case{"230", "386", "59,59%"},
          Case{"88", "111", "79,28%"}, Case{"gần 900", "1.440", "gần 62,5%"}, Case{"trên 50", "100", "trên 50%"}}) {
        const auto share = analysis::share_of(read(c.part), read(c.whole));
        ASSERT_TRUE(share) << c.part << " of " << c.whole;
        EXPECT_EQ(text::format_quantity(*share, text::vietnamese()), c.share);
    }
}

TEST(ShareOf, NeedsAnExactWholeThatIsNotZero) {
    EXPECT_FALSE(analysis::share_of(read("5"), read("gần 10")));
    EXPECT_FALSE(analysis::share_of(read("5"), read("0")));
    EXPECT_FALSE(analysis::share_of(read("5"), read("5 - 7")));
    EXPECT_FALSE(analysis::share_of(read("1/2"), read("10")));
    EXPECT_FALSE(analysis::share_of(read("12%"), read("100")));
}

TEST(ShareOf, RoundsABoundOutwards) {
    const auto share = [](std::string_view part, std::string_view whole) {
        return text::format_quantity(*analysis::share_of(read(part), read(whole)), text::vietnamese());
    };
    EXPECT_EQ(share("2", "3"), "66,67%");
    EXPECT_EQ(share("trên 2", "3"), "trên 66,66%");
    EXPECT_EQ(share("gần 1", "3"), "gần 33,34%");
    EXPECT_EQ(share("1 - 2", "3"), "33,33–66,67%");
}

TEST(SumShares, KeepsTheirPartsAndWholesAndTheirQualifier) {
    const auto total = [](std::vector<std::string_view> written) {
        std::vector<text::Quantity> shares;
        for (const std::string_view share : written) shares.push_back(read(share));
        return text::format_quantity(analysis::sum_shares(shares), text::vietnamese());
    };
    EXPECT_EQ(total({"12.133/13.159"}), "12.133/13.159 (92,2%)");
    EXPECT_EQ(total({"20/20", "316/316"}), "336/336 (100%)");
    EXPECT_EQ(total({"gần 900/1.440", "100/160"}), "gần 1.000/1.600 (62,5%)");
}

TEST(Difference, TurnsTheBoundsOfWhatIsTakenAway) {
    const auto difference = [](std::string_view a, std::string_view b) {
        return text::format_quantity(analysis::difference(read(a), read(b)), text::vietnamese());
    };
    EXPECT_EQ(difference("1.570", "1.440"), "130");
    EXPECT_EQ(difference("311.243", "3.010"), "308.233");
    EXPECT_EQ(difference("trên 6000", "61"), "trên 5.939");
    EXPECT_EQ(difference("1.000", "trên 900"), "dưới 100");
    EXPECT_EQ(difference("1.000", "gần 900"), "hơn 100");
    EXPECT_EQ(difference("1.000", "tối đa 900"), "ít nhất 100");
    EXPECT_EQ(difference("10", "5 - 7"), "3–5");
    EXPECT_EQ(difference("trên 10", "trên 5"), "khoảng 5");
    EXPECT_EQ(difference("62,5%", "12%"), "50,5%");
}

TEST(RatioOf, DividesCounts) {
    const auto ratio = [](std::string_view a, std::string_view b) {
        return text::format_quantity(*analysis::ratio_of(read(a), read(b)), text::vietnamese());
    };
    EXPECT_EQ(ratio("386", "58"), "6,66");
    EXPECT_EQ(ratio("trên 386", "58"), "trên 6,65");
    EXPECT_EQ(ratio("386", "gần 58"), "hơn 6,65");
    EXPECT_EQ(ratio("386", "trên 58"), "dưới 6,66");
    EXPECT_EQ(ratio("khoảng 10", "4"), "khoảng 2,5");
    EXPECT_EQ(ratio("10", "4 - 5"), "2–2,5");
    EXPECT_FALSE(analysis::ratio_of(read("1"), read("0")));
    EXPECT_FALSE(analysis::ratio_of(read("-1"), read("2")));
    EXPECT_FALSE(analysis::ratio_of(read("1/2"), read("2")));
}

TEST(Order, IsCertainOnlyWhereBoundsDoNotOverlap) {
    EXPECT_TRUE(analysis::is_surely_less(read("1.440"), read("1.570")));
    EXPECT_TRUE(analysis::is_surely_less(read("70%"), read("trên 70%")));
    EXPECT_TRUE(analysis::is_surely_less(read("gần 200"), read("200")));
    EXPECT_TRUE(analysis::is_surely_less(read("5/10"), read("6/10")));
    EXPECT_FALSE(analysis::is_surely_less(read("70%"), read("ít nhất 70%")));
    EXPECT_FALSE(analysis::is_surely_less(read("75%"), read("trên 70%")));
    EXPECT_FALSE(analysis::is_surely_less(read("trên 70%"), read("75%")));
    EXPECT_FALSE(analysis::is_surely_less(read("khoảng 1"), read("100")));
}

TEST(Largest, IsABoundWhereAnotherTermMayBeLarger) {
    const auto largest = [](std::vector<text::Quantity> terms) {
        return text::format_quantity(analysis::largest(terms), text::vietnamese());
    };
    EXPECT_EQ(largest({read("3"), read("5"), read("4")}), "5");
    EXPECT_EQ(largest({read("3"), read("trên 5")}), "trên 5");
    EXPECT_EQ(largest({read("trên 3"), read("5")}), "ít nhất 5");
    EXPECT_EQ(largest({read("gần 3"), read("5")}), "5");
    EXPECT_EQ(largest({read("gần 7"), read("khoảng 5")}), "khoảng 7");
}

TEST(GoldenValues, OfTheInventoryAreComputed) {
    EXPECT_EQ(sum_of({"114", "14"}), "128");
    EXPECT_EQ(sum_of({"128", "2"}), "130");
    EXPECT_EQ(sum_of({"88", "23"}), "111");
    EXPECT_EQ(
        text::format_quantity(*analysis::share_of(read("88"), analysis::sum(std::vector{read("88"), read("23")})),
                              text::vietnamese()),
        "79,28%");
    EXPECT_EQ(text::format_quantity(*analysis::share_of(read("12.133"), read("13.159")), text::vietnamese()),
              "92,2%");
    EXPECT_EQ(text::format_quantity(*analysis::share_of(read("3.010"), read("311.243")), text::vietnamese()),
              "0,97%");
    EXPECT_EQ(*text::lower_bound(read("trên 70%")), text::Decimal(70));
    EXPECT_FALSE(text::upper_bound(read("trên 70%")));
}

}  // namespace
