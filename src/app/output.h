// The files of a site, made from its content and staged one at a time: each is made, rendered, staged and dropped.
#pragma once

#include "analysis/excerpt.h"
#include "app/content.h"
#include "app/options.h"
#include "app/outputs.h"
#include "app/progress.h"
#include "app/site_digest.h"
#include "app/take_file.h"
#include "diagnostics/run_jobs.h"
#include "views/fingerprint.h"
#include "views/page_list.h"
#include "views/references.h"
#include "views/tables.h"

#include <span>

namespace app {

/// Name in the theme -> published path, with the file's fingerprint in its name.
using AssetPaths = std::map<std::string, std::string, std::less<>>;

/// What is published before the pages that refer to it.
struct Published {
    AssetPaths assets;
    views::PhotoCopies photos;
    views::PublishedCards cards;
    views::DownloadSizes downloads;
};

AssetPaths stage_assets(const Content& content, const Options& options, Outputs& outputs);

/// Styles and scripts of the theme alone.
AssetPaths make_assets(const Content& content, const TakeFile& take);

/// Copies of photos beside their pages; returns where they are.
views::PhotoCopies stage_photos(const Content& content, const Options& options, Outputs& outputs);

/// Pictures for shared links; none where they cannot be made.
views::PublishedCards stage_cards(const Content& content, const Options& options, Outputs& outputs);

/// The index of the search; adds its directory to `assets`, so that pages can name it.
void stage_search(const Content& content, const SiteDigests& made_from, AssetPaths& assets, const Options& options,
                  Outputs& outputs);

/// The index of the search in one language, its directory last; the files before it in any order, where `run` makes
/// several at once.
void make_search(const Content& content, std::size_t language, const AssetPaths& assets, const Options& options,
                 const TakeFile& take, const diagnostics::RunJobs& run = diagnostics::run_in_turn);

/// Workbooks, CSV and JSON; returns the size of each.
views::DownloadSizes stage_downloads(const Content& content, const SiteDigests& made_from, const Options& options,
                                     Outputs& outputs, Progress& progress);

/// A workbook and the CSV beside it.
void make_workbook(const Content& content, const views::WorkbookJob& job, const TakeFile& take);

/// Fetches the text of a body.
using ReadBody = std::function<std::string(const model::Body&)>;

/// The pages of a site, each made when it is asked for, from any thread. All that it is made from must outlive it.
class PageMaker {
public:
    struct Page {
        std::size_t language;
        views::PageJob job;
    };

    PageMaker(const Content& content, const Published& published, const Options& options, ReadBody read_body);
    PageMaker(const PageMaker&) = delete;
    PageMaker& operator=(const PageMaker&) = delete;

    const std::vector<Page>& pages() const { return pages_; }
    /// A view with what its bodies were made from.
    struct TracedView {
        std::shared_ptr<const void> view;
        std::vector<views::MarkupOrigin> bodies;
    };
    TracedView make_view(const Page& page) const;
    /// The view with the origins of its bodies instead of their markup: no text is fetched.
    std::shared_ptr<const void> make_outline(const Page& page) const;
    std::string render(const Page& page, const void* view) const;

    /// The page after an edit of the file whose text it shows: with another `text`, and for a report with all else
    /// that its page tells.
    std::string render_edited(const Page& page, const std::string& text, const analysis::Excerpt* report) const;

private:
    std::string origin_of(const model::Body& body, const std::vector<views::Photo>& photos) const;

    const Content& content_;
    views::References references_;
    std::vector<views::Edition> editions_;
    std::vector<views::Context> contexts_;          // of each language, apart from the next
    std::vector<views::RenderBody> render_bodies_;  // of each language
    std::vector<Page> pages_;
};

/// Pages, and what lists them: sitemap.xml, robots.txt and feed.xml.
void stage_pages(const Content& content, const SiteDigests& made_from, const Published& published,
                 const Options& options, Outputs& outputs, Progress& progress);

void make_indexes(const Content& content, std::span<const PageMaker::Page> pages, const Options& options,
                  const TakeFile& take);

}  // namespace app
