#include "app/output.h"

#include "app/parallel_for.h"
#include "excel/write_workbook.h"
#include "html/body.h"
#include "html/colours.h"
#include "opendata/opendata.h"
#include "source/source_tree.h"
#include "views/fingerprint.h"
#include "views/search_entries.h"
#include "views/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

namespace app {
namespace {

constexpr std::string_view kStylesheet = "assets/site.css";

std::string colour_head(const Content& content) {
    std::vector<html::Colour> colours;
    for (const model::Colour& colour : content.colours) colours.push_back({colour.name, colour.light, colour.dark});
    return html::print_colours(colours);
}

views::TableContext table_context(const Content& content) {
    return {content.read.site, content.analysis, content.words};
}

views::Context make_context(const Content& content, const Published& published, views::RenderBody render_body,
                            const Options& options) {
    return {.site = content.read.site,
            .analysis = content.analysis,
            .words = content.words,
            .downloads = published.downloads,
            .assets = published.assets,
            .photos = published.photos,
            .cards = published.cards,
            .render_body = std::move(render_body),
            .link_style = options.link_style,
            .accepted = content.read.accepted};
}

std::string csv_path(const std::string& workbook_path) {
    return std::filesystem::path(workbook_path).replace_extension(".csv").generic_string();
}

}  // namespace

AssetPaths stage_assets(const Content& content, const Options& options, publish::Publication& publication) {
    AssetPaths paths;
    for (const source::ThemeFile& file : content.theme) {
        if (!file.name.starts_with("assets/")) continue;
        const std::string bytes = file.name == kStylesheet ? colour_head(content) + file.text : file.text;
        paths[file.name] = views::fingerprinted(file.name, bytes);
        publication.stage(paths[file.name], bytes);
    }
    for (const model::StaticFile& file : content.read.site.statics)
        publication.stage(file.destination,
                          source::read_static(options.source, {.path = file.path, .destination = file.destination}));
    return paths;
}

void stage_search(const Content& content, AssetPaths& assets, const Options& options,
                  publish::Publication& publication) {
    const Published published = {.assets = assets, .photos = {}, .cards = {}, .downloads = {}};
    const views::SearchIndex index = views::make_search_index(make_context(content, published, nullptr, options));
    const std::vector<opendata::OpenFile> files = opendata::write_search(index);
    for (const opendata::OpenFile& file : files) publication.stage(file.path, file.bytes);
    assets.emplace(views::kSearchDirectory, files.front().path);
}

views::DownloadSizes stage_downloads(const Content& content, const Options& options,
                                     publish::Publication& publication) {
    views::DownloadSizes sizes;
    if (options.downloads == Downloads::left_out) return sizes;
    std::mutex sizes_mutex;
    const auto stage = [&](const std::string& path, const std::string& bytes) {
        publication.stage(path, bytes);
        const std::lock_guard lock(sizes_mutex);
        sizes[path] = bytes.size();
    };
    const views::TableContext context = table_context(content);
    const std::vector<views::WorkbookJob> jobs = views::list_workbooks(content.read.site, content.analysis);
    parallel_for(jobs.size(), options.threads, [&](std::size_t i) {
        const views::Workbook workbook = jobs[i].make(context);
        stage(workbook.path, excel::write_workbook(workbook, publication.scratch()));
        stage(csv_path(workbook.path), opendata::write_csv(workbook.tables.front()));
    });
    for (const views::Table& table : views::make_campaign_tables(context))
        stage(fmt::format("api/v1/{}.json", table.id), opendata::write_json(table));
    return sizes;
}

views::PhotoCopies stage_photos(const Content& content, const Options& options, publish::Publication& publication) {
    const std::vector<views::PublishedPhoto> photos = views::list_photos(content.read.site, content.analysis);
    views::PhotoCopies copies = name_copies(photos, content.photos);
    stage_copies(photos, content.photos, copies, options, publication);
    return copies;
}

views::PublishedCards stage_cards(const Content& content, const Options& options, publish::Publication& publication) {
    if (!content.cards) return {};
    const Published nothing;
    return stage_cards(*content.cards, make_context(content, nothing, nullptr, options), options, publication);
}

void stage_pages(const Content& content, const Published& published, const Options& options,
                 publish::Publication& publication) {
    const html::Template& photo_template = content.templates.find(kPhotoPart)->second;
    const views::RenderBody render_body = [&](const model::Body& body, const views::Links& links,
                                              const std::vector<views::Photo>& photos) {
        const std::string text =
            source::read_body(options.source, {.path = body.path, .first_line = body.first_line, .hash = body.hash});
        return html::render_body(
            text, [&](std::string_view reference) { return links.resolve(reference); },
            [&](std::string_view file) {
                const auto photo = std::ranges::find(photos, file, &views::Photo::file);
                return photo == photos.end() ? std::string() : photo_template.render(*photo);
            });
    };
    const views::Context context = make_context(content, published, render_body, options);
    const std::vector<views::PageJob> jobs = views::list_pages(content.read.site, content.analysis);
    parallel_for(jobs.size(), options.threads, [&](std::size_t i) {
        const std::shared_ptr<const void> view = jobs[i].make(context);
        std::string page;
        content.templates.find(jobs[i].kind)->second.render(view.get(), page);
        publication.stage(jobs[i].path, page);
    });
}

void stage_indexes(const Content& content, const Options& options, publish::Publication& publication) {
    const std::string& base_url = content.read.site.settings.base_url;
    if (base_url.empty()) return;  // all of them hold absolute addresses
    std::vector<opendata::SitemapEntry> entries;
    for (const views::PageJob& job : views::list_pages(content.read.site, content.analysis)) {
        if (!job.path.ends_with("index.html") || job.kind == "redirect") continue;
        entries.push_back(
            {base_url + job.path.substr(0, job.path.size() - std::string_view("index.html").size()), job.updated});
    }
    for (const opendata::OpenFile& file : opendata::write_sitemap(entries, base_url))
        publication.stage(file.path, file.bytes);
    publication.stage("robots.txt", opendata::write_robots(base_url));
    const Published nothing;
    const views::Feed feed = views::make_feed(make_context(content, nothing, nullptr, options));
    publication.stage(std::string(views::kFeedPath), opendata::write_feed(feed));
}

}  // namespace app
