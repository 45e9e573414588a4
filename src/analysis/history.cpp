#include "analysis/history.h"

#include "analysis/arithmetic.h"
#include "analysis/comparability.h"

#include <algorithm>
#include <tuple>

namespace analysis {
namespace {

using text::Decimal;
using text::Quantity;

/// Shares change in percentage points.
Quantity comparable_number(Quantity figure) {
    if (figure.shape != text::QuantityShape::share) return figure;
    figure.low = figure.high = point(figure);
    figure.shape = text::QuantityShape::amount;
    figure.percent = true;
    return figure;
}

std::optional<Change> change_between(const Quantity& before, const Quantity& after, std::size_t since) {
    const Quantity up = difference(comparable_number(after), comparable_number(before));
    const auto lower = lower_bound(up), upper = upper_bound(up);
    if (lower && upper && *lower == Decimal(0) && *upper == Decimal(0))
        return Change{since, Change::Direction::none, up};
    if (lower && *lower >= Decimal(0)) return Change{since, Change::Direction::up, up};
    if (upper && *upper <= Decimal(0))
        return Change{since, Change::Direction::down,
                      difference(comparable_number(before), comparable_number(after))};
    return std::nullopt;
}

/// Those with a value; of each owner in the order of facts.
std::vector<FactIndex> list_by_owner(const std::vector<Fact>& facts) {
    std::vector<FactIndex> order;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].value) order.push_back(static_cast<FactIndex>(i));
    // Computed ones stand behind the stated ones; both are in order.
    const auto computed = std::ranges::find_if(order, [&](std::size_t i) { return facts[i].is_computed(); });
    const auto owner = [&](std::size_t i) { return std::tie(facts[i].indicator, facts[i].about); };
    std::ranges::inplace_merge(order, computed, {}, owner);
    return order;
}

}  // namespace

std::vector<History> make_histories(const std::vector<Fact>& facts) {
    const auto owner = [&](std::size_t i) { return std::tie(facts[i].indicator, facts[i].about); };
    const auto time = [&](std::size_t i) { return time_of(facts[i]); };
    std::vector<History> histories;
    std::vector<FactIndex> order = list_by_owner(facts);
    for (auto first = order.begin(); first != order.end();) {
        const auto last =
            std::find_if(first + 1, order.end(), [&](std::size_t i) { return owner(i) != owner(*first); });
        if (last - first > 1) {
            std::ranges::stable_sort(first, last, {}, time);
            if (time(*first) != time(*(last - 1)))
                histories.push_back(
                    {.indicator = facts[*first].indicator, .about = facts[*first].about, .entries = {first, last}});
        }
        first = last;
    }
    return histories;
}

std::optional<Change> change_at(const History& history, std::size_t entry, const model::Site& site,
                                const std::vector<Fact>& facts) {
    const Fact& fact = facts[history.entries[entry]];
    for (std::size_t earlier = entry; earlier-- > 0;) {
        const std::size_t before = history.entries[earlier];
        if (!obstacle_to_change(site, facts[before], fact))
            return change_between(*facts[before].value, *fact.value, before);
    }
    return std::nullopt;
}

}  // namespace analysis
