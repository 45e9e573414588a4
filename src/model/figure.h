// One statement of an indicator by a report: quantity, rank or names, with its as-of and its place in the paper.
#pragma once

#include "diagnostics/location.h"
#include "model/ids.h"
#include "text/moment.h"
#include "text/quantity.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

/// The paper's own words for a time it does not date: "Đến nay".
struct SaidTime {
    std::string words;
    auto operator<=>(const SaidTime&) const = default;
};

/// monostate: the paper says nothing.
using AsOf = std::variant<std::monostate, text::Moment, text::Span, SaidTime>;

/// One name of an open or closed list; a unit where the list names units.
struct Name {
    std::string text;
    std::optional<UnitId> unit;
};

struct Correction {
    text::Moment date;
    std::string was;
    std::string reason;
};

enum class TargetKind { target, need, rule };

struct Figure {
    IndicatorId indicator;
    std::optional<UnitId> about;  // nothing: the whole city
    std::optional<text::Quantity> value;
    std::optional<text::Rank> rank;  // as stated by the paper
    std::vector<Name> names;
    bool more_names = false;  // the paper's list is open ("…")
    std::string written;      // words that are shown and never counted, or the paper's spelling of the value
    AsOf as_of;
    std::string at;  // place in the paper: "mục 2"
    std::string note;
    std::vector<Correction> corrected;
    std::optional<TargetKind> target_kind;  // of figures under `targets`
    diagnostics::Location location;
};

}  // namespace model
