// Exact decimal numbers: coefficient × 10^-scale. Figures of reports are never binary fractions.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace text {

enum class Rounding { nearest, down, up };  // nearest: half away from zero; down and up: towards -∞ and +∞

class Decimal {
public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : coefficient_(whole) {}

    /// `coefficient` × 10^-`scale`; 0 <= scale <= 9. Trailing zeros are dropped, so that equal numbers are equal
    /// objects.
    static Decimal scaled(std::int64_t coefficient, int scale);

    std::int64_t coefficient() const { return coefficient_; }
    int scale() const { return scale_; }
    bool is_whole() const { return scale_ == 0; }

    /// All three throw std::overflow_error rather than wrap or lose a decimal place.
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);

    /// The quotient rounded to `decimals` places; the divisor is not 0.
    Decimal divided_by(const Decimal& divisor, int decimals, Rounding rounding = Rounding::nearest) const;
    Decimal rounded(int decimals) const;

    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
        return a.scale_ == b.scale_ ? a.coefficient_ <=> b.coefficient_ : compare_scaled(a, b);
    }
    friend bool operator==(const Decimal& a, const Decimal& b) = default;

    /// Plain digits for machines: "-1234.5".
    std::string to_string() const;
    /// For drawing and for spreadsheet cells only.
    double to_double() const;

private:
    static std::strong_ordering compare_scaled(const Decimal& a, const Decimal& b);

    std::int64_t coefficient_ = 0;
    int scale_ = 0;
};

}  // namespace text
