#include "text/decimal.h"

#include <array>
#include <cassert>
#include <limits>
#include <stdexcept>

namespace text {
namespace {

/// Wide enough for a coefficient times 10^18, which is all that the operations below need.
__extension__ typedef __int128 Wide;

constexpr int kMaxScale = 9;

constexpr std::array<std::int64_t, kMaxScale + 1> kPowersOfTen = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

Wide at_scale(const Decimal& number, int scale) {
    return Wide{number.coefficient()} * kPowersOfTen[scale - number.scale()];
}

Decimal narrow(Wide coefficient, int scale) {
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    if (scale > kMaxScale || coefficient > std::numeric_limits<std::int64_t>::max() ||
        coefficient < std::numeric_limits<std::int64_t>::min()) {
        throw std::overflow_error("a decimal number has too many digits");
    }
    return Decimal::scaled(static_cast<std::int64_t>(coefficient), scale);
}

Wide divide_half_away(Wide dividend, Wide divisor) {
    const Wide quotient = dividend / divisor;
    const Wide remainder = dividend % divisor;
    const Wide twice = (remainder < 0 ? -remainder : remainder) * 2;
    if (twice < (divisor < 0 ? -divisor : divisor)) {
        return quotient;
    }
    return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1;
}

Wide divide(Wide dividend, Wide divisor, Rounding rounding) {
    if (rounding == Rounding::nearest) return divide_half_away(dividend, divisor);
    const Wide quotient = dividend / divisor;  // towards 0
    if (quotient * divisor == dividend) return quotient;
    const bool is_negative = (dividend < 0) != (divisor < 0);
    if (rounding == Rounding::down) return is_negative ? quotient - 1 : quotient;
    return is_negative ? quotient : quotient + 1;
}

}  // namespace

Decimal Decimal::scaled(std::int64_t coefficient, int scale) {
    assert(0 <= scale && scale <= kMaxScale);
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    Decimal number;
    number.coefficient_ = coefficient;
    number.scale_ = scale;
    return number;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    return narrow(at_scale(a, scale) + at_scale(b, scale), scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    return narrow(at_scale(a, scale) - at_scale(b, scale), scale);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    return narrow(Wide{a.coefficient_} * b.coefficient_, a.scale_ + b.scale_);
}

Decimal Decimal::divided_by(const Decimal& divisor, int decimals, Rounding rounding) const {
    assert(divisor.coefficient_ != 0);
    assert(0 <= decimals && decimals <= kMaxScale);
    const Wide above = Wide{coefficient_} * kPowersOfTen[divisor.scale_] * kPowersOfTen[decimals];
    const Wide below = Wide{divisor.coefficient_} * kPowersOfTen[scale_];
    return narrow(divide(above, below, rounding), decimals);
}

Decimal Decimal::rounded(int decimals) const {
    assert(0 <= decimals);
    if (scale_ <= decimals) {
        return *this;
    }
    return narrow(divide_half_away(coefficient_, kPowersOfTen[scale_ - decimals]), decimals);
}

std::strong_ordering Decimal::compare_scaled(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    const Wide left = at_scale(a, scale);
    const Wide right = at_scale(b, scale);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(coefficient_);
    if (scale_ == 0) {
        return digits;
    }
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    const std::size_t needed = static_cast<std::size_t>(scale_) + 1;  // at least one digit before the point
    if (digits.size() - first < needed) {
        digits.insert(first, needed - (digits.size() - first), '0');
    }
    digits.insert(digits.size() - static_cast<std::size_t>(scale_), 1, '.');
    return digits;
}

double Decimal::to_double() const {
    return static_cast<double>(coefficient_) / static_cast<double>(kPowersOfTen[scale_]);
}

}  // namespace text
