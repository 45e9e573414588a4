#include "views/page_list.h"

#include "text/format.h"
#include "views/pages/completeness_pages.h"
#include "views/pages/document_pages.h"
#include "views/pages/download_pages.h"
#include "views/pages/home_page.h"
#include "views/pages/indicator_pages.h"
#include "views/pages/initiative_pages.h"
#include "views/pages/reconciliation_page.h"
#include "views/pages/report_page.h"
#include "views/pages/search_pages.h"
#include "views/pages/text_pages.h"
#include "views/pages/topic_pages.h"
#include "views/pages/unit_pages.h"

#include <algorithm>

namespace views {
namespace {

template <typename Page>
PageKind kind_of(std::string name) {
    return {std::move(name), &type_of<Page>()};
}

std::string iso(const analysis::ContentDate& date) {
    return date ? text::format_iso(*date) : "";
}

class PageJobs {
public:
    explicit PageJobs(const Edition& edition) : edition_(edition) {}

    /// `make` gives the view of the kind's type for the page in `folder`.
    template <typename Make>
    void add(std::string_view folder, std::string kind, std::string updated, Make make,
             const model::Body* body = nullptr) {
        add_file(std::string(folder) + "index.html", std::move(kind), std::move(updated), std::move(make));
        jobs_.back().body = body;
    }

    template <typename Make>
    void add_file(std::string path, std::string kind, std::string updated, Make make) {
        using View = decltype(make(std::declval<const Context&>()));
        jobs_.push_back({edition_.folder + path, std::move(kind), std::move(updated),
                         [make](const Context& context) -> std::shared_ptr<const void> {
                             return std::make_shared<const View>(make(context));
                         }});
    }

    /// Old addresses of a renamed thing lead to its page.
    void add_redirects(std::string_view parent, const std::vector<std::string>& aliases, const std::string& folder,
                       const std::string& title) {
        for (const std::string& alias : aliases) {
            const std::string from = std::string(parent) + alias + "/";
            add(from, "redirect", "", [from, folder, title](const Context& context) {
                return make_redirect_page(from, folder, title, context);
            });
        }
    }

    std::vector<PageJob> take() && { return std::move(jobs_); }

private:
    const Edition& edition_;
    std::vector<PageJob> jobs_;
};

void add_units(const model::Site& site, const analysis::Analysis& analysis, const std::string& latest,
               PageJobs& jobs) {
    for (std::size_t part = 0; part * kRowsPerPage < std::max<std::size_t>(1, site.units.size()); ++part)
        jobs.add(part_folder(kUnitsFolder, part), "units", latest,
                 [part](const Context& context) { return make_units_page(part, context); });
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const model::UnitId id{i};
        jobs.add(unit_folder(site, id), "unit", iso(analysis.dates.of_unit[i]),
                 [id](const Context& context) { return make_unit_page(id, context); });
        jobs.add_redirects(kUnitsFolder, site[id].aliases, unit_folder(site, id), site[id].name);
        for (const model::ReportId report : analysis.reports_of[i]) {
            jobs.add(
                report_folder(site, report), "report", iso(analysis::date_of(site[report])),
                [report](const Context& context) { return make_report_page(report, context); }, &site[report].body);
            jobs.add_redirects(unit_folder(site, id), site[report].aliases, report_folder(site, report),
                               site[report].title);
        }
    }
}

/// What these tell of all content is as new as the content; platforms are dated by nobody.
void add_lists(const std::string& latest, PageJobs& jobs) {
    jobs.add("", "home", latest, make_home_page);
    jobs.add(kIndicatorsFolder, "indicators", latest, make_indicators_page);
    jobs.add(kInitiativesFolder, "initiatives", latest, make_initiatives_page);
    jobs.add(kDocumentsFolder, "documents", latest, make_documents_page);
    jobs.add(kPlatformsFolder, "platforms", "", make_platforms_page);
    jobs.add(kTopicsFolder, "topics", latest, make_topics_page);
    jobs.add(kReconciliationFolder, "reconciliation", latest, make_reconciliation_page);
    jobs.add(kCompletenessFolder, "completeness_list", latest, make_completeness_list_page);
    jobs.add(kDownloadsFolder, "downloads", latest, make_downloads_page);
    jobs.add(kDictionaryFolder, "dictionary", latest, make_dictionary_page);
    jobs.add(kApiFolder, "api", latest, make_api_page);
}

void add_register(const analysis::Analysis& analysis, const std::string& latest, PageJobs& jobs) {
    if (!is_split(analysis)) return;
    for (const RegisterPart& part : list_register_parts(analysis))
        jobs.add(folder_of(part), "documents", latest,
                 [part](const Context& context) { return make_register_part_page(part, context); });
}

/// The index from A to Z is sorted once for all of its pages.
void add_search(const model::Site& site, const std::string& latest, PageJobs& jobs) {
    const std::shared_ptr<const AlphabetIndex> index = make_alphabet_index(site);
    jobs.add(kSearchFolder, "search", latest,
             [index](const Context& context) { return make_search_page(*index, context); });
    if (index->is_on_one_page) return;
    for (const IndexPart& part : index->parts)
        jobs.add(part.folder(), "search", latest,
                 [index, &part](const Context& context) { return make_letter_page(*index, part, context); });
}

}  // namespace

const std::vector<PageKind>& page_kinds() {
    static const std::vector<PageKind> kinds = {
        kind_of<HomePage>("home"),
        kind_of<UnitsPage>("units"),
        kind_of<UnitPage>("unit"),
        kind_of<ReportPage>("report"),
        kind_of<IndicatorsPage>("indicators"),
        kind_of<IndicatorPage>("indicator"),
        kind_of<InitiativesPage>("initiatives"),
        kind_of<InitiativePage>("initiative"),
        kind_of<DocumentsPage>("documents"),
        kind_of<PlatformsPage>("platforms"),
        kind_of<TopicsPage>("topics"),
        kind_of<TopicPage>("topic"),
        kind_of<DownloadsPage>("downloads"),
        kind_of<DictionaryPage>("dictionary"),
        kind_of<ApiPage>("api"),
        kind_of<TextPage>("text"),
        kind_of<NotFoundPage>("not_found"),
        kind_of<RedirectPage>("redirect"),
        kind_of<ReconciliationPage>("reconciliation"),
        kind_of<CompletenessPage>("completeness"),
        kind_of<CompletenessListPage>("completeness_list"),
        kind_of<SearchPage>("search"),
    };
    return kinds;
}

std::vector<Edition> list_editions(std::span<const model::Wording> languages) {
    std::vector<Edition> editions;
    for (const model::Wording& words : languages)
        editions.push_back({.language = words.language(),
                            .name = words("language.name"),
                            .folder = editions.empty() ? "" : words.language() + "/"});
    return editions;
}

std::vector<PageJob> list_pages(const model::Site& site, const analysis::Analysis& analysis, const Edition& edition) {
    PageJobs jobs(edition);
    const std::string latest = iso(analysis.dates.content);
    add_lists(latest, jobs);
    add_register(analysis, latest, jobs);
    add_search(site, latest, jobs);
    // A server has one page for all addresses that it does not know.
    if (edition.folder.empty()) jobs.add_file("404.html", "not_found", "", make_not_found_page);
    add_units(site, analysis, latest, jobs);
    for (std::size_t i = 0; i < site.indicators.size(); ++i) {
        const model::IndicatorId id{i};
        const std::string updated = iso(analysis.dates.of_indicator[i]);
        for (std::size_t part = 0; part < count_parts(analysis.of(id)); ++part)
            jobs.add(part_folder(indicator_folder(site, id), part), "indicator", updated,
                     [id, part](const Context& context) { return make_indicator_page(id, part, context); });
        jobs.add_redirects(kIndicatorsFolder, site[id].aliases, indicator_folder(site, id), site[id].name);
    }
    for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
        const model::InitiativeId id{i};
        if (site[id].draft) continue;
        jobs.add(
            initiative_folder(site, id), "initiative", iso(analysis::date_of(site[id])),
            [id](const Context& context) { return make_initiative_page(id, context); }, &site[id].body);
        jobs.add_redirects(kInitiativesFolder, site[id].aliases, initiative_folder(site, id), site[id].title);
    }
    for (std::size_t i = 0; i < site.topics.size(); ++i) {
        const model::TopicId id{i};
        const std::string updated = iso(analysis.dates.of_topic[i]);
        const std::size_t parts = count_parts(id, site, analysis);
        for (std::size_t part = 0; part < parts; ++part)
            jobs.add(part_folder(topic_folder(site, id), part), "topic", updated,
                     [id, part](const Context& context) { return make_topic_page(id, part, context); });
    }
    for (std::size_t i = 0; i < site.campaigns.size(); ++i) {
        const model::CampaignId id{i};
        const std::string updated = iso(analysis.dates.of_campaign[i]);
        const std::size_t parts = count_parts(analysis.completeness[i]);
        for (std::size_t part = 0; part < parts; ++part)
            jobs.add(part_folder(completeness_folder(site, id), part), "completeness", updated,
                     [id, part](const Context& context) { return make_completeness_page(id, part, context); });
    }
    for (const model::Page& page : site.pages)
        jobs.add(
            text_page_folder(page), "text", iso(page.updated),
            [&page](const Context& context) { return make_text_page(page, context); }, &page.body);
    return std::move(jobs).take();
}

}  // namespace views
