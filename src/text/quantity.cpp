#include "text/quantity.h"

#include "text/quantity_fault.h"
#include "text/quantity_grammar.h"

#include <limits>

namespace text {
Quantity exactly(Decimal amount) {
    return {.low = amount, .high = amount};
}

Decimal point(const Quantity& quantity) {
    switch (quantity.shape) {
        case QuantityShape::amount:
        case QuantityShape::flag:
            return quantity.low;
        case QuantityShape::range:
            return (quantity.low + quantity.high) * Decimal::scaled(5, 1);
        case QuantityShape::share:
            return quantity.high == Decimal(0) ? Decimal(0)
                                               : (quantity.low * Decimal(100)).divided_by(quantity.high, 2);
    }
    return quantity.low;
}

std::optional<Decimal> lower_bound(const Quantity& quantity) {
    switch (quantity.qualifier) {
        case Qualifier::none:
        case Qualifier::over:
        case Qualifier::at_least:
            return quantity.shape == QuantityShape::share ? point(quantity) : quantity.low;
        default:
            return std::nullopt;
    }
}

std::optional<Decimal> upper_bound(const Quantity& quantity) {
    switch (quantity.qualifier) {
        case Qualifier::none:
        case Qualifier::near:
        case Qualifier::under:
        case Qualifier::at_most:
            return quantity.shape == QuantityShape::share ? point(quantity) : quantity.high;
        default:
            return std::nullopt;
    }
}

std::variant<Quantity, QuantityError> parse_quantity(std::string_view written) {
    const std::optional<Quantity> quantity = read_figure(cut_into_tokens(written));
    if (quantity && !find_nonsense(*quantity)) {
        return *quantity;
    }
    return explain_fault(written);
}

std::optional<Rank> parse_rank(std::string_view written) {
    const std::optional<Quantity> share = read_figure(cut_into_tokens(written));
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    if (!share || share->shape != QuantityShape::share || share->qualifier != Qualifier::none ||
        share->high > kMost || share->low < Decimal(1) || share->low > share->high) {
        return std::nullopt;
    }
    return Rank{.place = static_cast<int>(share->low.coefficient()),
                .of = static_cast<int>(share->high.coefficient())};
}

}  // namespace text
