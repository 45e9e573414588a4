#include "analysis/history.h"

#include "analysis/arithmetic.h"
#include "analysis/comparability.h"

#include <algorithm>
#include <numeric>
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

/// Nothing where the bounds do not tell whether it went up or down.
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

std::optional<Change> latest_change(const model::Site& site, const std::vector<Fact>& facts,
                                    const std::vector<HistoryEntry>& before, const Fact& fact) {
    for (auto entry = before.rbegin(); entry != before.rend(); ++entry)
        if (!obstacle_to_change(site, facts[entry->fact], fact))
            return change_between(*facts[entry->fact].value, *fact.value, entry->fact);
    return std::nullopt;
}

}  // namespace

std::vector<History> make_histories(const model::Site& site, const std::vector<Fact>& facts) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].value) order.push_back(i);
    const auto owner = [&](std::size_t i) { return std::tie(facts[i].indicator, facts[i].about); };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return owner(a) != owner(b) ? owner(a) < owner(b) : time_of(facts[a]) < time_of(facts[b]);
    });

    std::vector<History> histories;
    for (auto first = order.begin(); first != order.end();) {
        const auto last = std::find_if(first, order.end(), [&](std::size_t i) { return owner(i) != owner(*first); });
        if (time_of(facts[*first]) != time_of(facts[*(last - 1)])) {
            History history{.indicator = facts[*first].indicator, .about = facts[*first].about, .entries = {}};
            for (auto entry = first; entry != last; ++entry)
                history.entries.push_back({*entry, latest_change(site, facts, history.entries, facts[*entry])});
            histories.push_back(std::move(history));
        }
        first = last;
    }
    return histories;
}

}  // namespace analysis
