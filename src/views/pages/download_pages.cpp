#include "views/pages/download_pages.h"

#include "views/comparisons.h"
#include "views/frame.h"
#include "views/open_tables.h"
#include "views/phrases.h"

#include <algorithm>
#include <iterator>

namespace views {
namespace {

void append(std::vector<Download> more, DownloadGroup& group) {
    std::ranges::move(more, std::back_inserter(group.downloads));
}

DownloadGroup unit_downloads(const Context& context, const Links& links) {
    DownloadGroup group{.heading = context.words("download.units"), .downloads = {}};
    for (std::size_t i = 0; i < context.site.units.size(); ++i)
        append(make_downloads(unit_folder(context.site, {i}) + context.site.units[i].slug,
                              name_of(context.site.units[i], context.words),
                              context.analysis.dates.of_unit[i], context, links),
               group);
    return group;
}

DownloadGroup indicator_downloads(const Context& context, const Links& links) {
    DownloadGroup group{.heading = context.words("download.indicators"), .downloads = {}};
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
        const model::Indicator& indicator = context.site.indicators[i];
        append(make_downloads(indicator_folder(context.site, {i}) + indicator.slug, name_of(indicator, context.words),
                              context.analysis.dates.of_indicator[i], context, links),
               group);
    }
    return group;
}

DownloadGroup completeness_downloads(const Context& context, const Links& links) {
    DownloadGroup group{.heading = context.words("page.completeness"), .downloads = {}};
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i) {
        const model::Campaign& campaign = context.site.campaigns[i];
        append(make_downloads(completeness_folder(context.site, {i}) + campaign.slug,
                              short_name_of(campaign, context.words), context.analysis.dates.of_campaign[i], context,
                              links),
               group);
    }
    return group;
}

/// The tables of the whole, as JSON and CSV for programs.
DownloadGroup table_downloads(const Context& context, const Links& links) {
    DownloadGroup group{.heading = context.words("download.tables"), .downloads = {}};
    for (const OpenTable& table : make_open_tables(outline_context(context)))
        append(make_downloads(std::string(kOpenFolder) + table.table.id, table.table.title,
                              context.analysis.dates.content, context, links),
               group);
    return group;
}

}  // namespace

DownloadsPage make_downloads_page(const Context& context) {
    const Links links = links_from(kDownloadsFolder, context);
    const model::Wording& words = context.words;
    DownloadsPage page;
    page.title = words("page.downloads");
    page.intro = words("downloads.intro");
    page.frame = make_frame(
        {.title = page.title, .description = page.intro, .section = NavSection::none, .crumbs = {}}, context, links);
    page.groups.push_back({words("download.campaign"),
                           make_downloads(std::string(kDownloadsFolder) + "toan-bo", words("download.campaign"),
                                          context.analysis.dates.content, context, links)});
    page.groups.push_back(completeness_downloads(context, links));
    page.groups.push_back(unit_downloads(context, links));
    page.groups.push_back(indicator_downloads(context, links));
    page.groups.push_back(table_downloads(context, links));
    page.dictionary = {words("page.dictionary"), links.page(kDictionaryFolder)};
    page.api = {words("page.api"), links.page(kApiFolder)};
    if (page.frame.feed) page.feed = Link{words("page.feed"), *page.frame.feed};
    return page;
}

}  // namespace views
