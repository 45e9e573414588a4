// What one figure states: a number, a range, a share a/b or có/không, with the word that opens its bounds ("trên",
// "gần"). The grammar that authors write (README of the content format):
//   figure    = [ qualifier ] ( amount [ dash amount ] | number "/" number | "có" | "không" )
//   amount    = [ "-" ] number [ "%" ]                       blanks around the dash are allowed
//   number    = digits, "." only between groups of three, "," before one or two decimals
#pragma once

#include "text/decimal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace text {

enum class Qualifier : std::uint8_t {
    none,
    over,      // trên, hơn: lower bound, the number itself excluded
    at_least,  // ít nhất, tối thiểu, không dưới: lower bound
    near,      // gần: just under; upper bound
    under,     // dưới, chưa đến: upper bound, the number itself excluded
    at_most,   // tối đa, nhiều nhất, không quá: upper bound
    about,     // khoảng, xấp xỉ, ước, ước đạt: no bound
};

/// One of the words of the grammar for a qualifier, lower case: "hơn"; or none.
class QualifierWord {
public:
    QualifierWord() = default;
    /// Other words are none.
    QualifierWord(std::string_view words);
    QualifierWord(const char* words) : QualifierWord(std::string_view(words)) {}

    bool empty() const { return number_ == 0; }
    std::string_view view() const;

    bool operator==(const QualifierWord&) const = default;

private:
    std::uint8_t number_ = 0;  // counted from 1 in the list of the grammar
};

enum class QuantityShape : std::uint8_t { amount, range, share, flag };

struct Quantity {
    QuantityShape shape = QuantityShape::amount;
    Qualifier qualifier = Qualifier::none;
    QualifierWord qualifier_word;  // as its author wrote it
    bool percent = false;          // amounts and ranges written with %
    Decimal low;   // the amount; the lower end of a range; the part of a share; 1 for có, 0 for không
    Decimal high;  // = low for an amount and a flag; the upper end of a range; the whole of a share

    bool operator==(const Quantity&) const = default;
};

Quantity exactly(Decimal amount);

/// The number that stands for the quantity in an order or a drawing: the amount, the middle of a range, part / whole
/// in percent (two decimals) of a share, 1 or 0 of a flag. A qualifier does not change it.
Decimal point(const Quantity& quantity);

/// What is certain: nothing below the lower and nothing above the upper bound; nothing where that side is open.
std::optional<Decimal> lower_bound(const Quantity& quantity);
std::optional<Decimal> upper_bound(const Quantity& quantity);

enum class QuantityFault {
    empty,              // ""
    ambiguous,          // "1.44": 1.440 or 1,44; always two suggestions
    comma_thousands,    // "1,440": a comma before three digits
    date_like,          // "10.10", "10/10/2025"
    measure_inside,     // "8203 hộ": words after the number
    magnitude_word,     // "1,2 triệu"
    trailing_bound,     // "từ 100 trở lên"
    unknown_qualifier,  // "cỡ 100"
    zero_whole,         // "3/0"
    part_over_whole,    // "20/10"
    range_reversed,     // "7 - 5"
    too_long,           // more than 15 digits
    not_a_figure,       // anything else
};

struct QuantityError {
    QuantityFault fault;
    std::size_t offset = 0;  // bytes from the start of the text to the offending part
    std::size_t length = 0;
    std::vector<std::string> suggestions;  // what was probably meant, each in the grammar; may be empty
};

std::variant<Quantity, QuantityError> parse_quantity(std::string_view written);

/// A stated rank, "54/114": place and number of those ranked; nothing where it is not two whole numbers, 1 <= place
/// <= of.
struct Rank {
    int place = 0;
    int of = 0;
    bool operator==(const Rank&) const = default;
};
std::optional<Rank> parse_rank(std::string_view written);

}  // namespace text
