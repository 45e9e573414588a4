#include "analysis/arithmetic.h"

#include <algorithm>
#include <array>

namespace analysis {
namespace {

using text::Decimal;
using text::Qualifier;
using text::Quantity;
using text::QuantityShape;
using text::Rounding;

constexpr int kDecimals = 2;

bool is_exact(const Quantity& quantity) {
    return quantity.qualifier == Qualifier::none &&
           (quantity.low == quantity.high || quantity.shape == QuantityShape::share);
}

bool is_countable(const Quantity& quantity) {
    const bool is_number = quantity.shape == QuantityShape::amount || quantity.shape == QuantityShape::range;
    return is_number && !quantity.percent && quantity.low >= Decimal(0);
}

bool excludes_lower(const Quantity& quantity) {
    return quantity.qualifier == Qualifier::over;
}

bool excludes_upper(const Quantity& quantity) {
    return quantity.qualifier == Qualifier::near || quantity.qualifier == Qualifier::under;
}

/// What the qualifiers of several terms leave to their result.
struct Mark {
    Qualifier qualifier = Qualifier::none;
    text::QualifierWord word;
    bool is_mixed = false;  // of different qualifiers: the result is one bound, or none
};

/// The qualifier and word that all terms share, one of several terms alone, or what is left when bounds are mixed.
Mark mark_of(std::span<const Quantity> terms) {
    std::vector<const Quantity*> open;
    for (const Quantity& term : terms)
        if (!is_exact(term)) open.push_back(&term);
    const auto all = [&](auto holds) {
        return std::ranges::all_of(open, [&](const Quantity* term) { return holds(*term); });
    };
    const auto any = [&](auto holds) {
        return std::ranges::any_of(open, [&](const Quantity* term) { return holds(*term); });
    };

    if (all([](const Quantity& term) { return term.qualifier == Qualifier::none; })) return {};
    if (all([&](const Quantity& term) { return term.qualifier == open.front()->qualifier; }))
        return {.qualifier = open.front()->qualifier, .word = open.front()->qualifier_word};
    // What lies strictly beyond its bound lifts the whole result strictly beyond.
    if (all([](const Quantity& term) { return lower_bound(term).has_value(); }))
        return any(excludes_lower) ? Mark{Qualifier::over, "trên", true} : Mark{Qualifier::at_least, "ít nhất", true};
    if (all([](const Quantity& term) { return upper_bound(term).has_value(); }))
        return any(excludes_upper) ? Mark{Qualifier::under, "dưới", true} : Mark{Qualifier::at_most, "tối đa", true};
    return {Qualifier::about, "khoảng", true};
}

bool keeps_lower(const Mark& mark) {
    return mark.qualifier == Qualifier::over || mark.qualifier == Qualifier::at_least;
}

bool keeps_upper(const Mark& mark) {
    return mark.qualifier == Qualifier::near || mark.qualifier == Qualifier::under ||
           mark.qualifier == Qualifier::at_most;
}

Quantity amount_between(Decimal low, Decimal high, const Mark& mark) {
    if (mark.is_mixed && keeps_lower(mark))
        high = low;
    else if (mark.is_mixed && keeps_upper(mark))
        low = high;
    else if (mark.is_mixed)
        low = high = (low + high).divided_by(2, kDecimals);
    return {.shape = low == high ? QuantityShape::amount : QuantityShape::range,
            .qualifier = mark.qualifier,
            .qualifier_word = mark.word,
            .low = low,
            .high = high};
}

/// The same bounds seen from the other side, where a term is taken away or divides.
Quantity turned_around(Quantity quantity) {
    struct Turn {
        Qualifier from, to;
        std::string_view word;
    };
    constexpr std::array kTurns = {
        Turn{Qualifier::over, Qualifier::under, "dưới"},
        Turn{Qualifier::at_least, Qualifier::at_most, "tối đa"},
        Turn{Qualifier::near, Qualifier::over, "hơn"},
        Turn{Qualifier::under, Qualifier::over, "trên"},
        Turn{Qualifier::at_most, Qualifier::at_least, "ít nhất"},
    };
    const auto* turn = std::ranges::find(kTurns, quantity.qualifier, &Turn::from);
    if (turn == kTurns.end()) return quantity;
    quantity.qualifier = turn->to;
    quantity.qualifier_word = turn->word;
    return quantity;
}

/// Both countable, `divisor` above 0.
Quantity divide(const Quantity& dividend, const Quantity& divisor) {
    const Mark mark = mark_of(std::array{dividend, turned_around(divisor)});
    const bool is_range = dividend.low != dividend.high || divisor.low != divisor.high;
    if (is_range) {
        return amount_between(dividend.low.divided_by(divisor.high, kDecimals, Rounding::down),
                              dividend.high.divided_by(divisor.low, kDecimals, Rounding::up), mark);
    }
    const Rounding rounding = keeps_lower(mark)   ? Rounding::down
                              : keeps_upper(mark) ? Rounding::up
                                                  : Rounding::nearest;
    const Decimal quotient = dividend.low.divided_by(divisor.low, kDecimals, rounding);
    return amount_between(quotient, quotient, mark);
}

}  // namespace

Quantity sum(std::span<const Quantity> terms) {
    Decimal low = 0, high = 0;
    for (const Quantity& term : terms) {
        low = low + term.low;
        high = high + term.high;
    }
    Quantity result = amount_between(low, high, mark_of(terms));
    result.percent = !terms.empty() && std::ranges::all_of(terms, &Quantity::percent);
    return result;
}

Quantity difference(const Quantity& a, const Quantity& b) {
    Quantity negative = turned_around(b);
    negative.low = Decimal(0) - b.high;
    negative.high = Decimal(0) - b.low;
    return sum(std::array{a, negative});
}

Quantity sum_shares(std::span<const Quantity> shares) {
    const Mark mark = mark_of(shares);
    Quantity result{.shape = QuantityShape::share, .qualifier = mark.qualifier, .qualifier_word = mark.word};
    for (const Quantity& share : shares) {
        result.low = result.low + share.low;
        result.high = result.high + share.high;
    }
    return result;
}

Quantity largest(std::span<const Quantity> terms) {
    const Quantity& most = *std::ranges::max_element(terms, {}, [](const Quantity& term) { return point(term); });
    const Edge end = upper_edge(most);
    if (std::ranges::none_of(terms, [&](const Quantity& term) { return upper_edge(term) > end; })) return most;
    const auto lowest = std::ranges::max_element(terms, {}, lower_edge);
    const bool has_lower = lower_edge(*lowest).infinity == 0;
    const Decimal bound = has_lower ? lower_edge(*lowest).at : point(most);
    return {.qualifier = has_lower ? Qualifier::at_least : Qualifier::about,
            .qualifier_word = has_lower ? "ít nhất" : "khoảng",
            .percent = most.percent,
            .low = bound,
            .high = bound};
}

std::optional<Quantity> share_of(const Quantity& part, const Quantity& whole) {
    if (!is_countable(part) || !is_countable(whole) || !is_exact(whole) || whole.low == Decimal(0))
        return std::nullopt;
    Quantity hundredfold = part;
    hundredfold.low = part.low * Decimal(100);
    hundredfold.high = part.high * Decimal(100);
    Quantity share = divide(hundredfold, whole);
    share.percent = true;
    return share;
}

std::optional<Quantity> ratio_of(const Quantity& a, const Quantity& b) {
    if (!is_countable(a) || !is_countable(b) || b.low == Decimal(0)) return std::nullopt;
    if (a == text::exactly(0)) return a;
    // 0 of "gần 5" is not above 0: a strict bound of the divisor says nothing of it.
    if (a.low == Decimal(0) && !is_exact(b)) return std::nullopt;
    return divide(a, b);
}

Edge lower_edge(const Quantity& quantity) {
    const auto bound = lower_bound(quantity);
    return bound ? Edge{.at = *bound, .beyond = excludes_lower(quantity) ? 1 : 0} : Edge{.infinity = -1, .at = {}};
}

Edge upper_edge(const Quantity& quantity) {
    const auto bound = upper_bound(quantity);
    return bound ? Edge{.at = *bound, .beyond = excludes_upper(quantity) ? -1 : 0} : Edge{.infinity = 1, .at = {}};
}

}  // namespace analysis
