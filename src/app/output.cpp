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
            .spoken = content.spoken[edition.number],
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

AssetPaths make_assets(const Content& content, const TakeFile& take) {
    AssetPaths paths;
    for (const source::ThemeFile& file : content.theme) {
        if (!file.name.starts_with("assets/")) continue;
        const std::string bytes = file.name == kStylesheet ? colour_head(content) + file.text : file.text;
        paths[file.name] = views::fingerprinted(file.name, bytes);
        take(paths[file.name], bytes);
    }
    return paths;
}

AssetPaths stage_assets(const Content& content, const Options& options, Outputs& outputs) {
    AssetPaths paths =
        make_assets(content, [&](std::string_view path, std::string_view bytes) { outputs.stage(path, bytes); });
    for (const model::StaticFile& file : content.read.site.statics)
        outputs.stage(file.destination,
                      source::read_static(options.source, {.path = file.path, .destination = file.destination}));
    return paths;
}

void make_search(const Content& content, std::size_t language, const AssetPaths& assets, const Options& options,
                 const TakeFile& take, const diagnostics::RunJobs& run) {
    const Published published = {.assets = assets, .photos = {}, .cards = {}, .downloads = {}};
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    opendata::write_search(
        views::make_search_index(make_context({content, editions, language}, published, nullptr, options), run),
        [&](const opendata::OpenFile& file) { take(file.path, file.bytes); }, run);
}

void stage_search(const Content& content, const SiteDigests& made_from, AssetPaths& assets, const Options& options,
                  Outputs& outputs) {
    const MadeFrom origin{made_from.all};
    for (std::size_t language = 0; language < content.words.size(); ++language) {
        const model::Wording& words = content.words[language];
        const std::string product = "search " + words.language();
        if (!outputs.keep(product, origin))
            make_search(
                content, language, assets, options,
                [&](std::string_view path, std::string_view bytes) { outputs.stage(product, origin, path, bytes); },
                run_on(options.threads));
        assets.emplace(views::search_directory(words), outputs.list_files(product).back().path);
    }
}

void make_workbook(const Content& content, const views::WorkbookJob& job, const TakeFile& take) {
    const views::Workbook workbook = job.make(table_context(content));
    take(workbook.path, excel::write_workbook(workbook));
    take(csv_path(workbook.path), opendata::write_csv(workbook.tables[workbook.csv_table]));
}

namespace {

void stage_workbook(const Content& content, const views::WorkbookJob& job, const MadeFrom& origin, Outputs& outputs) {
    if (outputs.keep(job.path, origin)) return;
    make_workbook(content, job, [&](std::string_view file, std::string_view bytes) {
        outputs.stage(job.path, origin, file, bytes);
    });
}

}  // namespace

views::DownloadSizes stage_downloads(const Content& content, const SiteDigests& made_from, const Options& options,
                                     Outputs& outputs, Progress& progress) {
    views::DownloadSizes sizes;
    if (options.downloads == Downloads::left_out) return sizes;
    const MadeFrom origin{made_from.all};
    const std::vector<views::WorkbookJob> workbooks = views::list_workbooks(content.read.site, content.analysis);
    const bool is_open_data_kept = keep_open_data(origin, outputs, sizes);
    OpenData open;
    const std::size_t before = is_open_data_kept ? 0 : 1;  // jobs before the workbooks: the longest comes first
    progress.begin(Stage::downloads, before + workbooks.size());
    parallel_for(before + workbooks.size(), options.threads, [&](std::size_t i) {
        if (i < before)
            open = make_open_data(content);
        else
            stage_workbook(content, workbooks[i - before], origin, outputs);
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
                                   ReadBody read_body) {
    return [edition, &references, read_body = std::move(read_body)](
               const model::Body& body, const views::Links& links, const std::vector<views::Photo>& photos) {
        const auto resolve = [&](std::string_view reference) {
            const std::string* folder = references.find(std::string(reference));
            return folder ? links.page(*folder).href : std::string();
        };
        const html::Template& photo_template = edition.templates().find(kPhotoPart)->second;
        return in_language(
            html::render_body(read_body(body), resolve,
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

views::Context with_excerpt(const analysis::Excerpt& excerpt, const views::Context& context) {
    return {.site = excerpt.site,
            .analysis = excerpt.analysis,
            .words = context.words,
            .downloads = context.downloads,
            .assets = context.assets,
            .photos = context.photos,
            .cards = context.cards,
            .spoken = context.spoken,
            .render_body = context.render_body,
            .link_style = context.link_style,
            .accepted = context.accepted,
            .editions = context.editions};
}

void stage_page(const PageMaker::Page& page, const PageMaker& maker, const Content& content,
                const SiteDigests& made_from, Outputs& outputs) {
    const views::PageJob& job = page.job;
    MadeFrom origin{job.body ? combine(made_from.all, fmt::format("{:x}", job.body->hash)) : made_from.all};
    if (outputs.keep(job.path, origin)) return;
    const auto digest_view = [&](const void* view, std::span<const views::MarkupOrigin> bodies) {
        const std::uint64_t seen = views::fingerprint(type_of_kind(job.kind), view, bodies);
        const std::string& language = content.words[page.language].language();
        return combine(made_from.theme, fmt::format("{} {} {:x}", language, job.kind, seen));
    };
    if (outputs.knows(job.path)) {
        origin.shown = digest_view(maker.make_outline(page).get(), {});
        if (outputs.keep(job.path, origin)) return;
    }
    const PageMaker::TracedView made = maker.make_view(page);
    origin.shown = digest_view(made.view.get(), made.bodies);
    outputs.stage(job.path, origin, job.path, maker.render(page, made.view.get()));
}

}  // namespace

PageMaker::PageMaker(const Content& content, const Published& published, const Options& options, ReadBody read_body)
    : content_(content),
      references_(content.read.site, content.analysis),
      editions_(views::list_editions(content.words)) {
    for (std::size_t language = 0; language < editions_.size(); ++language) {
        const EditionContent edition{content, editions_, language};
        contexts_.push_back(make_context(edition, published, nullptr, options));
        render_bodies_.push_back(make_render_body(edition, references_, read_body));
        for (views::PageJob& job : views::list_pages(content.read.site, content.analysis, editions_[language]))
            pages_.push_back({language, std::move(job)});
    }
}

std::string PageMaker::origin_of(const model::Body& body, const std::vector<views::Photo>& photos) const {
    std::string origin = fmt::format("{:x} {:x}", body.hash, references_.fingerprint());
    for (const views::Photo& photo : photos)
        origin += fmt::format(" {} {:x}", photo.file, views::fingerprint(views::type_of<views::Photo>(), &photo));
    return origin;
}

PageMaker::TracedView PageMaker::make_view(const Page& page) const {
    TracedView traced;
    const views::RenderBody render = [&](const model::Body& body, const views::Links& links,
                                         const std::vector<views::Photo>& photos) {
        views::Html html = render_bodies_[page.language](body, links, photos);
        traced.bodies.push_back({html.markup, origin_of(body, photos)});
        return html;
    };
    traced.view = page.job.make(with_body_of(page.job, render, contexts_[page.language]));
    return traced;
}

std::shared_ptr<const void> PageMaker::make_outline(const Page& page) const {
    const views::RenderBody render = [&](const model::Body& body, const views::Links&,
                                         const std::vector<views::Photo>& photos) {
        return views::Html{origin_of(body, photos)};
    };
    return page.job.make(with_body_of(page.job, render, contexts_[page.language]));
}

std::string PageMaker::render(const Page& page, const void* view) const {
    std::string markup;
    markup.reserve(kUsualPage);
    content_.templates[page.language].find(page.job.kind)->second.render(view, markup);
    return markup;
}

std::string PageMaker::render_edited(const Page& page, const std::string& text,
                                     const analysis::Excerpt* report) const {
    const views::Context& known = contexts_[page.language];
    const views::Context context = report ? with_excerpt(*report, known) : known;
    views::PageJob job = page.job;
    if (report) job.body = &report->site[report->report].body;
    const views::RenderBody render_body =
        make_render_body({content_, editions_, page.language}, references_, [&](const model::Body&) { return text; });
    return render(page, job.make(with_body_of(job, render_body, context)).get());
}

namespace {

/// sitemap.xml, robots.txt and feed.xml.
void stage_indexes(const Content& content, std::span<const PageMaker::Page> pages, const SiteDigests& made_from,
                   const Options& options, Outputs& outputs) {
    constexpr std::string_view kProduct = "indexes";
    const MadeFrom origin{made_from.all};
    if (outputs.keep(kProduct, origin)) return;
    make_indexes(content, pages, options, [&](std::string_view path, std::string_view bytes) {
        outputs.stage(kProduct, origin, path, bytes);
    });
}

}  // namespace

void stage_pages(const Content& content, const SiteDigests& made_from, const Published& published,
                 const Options& options, Outputs& outputs, Progress& progress) {
    const PageMaker maker(content, published, options, [&](const model::Body& body) {
        return source::read_body(options.source,
                                 {.path = body.path, .first_line = body.first_line, .hash = body.hash});
    });
    const std::vector<PageMaker::Page>& pages = maker.pages();
    constexpr std::size_t kBefore = 1;  // job before the pages: it takes longer than any of them
    progress.begin(Stage::pages, kBefore + pages.size());
    parallel_for(kBefore + pages.size(), options.threads, [&](std::size_t i) {
        if (i < kBefore)
            stage_indexes(content, pages, made_from, options, outputs);
        else
            stage_page(pages[i - kBefore], maker, content, made_from, outputs);
        progress.advance();
    });
}

void make_indexes(const Content& content, std::span<const PageMaker::Page> pages, const Options& options,
                  const TakeFile& take) {
    const std::string& base_url = content.read.site.settings.base_url;
    if (base_url.empty()) return;  // all of them hold absolute addresses
    constexpr std::string_view kFile = "index.html";
    std::vector<opendata::SitemapEntry> entries;
    const std::vector<views::Edition> editions = views::list_editions(content.words);
    for (const PageMaker::Page& page : pages) {
        const std::string& path = page.job.path;
        if (!path.ends_with(kFile) || page.job.kind == "redirect") continue;
        const std::string& language_folder = editions[page.language].folder;
        const std::string folder =
            path.substr(language_folder.size(), path.size() - language_folder.size() - kFile.size());
        opendata::SitemapEntry entry{base_url + language_folder + folder, page.job.updated, {}};
        if (editions.size() > 1)
            for (const views::Edition& other : editions)
                entry.translations.push_back({other.language, base_url + other.folder + folder});
        entries.push_back(std::move(entry));
    }
    for (const opendata::OpenFile& file : opendata::write_sitemap(entries, base_url)) take(file.path, file.bytes);
    take("robots.txt", opendata::write_robots(base_url));
    const Published nothing;
    const views::Feed feed = views::make_feed(make_first_context(content, nothing, options));
    take(views::kFeedPath, opendata::write_feed(feed));
}

}  // namespace app
