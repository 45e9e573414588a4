// Figures checked against each other: city beside sum, reports beside reports, statements beside what is told.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

/// The city's figure of one indicator beside the sum of its units.
struct Comparison {
    std::string id;
    Link indicator;
    std::string city_label;
    std::string city;
    std::string city_as_of;
    std::string city_note;
    Source city_source;
    std::string sum_label;
    std::string sum;            // empty where nothing may be summed
    std::vector<Detail> terms;  // the first units of the sum
    std::string more;           // "và 112 nơi khác"
    std::string difference;     // empty where there is none
    std::string verdict;
};
LOA_FIELDS(Comparison, id, indicator, city_label, city, city_as_of, city_note, city_source, sum_label, sum, terms,
           more, difference, verdict)

struct ConflictRow {
    Link indicator;
    std::string subject;
    std::string as_of;
    std::string text;
    std::vector<Source> sources;
};
LOA_FIELDS(ConflictRow, indicator, subject, as_of, text, sources)

struct ClaimRow {
    std::string id;
    Link indicator;
    std::string text;
    std::string denominator;  // "Tính trên 128 nơi phải báo cáo: …"
    std::string evidence;     // what counts as telling it
    Source source;
    std::string silent_label;
    std::vector<Link> silent;  // reports in which it is not found
};
LOA_FIELDS(ClaimRow, id, indicator, text, denominator, evidence, source, silent_label, silent)

struct ReportNotes {
    Link report;
    std::string unit;
    std::vector<Detail> notes;
};
LOA_FIELDS(ReportNotes, report, unit, notes)

struct ReconciliationPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::vector<Comparison> comparisons;
    std::vector<ConflictRow> conflicts;
    std::vector<FigureRow> matches;
    std::vector<ClaimRow> claims;
    std::vector<ReportNotes> notes;
    std::vector<Download> downloads;
};
LOA_FIELDS(ReconciliationPage, frame, title, intro, comparisons, conflicts, matches, claims, notes, downloads)

ReconciliationPage make_reconciliation_page(const Context& context);

/// Where the reconciliation speaks of an indicator.
std::vector<Link> make_check_links(model::IndicatorId id, const Context& context, const Links& links);

}  // namespace views
