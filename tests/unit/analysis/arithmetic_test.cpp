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
    return text::format_quantity(analysis::sum(terms));
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
    EXPECT_EQ(text::format_quantity(analysis::sum_shares(shares)), "30/50 (60%)");
}

TEST(ShareOf, DividesExactlyAndKeepsTheQualifier) {
    struct Case {
        std::string_view part, whole, share;
    };
    for (const Case& c : {Case{"1.020", "1.570", "64,97%"}, Case{"634", "696", "91,09%"}, Case{"230", "386", "59,59%"},
                          Case{"88", "111", "79,28%"}, Case{"gần 900", "1.440", "gần 62,5%"}, Case{"trên 50", "100", "trên 50%"}}) {
        const auto share = analysis::share_of(read(c.part), read(c.whole));
        ASSERT_TRUE(share) << c.part << " of " << c.whole;
        EXPECT_EQ(text::format_quantity(*share), c.share);
    }
}

TEST(ShareOf, NeedsAnExactWholeThatIsNotZero) {
    EXPECT_FALSE(analysis::share_of(read("5"), read("gần 10")));
    EXPECT_FALSE(analysis::share_of(read("5"), read("0")));
    EXPECT_FALSE(analysis::share_of(read("5"), read("5 - 7")));
    EXPECT_FALSE(analysis::share_of(read("1/2"), read("10")));
}

}  // namespace
