// One report: what its paper is, its text, its figures, what it cites.
#pragma once

#include "views/context.h"
#include "views/parts.h"
#include "views/share.h"

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

/// What stands around the text when a full report is printed as the paper that it is (Nghị định 30/2020/NĐ-CP, phụ
/// lục I). What the paper left blank stays blank; no signature is drawn.
struct OfficialPaper {
    std::vector<std::string> issuer;  // capitals, the last line is the one that signs
    std::string number;               // "Số:        /BC-UBND"
    std::string place_and_date;       // "An Lão, ngày      tháng 11 năm 2025"
    std::vector<std::string> addressed_to;
    std::vector<std::string> authority;  // "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
    std::string signer_title;            // capitals, as the paper has it
    std::string signer_name;
    std::vector<std::string> recipients;
};
LOA_FIELDS(OfficialPaper, issuer, number, place_and_date, addressed_to, authority, signer_title, signer_name,
           recipients)

struct ReportPage {
    Frame frame;
    std::string title;
    std::string text_notice;  // "Bản tóm lược, không thay bản chính…"
    std::string withdrawn;
    std::optional<OfficialPaper> paper;  // only of a full text
    Link unit;
    std::vector<Detail> header;  // of the paper: number, date, signer …; what is missing says so
    Html body;
    std::vector<Photo> photos;  // that the text does not place itself
    std::vector<FigureGroup> groups;
    std::vector<FigureRow> targets;
    std::vector<EventRow> events;
    std::vector<DocumentRow> citations;
    std::vector<InitiativeCard> initiatives;
    std::vector<std::string> recipients;
    std::vector<Detail> corrections;
    std::optional<Share> share;
};
LOA_FIELDS(ReportPage, frame, title, text_notice, withdrawn, paper, unit, header, body, photos, groups, targets,
           events, citations, initiatives, recipients, corrections, share)

ReportPage make_report_page(model::ReportId id, const Context& context);

}  // namespace views
