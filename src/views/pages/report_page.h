// One report: what its paper is, its text, its figures, what it cites.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct EventRow {
    std::string name;
    std::string date;
    std::string organiser;
    std::string people;
    std::string at;
};
LOA_FIELDS(EventRow, name, date, organiser, people, at)

struct ReportPage {
    Frame frame;
    std::string title;
    std::string text_notice;  // "Bản tóm lược, không thay bản chính…"
    std::string withdrawn;
    Link unit;
    std::vector<Detail> header;  // of the paper: number, date, signer …; what is missing says so
    Html body;
    std::vector<FigureGroup> groups;
    std::vector<FigureRow> targets;
    std::vector<EventRow> events;
    std::vector<DocumentRow> citations;
    std::vector<InitiativeCard> initiatives;
    std::vector<std::string> recipients;
    std::vector<Detail> corrections;
};
LOA_FIELDS(ReportPage, frame, title, text_notice, withdrawn, unit, header, body, groups, targets, events, citations,
           initiatives, recipients, corrections)

ReportPage make_report_page(model::ReportId id, const Context& context);

}  // namespace views
