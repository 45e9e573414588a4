// The pages that check the reports against each other and against what was asked for, and their parts.
#pragma once

#include "views/parts.h"

#include <string>
#include <vector>

namespace views {

/// What a report tells of one entry of the outline. The sign and the words say it without colour.
struct SectionState {
    std::string heading;
    std::string state;  // "own", "elsewhere", "none": the class of the style sheet
    std::string sign;
    std::string words;
};
LOA_FIELDS(SectionState, heading, state, sign, words)

/// One campaign on the page of a unit.
struct CampaignStatus {
    Link campaign;
    std::string period;
    std::string state;  // "Chưa có trên trang này"; empty where there is a report
    std::vector<SectionState> sections;
};
LOA_FIELDS(CampaignStatus, campaign, period, state, sections)

/// One unit with its reports in the matrix of a campaign.
struct UnitSections {
    Link unit;
    std::string scope;  // of a report for the whole city
    std::vector<Link> reports;
    std::vector<SectionState> sections;
};
LOA_FIELDS(UnitSections, unit, scope, reports, sections)

struct KindRow {
    std::string label;
    std::string reported;
    std::string obligated;
    std::string note;
    bool is_sum = false;
};
LOA_FIELDS(KindRow, label, reported, obligated, note, is_sum)

struct MissingList {
    std::string heading;
    std::vector<Link> units;
    std::string note;
};
LOA_FIELDS(MissingList, heading, units, note)

struct CompletenessPage {
    Frame frame;
    std::string title;
    std::string period;
    std::string explain;
    std::vector<KindRow> kinds;
    std::vector<std::string> headings;  // of the outline
    std::vector<UnitSections> units;
    std::vector<MissingList> missing;
    std::vector<Link> others;  // the same page of other campaigns
    std::vector<Download> downloads;
};
LOA_FIELDS(CompletenessPage, frame, title, period, explain, kinds, headings, units, missing, others, downloads)

struct CampaignLine {
    Link campaign;
    std::string counts;
};
LOA_FIELDS(CampaignLine, campaign, counts)

struct CompletenessListPage {
    Frame frame;
    std::string title;
    std::vector<CampaignLine> campaigns;
};
LOA_FIELDS(CompletenessListPage, frame, title, campaigns)

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

}  // namespace views
