// The makers of page views, one per kind of page: what it says, from the model and its analysis.
#pragma once

#include "views/page_list.h"
#include "views/pages.h"

namespace views {

HomePage make_home_page(const Context& context);
UnitsPage make_units_page(const Context& context);
UnitPage make_unit_page(model::UnitId id, const Context& context);
ReportPage make_report_page(model::ReportId id, const Context& context);
IndicatorsPage make_indicators_page(const Context& context);
IndicatorPage make_indicator_page(model::IndicatorId id, const Context& context);
InitiativesPage make_initiatives_page(const Context& context);
InitiativePage make_initiative_page(model::InitiativeId id, const Context& context);
DocumentsPage make_documents_page(const Context& context);
PlatformsPage make_platforms_page(const Context& context);
TopicsPage make_topics_page(const Context& context);
TopicPage make_topic_page(model::TopicId id, const Context& context);
ReconciliationPage make_reconciliation_page(const Context& context);
CompletenessListPage make_completeness_list_page(const Context& context);
CompletenessPage make_completeness_page(model::CampaignId id, const Context& context);
DownloadsPage make_downloads_page(const Context& context);
DictionaryPage make_dictionary_page(const Context& context);
ApiPage make_api_page(const Context& context);
TextPage make_text_page(const model::Page& page, const Context& context);
NotFoundPage make_not_found_page(const Context& context);
RedirectPage make_redirect_page(std::string from_folder, std::string to_folder, std::string title,
                                const Context& context);

/// Where the reconciliation speaks of an indicator.
std::vector<Link> make_check_links(model::IndicatorId id, const Context& context, const Links& links);

/// What the unit's reports tell of each outline; for campaigns that it owes a report or sent one.
std::vector<CampaignStatus> make_campaign_statuses(model::UnitId unit, const Context& context, const Links& links);

/// The register's row of a paper, without what only the register tells: who cites and who implements it, what is
/// missing.
DocumentRow make_document_row(const analysis::RegisterEntry& entry, const Context& context, const Links& links);

}  // namespace views
