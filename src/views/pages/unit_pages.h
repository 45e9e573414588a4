// All places, and the page of each: what it did, beside the city; one without a report still serves.
#pragma once

#include "views/bulletin.h"
#include "views/context.h"
#include "views/pages/completeness_pages.h"
#include "views/parts.h"
#include "views/share.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct UnitLine {
    std::string name;
    Url href;
    std::string status;  // "Đã đăng báo cáo"; empty
    std::string formerly;
};
LOA_FIELDS(UnitLine, name, href, status, formerly)

struct UnitList {
    std::string heading;
    std::string id;
    std::vector<UnitLine> units;
};
LOA_FIELDS(UnitList, heading, id, units)

struct UnitsPage {
    Frame frame;
    std::string title;
    std::string explain;
    std::vector<UnitList> lists;
    std::vector<NavEntry> parts;  // of a long list; empty where there is one
    std::string list_size;
};
LOA_FIELDS(UnitsPage, frame, title, explain, lists, parts, list_size)

/// One result of the unit in the first screen, beside the city's.
struct LeadLine {
    std::string text;
    std::string city;  // "toàn thành phố: 311.243 người"; empty where the city states none
};
LOA_FIELDS(LeadLine, text, city)

struct UnitPage {
    Frame frame;
    std::string title;
    std::vector<LeadLine> lead;  // plain sentences: what this place did
    std::string formerly;
    std::string no_report;  // what "Chưa có trên trang này" does not mean; empty where there is a report
    std::vector<Chart> charts;
    std::vector<FigureRow> ranks;  // stated ranks, in words
    std::string rank_explain;
    std::vector<FigureGroup> groups;
    std::vector<HistoryList> histories;
    std::vector<Detail> corrections;
    std::vector<FigureRow> targets;
    std::vector<InitiativeCard> initiatives;
    std::string elsewhere_heading;
    std::vector<InitiativeCard> elsewhere;  // of other places, where this one has none
    std::vector<ReportLine> reports;
    std::vector<DocumentRow> documents;
    std::vector<Download> downloads;
    std::vector<Link> learn;
    std::vector<Detail> details;
    std::optional<Share> share;
    std::optional<Bulletin> bulletin;
    std::vector<CampaignStatus> statuses;  // per campaign: what its report here tells of the outline
};
LOA_FIELDS(UnitPage, frame, title, lead, formerly, no_report, charts, ranks, rank_explain, groups, histories,
           corrections, targets, initiatives, elsewhere_heading, elsewhere, reports, documents, downloads, learn,
           details, share, bulletin, statuses)

UnitsPage make_units_page(std::size_t part, const Context& context);
UnitPage make_unit_page(model::UnitId id, const Context& context);

}  // namespace views
