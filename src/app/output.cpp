#include "app/output.h"

#include "app/open_data.h"
#include "app/parallel_for.h"
#include "excel/write_workbook.h"
#include "html/body.h"
#include "html/colours.h"
#include "opendata/opendata.h"
#include "source/source_tree.h"
#include "views/fingerprint.h"
#include "views/references.h"
#include "views/search_entries.h"
#include "views/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

namespace app {
namespace {

constexpr std::string_view kStylesheet = "assets/site.css";
constexpr std::size_t kUsualPage = 48 * 1024;

std::string colour_head(const Content& content) {
    std::vector<html::Colour> colours;
    for (const model::Colour& colour : content.colours) colours.push_back({colour.name, colour.light, colour.dark});
    return html::print_colours(colours);
}

/// Downloads are there once, in the language of the content, which is the site's first.
views::TableContext table_context(const Content& content) {
    return {content.read.site, content.analysis, content.words.front()};
}

/// The body of a page in another language than its own says so.
views::Html in_language(views::Html body, const model::Wording& words) {
    if (words.is_of_content()) return body;
    return {fmt::format("<div lang=\"{}\">\n{}</div>\n", model::kContentLanguage, body.markup)};
}

/// The site in one language, before its pages are made.
struct EditionContent {
    const Content& content;
    std::span<const views::Edition> editions;
    std::size_t number;  // of the edition

    const model::Wording& words() const { return content.words[number]; }
    const Templates& templates() const { return content.templates[number]; }
};

views::Context make_context(const EditionContent& edition, const Published& published, views::RenderBody render_body,
                            const Options& options) {
    const Content& content = edition.content;
    return {.site = content.read.site,
            .analysis = content.analysis,
            .words = edition.words(),
            .downloads = published.downloads,
            .assets = published.assets,
            .photos = published.photos,
            .cards = published.cards,
            .spoken_initiatives = content.spoken_initiatives[edition.number],
            .render_body = std::move(render_body),
            .link_style = options.link_style,
            .accepted = content.read.accepted,
            .editions = edition.editions};
}

/// In the site's first language, for what is there once.
views::Context make_first_context(const Content& content, const Published& published, const Options& options) {
    return make_context({content, {}, 0}, published, nullptr, options);
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
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    for (std::size_t e = 0; e < editions.size(); ++e) {
        const views::SearchIndex index =
            views::make_search_index(make_context({content, editions, e}, published, nullptr, options));
        const std::vector<opendata::OpenFile> files = opendata::write_search(index);
        for (const opendata::OpenFile& file : files) publication.stage(file.path, file.bytes);
        assets.emplace(views::search_directory(content.words[e]), files.front().path);
    }
}

views::DownloadSizes stage_downloads(const Content& content, const Options& options,
                                     publish::Publication& publication, Progress& progress) {
    views::DownloadSizes sizes;
    if (options.downloads == Downloads::left_out) return sizes;
    std::mutex sizes_mutex;
    const auto stage = [&](const std::string& path, const std::string& bytes) {
        publication.stage(path, bytes);
        const std::lock_guard lock(sizes_mutex);
        sizes[path].bytes = bytes.size();
    };
    const views::TableContext context = table_context(content);
    const std::vector<views::WorkbookJob> jobs = views::list_workbooks(content.read.site, content.analysis);
    progress.begin(Stage::downloads, jobs.size());
    parallel_for(jobs.size(), options.threads, [&](std::size_t i) {
        const views::Workbook workbook = jobs[i].make(context);
        stage(workbook.path, excel::write_workbook(workbook, publication.scratch()));
        stage(csv_path(workbook.path), opendata::write_csv(workbook.tables[workbook.csv_table]));
        progress.advance();
    });
    stage_open_data(content, publication, sizes);
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
    return stage_cards(*content.cards, make_first_context(content, nothing, options), options, publication);
}

namespace {

/// The markup of bodies among the words of an edition, with photos as its theme shows them.
views::RenderBody make_render_body(const EditionContent& edition, const views::References& references,
                                   const Options& options) {
    return [edition, &references, &options](const model::Body& body, const views::Links& links,
                                            const std::vector<views::Photo>& photos) {
        const auto resolve = [&](std::string_view reference) {
            const std::string* folder = references.find(std::string(reference));
            return folder ? links.page(*folder).href : std::string();
        };
        const html::Template& photo_template = edition.templates().find(kPhotoPart)->second;
        const std::string text =
            source::read_body(options.source, {.path = body.path, .first_line = body.first_line, .hash = body.hash});
        return in_language(
            html::render_body(text, resolve,
                              [&](std::string_view file) {
                                  const auto photo = std::ranges::find(photos, file, &views::Photo::file);
                                  return photo == photos.end() ? std::string() : photo_template.render(*photo);
                              }),
            edition.words());
    };
}

}  // namespace

void stage_pages(const Content& content, const Published& published, const Options& options,
                 publish::Publication& publication, Progress& progress) {
    const views::References references(content.read.site, content.analysis);
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    for (std::size_t e = 0; e < editions.size(); ++e) {
        const EditionContent edition{content, editions, e};
        const views::Context context =
            make_context(edition, published, make_render_body(edition, references, options), options);
        const std::vector<views::PageJob> jobs = views::list_pages(content.read.site, content.analysis, editions[e]);
        progress.begin(Stage::pages, jobs.size());
        parallel_for(jobs.size(), options.threads, [&](std::size_t i) {
            const std::shared_ptr<const void> view = jobs[i].make(context);
            std::string page;
            page.reserve(kUsualPage);
            edition.templates().find(jobs[i].kind)->second.render(view.get(), page);
            publication.stage(jobs[i].path, page);
            progress.advance();
        });
    }
}

void stage_indexes(const Content& content, const Options& options, publish::Publication& publication) {
    const std::string& base_url = content.read.site.settings.base_url;
    if (base_url.empty()) return;  // all of them hold absolute addresses
    std::vector<opendata::SitemapEntry> entries;
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    for (const views::Edition& edition : editions)
        for (const views::PageJob& job : views::list_pages(content.read.site, content.analysis, edition)) {
            if (!job.path.ends_with("index.html") || job.kind == "redirect") continue;
            const std::string folder =
                job.path.substr(edition.folder.size(),
                                job.path.size() - edition.folder.size() - std::string_view("index.html").size());
            opendata::SitemapEntry entry{base_url + edition.folder + folder, job.updated, {}};
            if (editions.size() > 1)
                for (const views::Edition& other : editions)
                    entry.translations.push_back({other.language, base_url + other.folder + folder});
            entries.push_back(std::move(entry));
        }
    for (const opendata::OpenFile& file : opendata::write_sitemap(entries, base_url))
        publication.stage(file.path, file.bytes);
    publication.stage("robots.txt", opendata::write_robots(base_url));
    const Published nothing;
    const views::Feed feed = views::make_feed(make_first_context(content, nothing, options));
    publication.stage(std::string(views::kFeedPath), opendata::write_feed(feed));
}

}  // namespace app
