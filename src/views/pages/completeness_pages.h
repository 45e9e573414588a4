// What each report tells of the outline, and who has no report on this site.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
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
    std::string list_size;        // "Từ 501 đến 1.000 trong 3.321", of a matrix that goes on on other pages
    std::vector<NavEntry> parts;  // those pages
    std::vector<MissingList> missing;
    std::vector<Link> others;  // the same page of other campaigns
    std::vector<Download> downloads;
};
LOA_FIELDS(CompletenessPage, frame, title, period, explain, kinds, headings, units, list_size, parts, missing, others,
           downloads)

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

CompletenessListPage make_completeness_list_page(const Context& context);
/// A part of the matrix, counted from 0; only the first has what is not a row of it.
CompletenessPage make_completeness_page(model::CampaignId id, std::size_t part, const Context& context);
std::size_t count_parts(const analysis::Completeness& completeness);

/// What the unit's reports tell of each outline; for campaigns that it owes a report or sent one.
std::vector<CampaignStatus> make_campaign_statuses(model::UnitId unit, const Context& context, const Links& links);

}  // namespace views
