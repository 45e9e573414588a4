#include "views/pages/download_pages.h"

#include "views/frame.h"
#include "views/phrases.h"
#include "views/tables.h"

namespace views {
namespace {

/// Downloads of units or of indicators: those below `folder`, by the name of whose page they lie beside.
DownloadGroup downloads_below(std::string_view folder, std::string heading, const Context& context,
                              const Links& links) {
    DownloadGroup group{.heading = std::move(heading), .downloads = {}};
    const auto add = [&](const std::string& path, const std::string& name) {
        for (const auto& [ending, format] : {std::pair{".xlsx", "Excel"}, std::pair{".csv", "CSV"}})
            if (context.downloads.contains(path + ending))
                group.downloads.push_back(make_download(path + ending, name, format, context, links));
    };
    if (folder == kUnitsFolder)
        for (std::size_t i = 0; i < context.site.units.size(); ++i)
            add(unit_folder(context.site, {i}) + context.site.units[i].slug,
                name_of(context.site.units[i], context.words));
    else
        for (std::size_t i = 0; i < context.site.indicators.size(); ++i)
            add(indicator_folder(context.site, {i}) + context.site.indicators[i].slug,
                name_of(context.site.indicators[i], context.words));
    return group;
}

DownloadGroup completeness_downloads(const Context& context, const Links& links) {
    DownloadGroup group{.heading = context.words("page.completeness"), .downloads = {}};
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i) {
        const std::string path = completeness_folder(context.site, {i}) + context.site.campaigns[i].slug;
        for (const auto& [ending, format] : {std::pair{".xlsx", "Excel"}, std::pair{".csv", "CSV"}})
            if (context.downloads.contains(path + ending))
                group.downloads.push_back(make_download(
                    path + ending, short_name_of(context.site.campaigns[i], context.words), format, context, links));
    }
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
    const std::string all = std::string(kDownloadsFolder) + "toan-bo";
    page.groups.push_back({words("download.campaign"),
                           {make_download(all + ".xlsx", words("download.campaign"), "Excel", context, links),
                            make_download(all + ".csv", words("download.figures"), "CSV", context, links)}});
    page.groups.push_back(completeness_downloads(context, links));
    page.groups.push_back(downloads_below(kUnitsFolder, words("download.units"), context, links));
    page.groups.push_back(downloads_below(kIndicatorsFolder, words("download.indicators"), context, links));
    page.dictionary = {words("page.dictionary"), links.page(kDictionaryFolder)};
    page.api = {words("page.api"), links.page(kApiFolder)};
    if (page.frame.feed) page.feed = Link{words("page.feed"), *page.frame.feed};
    return page;
}

ApiPage make_api_page(const Context& context) {
    const Links links = links_from(kApiFolder, context);
    ApiPage page;
    page.title = context.words("page.api");
    page.frame = make_frame({.title = page.title,
                             .description = page.title,
                             .section = NavSection::none,
                             .crumbs = {{context.words("page.downloads"), links.page(kDownloadsFolder)}}},
                            context, links);
    for (const Table& table : make_campaign_tables({context.site, context.analysis, context.words})) {
        const std::string path = "api/v1/" + table.id + ".json";
        ApiFile file{.path = path, .href = links.file(path), .about = table.title, .columns = {}};
        // The matrix has two columns an indicator: the dictionary explains them.
        for (const Column& column : table.columns)
            if (file.columns.size() < 24) file.columns.push_back({column.id, column.title, {}});
        page.files.push_back(std::move(file));
    }
    return page;
}

}  // namespace views
