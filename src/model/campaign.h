// What is reported on: a campaign with the request that asks for reports, its periods, its outline and who owes a
// report.
#pragma once

#include "model/ids.h"
#include "model/unit.h"
#include "text/moment.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace model {

enum class PointKind { difficulty, direction, recommendation };

struct OutlineEntry {
    std::string id;
    std::string heading;
    std::string heading_en;
    std::vector<std::string> also;  // other headings it is known by; " *" at the end: any ending
    bool required = false;
    std::optional<PointKind> points;    // each top-level list item of the section is one point
    std::vector<IndicatorId> shown_by;  // a figure of one of these tells it, wherever it stands
};

enum class ClaimAbout { all, places };  // of the units that owe a report: every one, or xã, phường and đặc khu only

/// What a report for the whole city states of how many units, and what in a unit's own report shows the same.
struct Claim {
    IndicatorId indicator;
    std::size_t section = 0;           // entry of the outline
    std::vector<IndicatorId> figures;  // only a figure of one of these shows it; empty: telling the section does
    ClaimAbout about = ClaimAbout::all;
};

struct Period {
    std::string slug;
    std::string name;
    std::string name_en;
    text::Moment from;
    text::Moment to;
};

struct Campaign {
    std::string slug;
    std::string name;
    std::string short_name;
    std::string name_en;
    std::optional<DocumentId> request;
    std::map<UnitKind, std::optional<int>> obligated;  // nothing: all units of the kind
    std::vector<Period> periods;                       // in the order of their first day
    std::vector<OutlineEntry> outline;
    std::vector<Claim> claims;
    diagnostics::Location location;
};

}  // namespace model
