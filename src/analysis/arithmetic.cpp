#include "analysis/arithmetic.h"

#include <algorithm>

namespace analysis {
namespace {

using text::Decimal;
using text::Qualifier;
using text::Quantity;
using text::QuantityShape;

bool is_exact(const Quantity& quantity) {
    return quantity.qualifier == Qualifier::none && quantity.low == quantity.high;
}

/// The qualifier and word that all terms share, one of several terms alone, or what is left when bounds are mixed.
void set_qualifier(std::span<const Quantity> terms, Quantity& result) {
    std::vector<const Quantity*> open;
    for (const Quantity& term : terms)
        if (!is_exact(term)) open.push_back(&term);
    const auto all = [&](auto holds) { return std::all_of(open.begin(), open.end(), [&](const Quantity* term) { return holds(*term); }); };

    if (open.empty() || all([](const Quantity& term) { return term.qualifier == Qualifier::none; })) return;
    if (all([&](const Quantity& term) { return term.qualifier == open.front()->qualifier; })) {
        result.qualifier = open.front()->qualifier;
        result.qualifier_word = open.front()->qualifier_word;
    } else if (all([](const Quantity& term) { return lower_bound(term).has_value(); })) {
        // Something strictly above its bound lifts the whole sum strictly above.
        const bool strict = std::any_of(open.begin(), open.end(), [](const Quantity* term) { return term->qualifier == Qualifier::over; });
        result.qualifier = strict ? Qualifier::over : Qualifier::at_least;
        result.qualifier_word = strict ? "trên" : "ít nhất";
        result.high = result.low;
    } else if (all([](const Quantity& term) { return upper_bound(term).has_value(); })) {
        const bool strict = std::any_of(open.begin(), open.end(), [](const Quantity* term) {
            return term->qualifier == Qualifier::under || term->qualifier == Qualifier::near;
        });
        result.qualifier = strict ? Qualifier::under : Qualifier::at_most;
        result.qualifier_word = strict ? "dưới" : "tối đa";
        result.low = result.high;
    } else {
        result.qualifier = Qualifier::about;
        result.qualifier_word = "khoảng";
        result.low = result.high = (result.low + result.high).divided_by(2, 2);
    }
    result.shape = result.low == result.high ? QuantityShape::amount : QuantityShape::range;
}

}  // namespace

Quantity sum(std::span<const Quantity> terms) {
    Quantity result = text::exactly(0);
    for (const Quantity& term : terms) {
        result.low = result.low + term.low;
        result.high = result.high + term.high;
    }
    if (result.low != result.high) result.shape = QuantityShape::range;
    set_qualifier(terms, result);
    return result;
}

Quantity sum_shares(std::span<const Quantity> shares) {
    Quantity result{.shape = QuantityShape::share};
    for (const Quantity& share : shares) {
        result.low = result.low + share.low;
        result.high = result.high + share.high;
    }
    return result;
}

std::optional<Quantity> share_of(const Quantity& part, const Quantity& whole) {
    if (whole.shape != QuantityShape::amount || !is_exact(whole) || whole.low == Decimal(0)) return std::nullopt;
    if (part.shape != QuantityShape::amount && part.shape != QuantityShape::range) return std::nullopt;
    Quantity share = part;
    share.low = (part.low * Decimal(100)).divided_by(whole.low, 2);
    share.high = (part.high * Decimal(100)).divided_by(whole.low, 2);
    share.percent = true;
    return share;
}

}  // namespace analysis
