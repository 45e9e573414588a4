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
#include <stdexcept>

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

AssetPaths stage_assets(const Content& content, const Options& options, Outputs& outputs) {
    AssetPaths paths;
    for (const source::ThemeFile& file : content.theme) {
        if (!file.name.starts_with("assets/")) continue;
        const std::string bytes = file.name == kStylesheet ? colour_head(content) + file.text : file.text;
        paths[file.name] = views::fingerprinted(file.name, bytes);
        outputs.stage(paths[file.name], bytes);
    }
    for (const model::StaticFile& file : content.read.site.statics)
        outputs.stage(file.destination,
                      source::read_static(options.source, {.path = file.path, .destination = file.destination}));
    return paths;
}

void stage_search(const Content& content, const SiteDigests& made_from, AssetPaths& assets, const Options& options,
                  Outputs& outputs) {
    const MadeFrom origin{made_from.all};
    const Published published = {.assets = assets, .photos = {}, .cards = {}, .downloads = {}};
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    for (std::size_t e = 0; e < editions.size(); ++e) {
        const std::string product = "search " + editions[e].language;
        if (!outputs.keep(product, origin)) {
            const views::SearchIndex index =
                views::make_search_index(make_context({content, editions, e}, published, nullptr, options));
            for (const opendata::OpenFile& file : opendata::write_search(index))
                outputs.stage(product, origin, file.path, file.bytes);
        }
        assets.emplace(views::search_directory(content.words[e]), outputs.list_files(product).front().path);
    }
}

namespace {

void stage_workbook(const views::WorkbookJob& job, const views::TableContext& context, const MadeFrom& origin,
                    Outputs& outputs) {
    if (outputs.keep(job.path, origin)) return;
    const views::Workbook workbook = job.make(context);
    outputs.stage(job.path, origin, job.path, excel::write_workbook(workbook));
    outputs.stage(job.path, origin, csv_path(job.path), opendata::write_csv(workbook.tables[workbook.csv_table]));
}

}  // namespace

views::DownloadSizes stage_downloads(const Content& content, const SiteDigests& made_from, const Options& options,
                                     Outputs& outputs, Progress& progress) {
    views::DownloadSizes sizes;
    if (options.downloads == Downloads::left_out) return sizes;
    const MadeFrom origin{made_from.all};
    const views::TableContext context = table_context(content);
    const std::vector<views::WorkbookJob> workbooks = views::list_workbooks(content.read.site, content.analysis);
    const bool is_open_data_kept = keep_open_data(origin, outputs, sizes);
    OpenData open;
    const std::size_t before = is_open_data_kept ? 0 : 1;  // jobs before the workbooks: the longest comes first
    progress.begin(Stage::downloads, before + workbooks.size());
    parallel_for(before + workbooks.size(), options.threads, [&](std::size_t i) {
        if (i < before)
            open = make_open_data(content);
        else
            stage_workbook(workbooks[i - before], context, origin, outputs);
        progress.advance();
    });
    for (const views::WorkbookJob& job : workbooks)
        for (const OutputFile& file : outputs.list_files(job.path)) sizes[file.path].bytes = file.size;
    if (!is_open_data_kept) stage_open_data(content, open, origin, outputs, sizes);
    return sizes;
}

views::PhotoCopies stage_photos(const Content& content, const Options& options, Outputs& outputs) {
    const std::vector<views::PublishedPhoto> photos = views::list_photos(content.read.site, content.analysis);
    views::PhotoCopies copies = name_copies(photos, content.photos);
    stage_copies(photos, content.photos, copies, options, outputs);
    return copies;
}

views::PublishedCards stage_cards(const Content& content, const Options& options, Outputs& outputs) {
    if (!content.cards) return {};
    const Published nothing;
    return stage_cards(*content.cards, make_first_context(content, nothing, options), options, outputs);
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

const views::Type& type_of_kind(const std::string& kind) {
    return *std::ranges::find(views::page_kinds(), kind, &views::PageKind::name)->type;
}

/// For a page that shows one body, or none: of any other it would not be known when it changes.
views::Context with_body_of(const views::PageJob& job, const views::RenderBody& render_body,
                            const views::Context& context) {
    views::Context own = context;
    own.render_body = [&job, &render_body](const model::Body& body, const views::Links& links,
                                           const std::vector<views::Photo>& photos) {
        if (&body != job.body) throw std::logic_error(job.path + " shows a text that it does not name");
        return render_body(body, links, photos);
    };
    return own;
}

void stage_page(const views::PageJob& job, const EditionContent& edition, const views::Context& context,
                const SiteDigests& made_from, Outputs& outputs) {
    MadeFrom origin{job.body ? combine(made_from.all, fmt::format("{:x}", job.body->hash)) : made_from.all};
    if (outputs.keep(job.path, origin)) return;
    const html::Template& page_template = edition.templates().find(job.kind)->second;
    const std::shared_ptr<const void> view = job.make(context);
    const std::uint64_t seen = views::fingerprint(type_of_kind(job.kind), view.get());
    origin.shown = combine(made_from.theme, fmt::format("{} {} {:x}", edition.words().language(), job.kind, seen));
    if (outputs.keep(job.path, origin)) return;
    std::string page;
    page.reserve(kUsualPage);
    page_template.render(view.get(), page);
    outputs.stage(job.path, origin, job.path, page);
}

}  // namespace

void stage_pages(const Content& content, const SiteDigests& made_from, const Published& published,
                 const Options& options, Outputs& outputs, Progress& progress) {
    const views::References references(content.read.site, content.analysis);
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    for (std::size_t e = 0; e < editions.size(); ++e) {
        const EditionContent edition{content, editions, e};
        const views::RenderBody render_body = make_render_body(edition, references, options);
        const views::Context context = make_context(edition, published, nullptr, options);
        const std::vector<views::PageJob> jobs = views::list_pages(content.read.site, content.analysis, editions[e]);
        progress.begin(Stage::pages, jobs.size());
        parallel_for(jobs.size(), options.threads, [&](std::size_t i) {
            stage_page(jobs[i], edition, with_body_of(jobs[i], render_body, context), made_from, outputs);
            progress.advance();
        });
    }
}

void stage_indexes(const Content& content, const SiteDigests& made_from, const Options& options, Outputs& outputs) {
    const std::string& base_url = content.read.site.settings.base_url;
    if (base_url.empty()) return;  // all of them hold absolute addresses
    constexpr std::string_view kProduct = "indexes";
    const MadeFrom origin{made_from.all};
    if (outputs.keep(kProduct, origin)) return;
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
        outputs.stage(kProduct, origin, file.path, file.bytes);
    outputs.stage(kProduct, origin, "robots.txt", opendata::write_robots(base_url));
    const Published nothing;
    const views::Feed feed = views::make_feed(make_first_context(content, nothing, options));
    outputs.stage(kProduct, origin, views::kFeedPath, opendata::write_feed(feed));
}

}  // namespace app
