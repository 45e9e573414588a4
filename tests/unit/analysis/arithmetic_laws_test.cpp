// The laws of arithmetic with bounds, over generated quantities: exact figures give exact results; sums commute and
// associate in their bounds; a bound is never invented and never lost; a result contains every result that its terms
// allow.
#include "analysis/arithmetic.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

namespace {

using text::Decimal;
using text::Qualifier;
using text::Quantity;
using text::QuantityShape;

constexpr int kCases = 20'000;

class Generator {
public:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

    /// Small numbers are likely, so that equal bounds meet.
    Decimal number() {
        const int limit = std::array{4, 100, 1'000'000}[static_cast<std::size_t>(below(3))];
        return Decimal::scaled(below(limit), below(3));
    }

    Quantity exact() { return text::exactly(number()); }

    Quantity quantity() {
        constexpr std::array kWords = {"", "trên", "ít nhất", "gần", "dưới", "tối đa", "khoảng"};
        const int qualifier = below(static_cast<int>(kWords.size()));
        Quantity made = exact();
        made.qualifier = static_cast<Qualifier>(qualifier);
        made.qualifier_word = kWords[static_cast<std::size_t>(qualifier)];
        if (below(3) == 0) made.high = made.low + number();
        if (made.low != made.high) made.shape = QuantityShape::range;
        return made;
    }

    /// One of the true numbers that the quantity allows.
    Decimal member(const Quantity& quantity) {
        const bool is_strict = quantity.qualifier != Qualifier::none && quantity.qualifier != Qualifier::at_least &&
                               quantity.qualifier != Qualifier::at_most;
        const Decimal away = number() + (is_strict ? Decimal::scaled(1, 2) : Decimal(0));
        const auto lower = lower_bound(quantity), upper = upper_bound(quantity);
        if (lower && upper) return below(2) == 0 ? *lower : *upper;
        if (lower) return *lower + away;
        if (upper) return *upper - away;
        return number();
    }

private:
    std::mt19937 random_{20251121};
};

bool excludes_its_bound(const Quantity& quantity) {
    return quantity.qualifier == Qualifier::over || quantity.qualifier == Qualifier::near ||
           quantity.qualifier == Qualifier::under;
}

/// Is `number` / `divisor` within the bounds?
void expect_contains(const Quantity& quantity, const Decimal& number, const Decimal& divisor) {
    const bool is_strict = excludes_its_bound(quantity);
    if (const auto lower = lower_bound(quantity)) {
        EXPECT_LE(*lower * divisor, number);
        EXPECT_FALSE(is_strict && *lower * divisor == number);
    }
    if (const auto upper = upper_bound(quantity)) {
        EXPECT_GE(*upper * divisor, number);
        EXPECT_FALSE(is_strict && *upper * divisor == number);
    }
}

bool is_exact(const Quantity& quantity) {
    return quantity.qualifier == Qualifier::none && quantity.low == quantity.high;
}

void expect_same_bounds(const Quantity& a, const Quantity& b) {
    EXPECT_EQ(lower_bound(a), lower_bound(b));
    EXPECT_EQ(upper_bound(a), upper_bound(b));
    EXPECT_EQ(excludes_its_bound(a), excludes_its_bound(b));
}

Quantity plus(const Quantity& a, const Quantity& b) {
    return analysis::sum(std::array{a, b});
}

TEST(Laws, ExactFiguresGiveExactResults) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity a = generate.exact(), b = generate.exact();
        EXPECT_EQ(plus(a, b), text::exactly(a.low + b.low));
        EXPECT_EQ(analysis::difference(a, b), text::exactly(a.low - b.low));
        if (b.low == Decimal(0)) continue;
        EXPECT_EQ(*analysis::ratio_of(a, b), text::exactly(a.low.divided_by(b.low, 2)));
        EXPECT_TRUE(is_exact(*analysis::share_of(a, b)));
    }
}

TEST(Laws, SumsCommuteAndAssociateInTheirBounds) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity a = generate.quantity(), b = generate.quantity(), c = generate.quantity();
        expect_same_bounds(plus(a, b), plus(b, a));
        expect_same_bounds(plus(plus(a, b), c), plus(a, plus(b, c)));
        expect_same_bounds(plus(plus(a, b), c), analysis::sum(std::array{c, a, b}));
    }
}

TEST(Laws, ABoundIsNeverInventedAndNeverLost) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        std::vector<Quantity> terms;
        for (int n = generate.below(5) + 1; n > 0; --n) terms.push_back(generate.quantity());
        std::optional<Decimal> lower = Decimal(0), upper = Decimal(0);
        for (const Quantity& term : terms) {
            lower = lower && lower_bound(term) ? std::optional(*lower + *lower_bound(term)) : std::nullopt;
            upper = upper && upper_bound(term) ? std::optional(*upper + *upper_bound(term)) : std::nullopt;
        }
        const Quantity total = analysis::sum(terms);
        EXPECT_EQ(lower_bound(total), lower);
        EXPECT_EQ(upper_bound(total), upper);
    }
}

TEST(Laws, OneQualifiedTermAmongExactOnesKeepsItsWord) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity qualified = generate.quantity();
        const Quantity total = analysis::sum(std::array{generate.exact(), qualified, generate.exact()});
        EXPECT_EQ(total.qualifier, qualified.qualifier);
        EXPECT_EQ(total.qualifier_word, qualified.qualifier_word);
    }
}

TEST(Laws, ADifferenceKeepsTheBoundsThatBothSidesGive) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity a = generate.quantity(), b = generate.quantity();
        const Quantity difference = analysis::difference(a, b);
        EXPECT_EQ(lower_bound(difference).has_value(), lower_bound(a) && upper_bound(b));
        EXPECT_EQ(upper_bound(difference).has_value(), upper_bound(a) && lower_bound(b));
        expect_same_bounds(analysis::difference(plus(a, b), text::exactly(b.low)),
                           plus(a, analysis::difference(b, text::exactly(b.low))));
    }
}

TEST(Laws, AResultContainsEveryResultThatItsTermsAllow) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity a = generate.quantity(), b = generate.quantity();
        const Decimal x = generate.member(a), y = generate.member(b);
        expect_contains(plus(a, b), x + y, 1);
        expect_contains(analysis::difference(a, b), x - y, 1);
        const auto ratio = analysis::ratio_of(a, b);
        // Counts are never below 0, so a divisor has to be above it.
        if (!ratio || y <= Decimal(0) || x < Decimal(0) || (is_exact(a) && is_exact(b))) continue;
        expect_contains(*ratio, x, y);
    }
}

TEST(Laws, AShareContainsEveryShareThatItsPartAllows) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity part = generate.quantity(), whole = generate.exact();
        const auto share = analysis::share_of(part, whole);
        if (!share || is_exact(part)) continue;
        EXPECT_EQ(lower_bound(*share).has_value(), lower_bound(part).has_value());
        EXPECT_EQ(upper_bound(*share).has_value(), upper_bound(part).has_value());
        expect_contains(*share, generate.member(part) * Decimal(100), whole.low);
    }
}

TEST(Laws, AnOrderThatIsCertainHoldsForEveryNumber) {
    Generator generate;
    for (int i = 0; i < kCases; ++i) {
        const Quantity a = generate.quantity(), b = generate.quantity();
        const Decimal x = generate.member(a), y = generate.member(b);
        if (analysis::is_surely_less(a, b)) {
            EXPECT_LT(x, y);
        }
        EXPECT_FALSE(analysis::is_surely_less(a, b) && analysis::is_surely_less(b, a));
        EXPECT_EQ(analysis::upper_edge(a) < analysis::lower_edge(b),
                  analysis::upper_edge(a).mirrored() > analysis::lower_edge(b).mirrored());
    }
}

}  // namespace
