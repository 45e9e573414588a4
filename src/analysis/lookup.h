// From a unit, a report, an initiative or an indicator to what was found out about it: no page searches the whole
// site, or a country of thousands of units would cost the square of its size.
#pragma once

#include "model/ids.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace model {
struct Citation;
struct Site;
}  // namespace model

namespace analysis {

struct Analysis;

/// An index of a fact or of what is made from facts, in the half of a size_t: a country has millions of them.
using FactIndex = std::uint32_t;

/// A list for each of 0 … count - 1, all in one piece of memory.
template <typename Value>
class Lists {
public:
    /// `each(take)` calls take(list, value) for every value, and is called twice; a list keeps the order in which its
    /// values come.
    template <typename Each>
    Lists(std::size_t count, const Each& each) : starts_(count + 1) {
        each([&](std::size_t list, const Value&) { ++starts_[list + 1]; });
        for (std::size_t i = 0; i < count; ++i) starts_[i + 1] += starts_[i];
        values_.resize(starts_.back());
        std::vector<FactIndex> next(starts_.begin(), starts_.end() - 1);
        each([&](std::size_t list, const Value& value) { values_[next[list]++] = value; });
    }
    Lists() = default;

    std::span<const Value> operator[](std::size_t list) const {
        return std::span(values_).subspan(starts_[list], starts_[list + 1] - starts_[list]);
    }

private:
    std::vector<FactIndex> starts_;
    std::vector<Value> values_;
};

/// Indices of facts, or of targets, in their order.
struct FactLists {
    Lists<FactIndex> of_indicator;
    Lists<FactIndex> of_unit;  // about it; of a department also what its reports tell about the city
    Lists<FactIndex> told_in_report;
    Lists<FactIndex> told_in_initiative;
};

/// A paper that a report cites.
struct CitedPaper {
    const model::Citation* citation = nullptr;
    std::size_t paper = 0;  // index into the register
};

/// The place of a unit in a ranking.
struct Standing {
    model::IndicatorId indicator;
    std::size_t place = 0;  // index into the indicator's ranking
};

struct Lookup {
    FactLists facts;
    FactLists targets;
    Lists<FactIndex> unit_facts;                         // by UnitId: those that stand for it, one of an indicator
    Lists<Standing> standings;                           // by UnitId
    Lists<FactIndex> part_shares;                        // by UnitId of the part
    Lists<FactIndex> histories;                          // by UnitId
    Lists<CitedPaper> papers;                            // by ReportId, in the order of the register
    Lists<model::InitiativeId> initiatives;              // by ReportId that they name as a source
    std::vector<model::UnitId> places_with_initiatives;  // those that have a tile
    std::vector<std::size_t> registered;                 // by DocumentId: index into the register
};

/// Of an analysis that is complete but for this.
Lookup make_lookup(const model::Site& site, const Analysis& analysis);

}  // namespace analysis
