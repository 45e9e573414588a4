#include "text/decimal.h"

#include <gtest/gtest.h>
#include <limits>
#include <ostream>
#include <random>
#include <stdexcept>

namespace text {

void PrintTo(const Decimal& number, std::ostream* out) {
    *out << number.to_string();
}

namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Wide power_of_ten(int exponent) {
    return exponent == 0 ? Wide{1} : 10 * power_of_ten(exponent - 1);
}

/// The number × 10^`scale`, without the code under test.
Wide at_scale(const Decimal& number, int scale) {
    return Wide{number.coefficient()} * power_of_ten(scale - number.scale());
}

TEST(Decimal, DropsTrailingZeros) {
    EXPECT_EQ(Decimal::scaled(6250, 2), Decimal::scaled(625, 1));
    EXPECT_EQ(Decimal::scaled(6250, 2).scale(), 1);
    EXPECT_EQ(Decimal::scaled(0, 9), Decimal(0));
    EXPECT_EQ(Decimal::scaled(-500, 2), Decimal(-5));
    EXPECT_EQ(Decimal(1000).coefficient(), 1000);
    EXPECT_TRUE(Decimal::scaled(100, 2).is_whole());
    EXPECT_FALSE(Decimal::scaled(101, 2).is_whole());
}

TEST(Decimal, WritesPlainDigits) {
    EXPECT_EQ(Decimal(0).to_string(), "0");
    EXPECT_EQ(Decimal(-1440).to_string(), "-1440");
    EXPECT_EQ(Decimal::scaled(-12345, 1).to_string(), "-1234.5");
    EXPECT_EQ(Decimal::scaled(5, 2).to_string(), "0.05");
    EXPECT_EQ(Decimal::scaled(-5, 1).to_string(), "-0.5");
    EXPECT_EQ(Decimal(kLeast).to_string(), "-9223372036854775808");
    EXPECT_DOUBLE_EQ(Decimal::scaled(-625, 1).to_double(), -62.5);
}

TEST(Decimal, RoundsHalfAwayFromZero) {
    struct Case {
        Decimal number;
        int decimals;
        Decimal expected;
    };
    const Case cases[] = {
        {Decimal::scaled(125, 2), 1, Decimal::scaled(13, 1)},
        {Decimal::scaled(-125, 2), 1, Decimal::scaled(-13, 1)},
        {Decimal::scaled(124, 2), 1, Decimal::scaled(12, 1)},
        {Decimal::scaled(5, 1), 0, Decimal(1)},
        {Decimal::scaled(-5, 1), 0, Decimal(-1)},
        {Decimal::scaled(49, 2), 0, Decimal(0)},
        {Decimal::scaled(1999, 3), 2, Decimal(2)},
        {Decimal(7), 2, Decimal(7)},
        {Decimal::scaled(922027, 4), 2, Decimal::scaled(922, 1)},
    };
    for (const auto& [number, decimals, expected] : cases) {
        EXPECT_EQ(number.rounded(decimals), expected) << number.to_string();
    }
}

TEST(Decimal, DividesToTheDecimalsAskedFor) {
    EXPECT_EQ(Decimal(102000).divided_by(1570, 2), Decimal::scaled(6497, 2));
    EXPECT_EQ(Decimal(2).divided_by(3, 0), Decimal(1));
    EXPECT_EQ(Decimal(-2).divided_by(3, 2), Decimal::scaled(-67, 2));
    EXPECT_EQ(Decimal(1).divided_by(-8, 2), Decimal::scaled(-13, 2));
    EXPECT_EQ(Decimal::scaled(15, 1).divided_by(Decimal::scaled(5, 1), 0), Decimal(3));
    EXPECT_EQ(Decimal(0).divided_by(kLeast, 9), Decimal(0));
}

TEST(Decimal, RefusesToWrap) {
    EXPECT_THROW(Decimal(kMost) + Decimal(1), std::overflow_error);
    EXPECT_THROW(Decimal(kLeast) - Decimal(1), std::overflow_error);
    EXPECT_THROW(Decimal(kMost) * Decimal(2), std::overflow_error);
    EXPECT_THROW(Decimal(0) - Decimal(kLeast), std::overflow_error);
    EXPECT_THROW(Decimal(kLeast) * Decimal(-1), std::overflow_error);
    EXPECT_THROW(Decimal::scaled(1, 9) * Decimal::scaled(1, 1), std::overflow_error);
    EXPECT_THROW(Decimal(kMost) + Decimal::scaled(1, 9), std::overflow_error);
    EXPECT_THROW(Decimal(kMost).divided_by(Decimal::scaled(1, 9), 9), std::overflow_error);
    EXPECT_EQ(Decimal(kMost) + Decimal(-1), Decimal(kMost - 1));
    EXPECT_EQ(Decimal::scaled(2, 9) * Decimal::scaled(5, 1), Decimal::scaled(1, 9));
}

TEST(Decimal, ComparesAcrossScales) {
    EXPECT_LT(Decimal::scaled(999999999, 9), Decimal(1));
    EXPECT_GT(Decimal(kMost), Decimal::scaled(kMost, 1));
    EXPECT_LT(Decimal(kLeast), Decimal::scaled(kLeast, 1));
    EXPECT_LT(Decimal(-1), Decimal::scaled(-1, 1));
    EXPECT_EQ(Decimal(5) <=> Decimal::scaled(50, 1), std::strong_ordering::equal);
}

class RandomDecimals : public testing::Test {
protected:
    Decimal next() {
        const int bits = std::uniform_int_distribution(1, 40)(random_);
        const std::int64_t bound = std::int64_t{1} << bits;
        return Decimal::scaled(std::uniform_int_distribution(-bound, bound)(random_),
                               std::uniform_int_distribution(0, 4)(random_));
    }

private:
    std::mt19937_64 random_{2025};
};

TEST_F(RandomDecimals, AddSubtractAndMultiplyExactly) {
    for (int i = 0; i < 20'000; ++i) {
        const Decimal a = next();
        const Decimal b = next();
        ASSERT_EQ(a + b, b + a);
        ASSERT_EQ((a + b) - b, a);
        ASSERT_EQ(at_scale(a + b, 9), at_scale(a, 9) + at_scale(b, 9));
        ASSERT_EQ(at_scale(a - b, 9), at_scale(a, 9) - at_scale(b, 9));
        ASSERT_EQ(a < b, at_scale(a, 9) < at_scale(b, 9));
        if (at_scale(a, 0 + a.scale()) < 1'000'000'000 && at_scale(b, b.scale()) < 1'000'000'000 &&
            a.coefficient() > -1'000'000'000 && b.coefficient() > -1'000'000'000) {
            ASSERT_EQ(a * b, b * a);
            ASSERT_EQ(at_scale(a * b, 8), at_scale(a, 4) * at_scale(b, 4));
        }
    }
}

TEST_F(RandomDecimals, DivideToTheNearest) {
    for (int i = 0; i < 20'000; ++i) {
        const Decimal a = next();
        const Decimal b = next();
        if (b == Decimal(0)) {
            continue;
        }
        // |a - quotient·b| is at most half of the last place of the quotient, times b.
        const Wide quotient = at_scale(a.divided_by(b, 2), 2);
        const Wide rest = at_scale(a, 4) * 100 - quotient * at_scale(b, 4);
        const Wide half = at_scale(b, 4);
        ASSERT_LE((rest < 0 ? -rest : rest) * 2, half < 0 ? -half : half) << a.to_string() << " : " << b.to_string();
    }
}

}  // namespace
}  // namespace text
