// A fact: one truth about a unit or the city, told by one report or several, or computed from other facts.
#pragma once

#include "diagnostics/diagnostics.h"
#include "model/site.h"

#include <cstddef>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace analysis {

/// One place where a figure is told.
struct Statement {
    const model::Figure* figure = nullptr;  // of the Site that was analysed
    std::variant<model::ReportId, model::InitiativeId> told_in;
};

diagnostics::Location locate(const model::Site& site, const Statement& statement);

/// The value of a fact that nobody states.
struct Computed {
    std::optional<text::Quantity> value;
    std::vector<std::size_t> from;  // indices of facts
};

/// What is true of one unit (or the city) at one time: equal figures of several reports are one fact with several
/// statements. A country has millions: what a figure says is not said again.
struct Fact {
    model::IndicatorId indicator;
    std::optional<model::UnitId> about;          // nothing: the whole city
    const std::optional<text::Quantity>& value;  // of the figure, or of `computed`
    const model::AsOf& as_of;                    // of the figure, or of the first one that it is computed from
    std::span<const Statement> statements;       // in Analysis::statements; none for a computed fact
    const Computed* computed = nullptr;          // in Analysis::computed
    text::Span period;                           // of the latest report that tells it
    bool is_current = true;                      // told for the current period of its campaign

    bool is_computed() const { return computed != nullptr; }
};

}  // namespace analysis
