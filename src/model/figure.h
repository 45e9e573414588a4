// One statement of an indicator by a report: quantity, rank or names, with its as-of and its place in the paper.
#pragma once

#include "diagnostics/location.h"
#include "model/ids.h"
#include "model/rare.h"
#include "text/moment.h"
#include "text/quantity.h"
#include "text/shared_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

/// The paper's own words for a time it does not date: "Đến nay".
struct SaidTime {
    text::SharedText words;
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

enum class TargetKind : std::uint8_t { target, need, rule };

/// What a figure may state besides a value, and what was said of it: of most figures nothing.
struct BesidesValue {
    std::optional<text::Rank> rank;  // as stated by the paper
    std::vector<Name> names;
    bool more_names = false;  // the paper's list is open ("…")
    std::string written;      // words that are shown and never counted, or the paper's spelling of the value
    std::string note;
    std::vector<Correction> corrected;

    bool is_nothing() const {
        return !rank && names.empty() && !more_names && written.empty() && note.empty() && corrected.empty();
    }
};

struct Figure {
    IndicatorId indicator;
    std::optional<UnitId> about;  // nothing: the whole city
    std::optional<text::Quantity> value;
    AsOf as_of;
    text::SharedText at;  // place in the paper: "mục 2"
    Rare<BesidesValue> besides;
    std::optional<TargetKind> target_kind;  // of figures under `targets`
    diagnostics::Place place;               // in the file that tells it: locate_figure()
};

}  // namespace model
