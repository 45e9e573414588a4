#include "views/catalogue.h"

#include "text/format.h"

#include <algorithm>

namespace views {
namespace {

/// The files at `stem` with any ending that is published.
std::vector<Distribution> list_files(const std::string& stem, const DownloadSizes& sizes) {
    std::vector<Distribution> files;
    for (const DownloadKind& kind : kDownloadKinds) {
        const auto size = sizes.find(stem + std::string(kind.ending));
        if (size != sizes.end())
            files.push_back(
                {size->first, std::string(kind.media_type), std::string(kind.format), size->second.bytes});
    }
    return files;
}

ContentDate first_date(const model::Site& site) {
    ContentDate first;
    const auto consider = [&](const ContentDate& date) {
        if (date && (!first || *date < *first)) first = date;
    };
    for (const model::Report& report : site.reports) consider(report.published);
    for (const model::Initiative& initiative : site.initiatives) consider(initiative.published);
    return first;
}

}  // namespace

Origin make_origin(const model::Site& site, const analysis::Analysis& analysis, const model::Wording& words) {
    const model::Settings& settings = site.settings;
    return {.language = words.language(),
            .title = settings.title,
            .about = words("downloads.intro"),
            .address = settings.base_url,
            .publisher = settings.publisher.name,
            .email = settings.publisher.email,
            .licence = settings.licence,
            .place = settings.city,
            .issued = first_date(site),
            .updated = analysis.dates.content};
}

std::vector<Dataset> list_datasets(const model::Site& site, const analysis::Analysis& analysis,
                                   const model::Wording& words, const std::vector<OpenTable>& tables,
                                   const DownloadSizes& sizes) {
    std::vector<Dataset> sets;
    const std::string all(kArchivePath.substr(0, kArchivePath.rfind('.')));
    sets.push_back({.id = "toan-bo",
                    .title = words("download.campaign"),
                    .about = words("downloads.intro"),
                    .page = std::string(kDownloadsFolder),
                    .updated = analysis.dates.content,
                    .files = list_files(all, sizes)});
    for (const OpenTable& table : tables)
        sets.push_back({.id = table.table.id,
                        .title = table.table.title,
                        .about = table.table.about,
                        .page = std::string(kApiFolder),
                        .updated = analysis.dates.content,
                        .files = list_files(std::string(kOpenFolder) + table.table.id, sizes)});
    for (std::size_t i = 0; i < site.indicators.size(); ++i) {
        const model::IndicatorId id{i};
        const std::string folder = indicator_folder(site, id);
        std::vector<Distribution> files = list_files(folder + site[id].slug, sizes);
        if (files.empty()) continue;
        sets.push_back({.id = folder.substr(0, folder.size() - 1),
                        .title = site[id].name,
                        .about = site[id].definition.empty() ? site[id].name : site[id].definition,
                        .page = folder,
                        .updated = analysis.dates.of_indicator[id.index],
                        .files = std::move(files)});
    }
    return sets;
}

std::string make_readme(const Origin& origin, const std::vector<OpenTable>& tables, const model::Wording& words) {
    std::string text;
    const auto line = [&](std::string_view words_before, const std::string& value) {
        if (!value.empty()) text += std::string(words_before) + ": " + value + "\r\n";
    };
    text += origin.title + "\r\n" + words("download.campaign") + "\r\n\r\n";
    line(words("about.publisher"), origin.publisher);
    line(words("about.address"), origin.address);
    if (origin.updated) line(words("field.updated"), text::format_moment(*origin.updated, words.notation()));
    line(words("about.licence"), origin.licence);
    text += "\r\n" + words("readme.files") + "\r\n";
    for (const OpenTable& table : tables)
        text += "- " + table.csv_path() + ", " + table.json_path() + ": " + table.table.title + ". " +
                table.table.about + "\r\n";
    text += "- " + std::string(kSchemasFolder) + ": " + words("readme.schemas") + "\r\n";
    text += "- " + std::string(kPackagePath) + ": " + words("readme.package") + "\r\n";
    text += "- " + std::string(kIndexPath) + ": " + words("readme.index") + "\r\n\r\n";
    for (const std::string_view id : {"readme.csv", "readme.text", "readme.parts"}) text += words(id) + "\r\n";
    line(words("about.qualifiers_label"), words("about.qualifiers"));
    line(words("about.blank_label"), words("about.blank"));
    return text;
}

}  // namespace views
