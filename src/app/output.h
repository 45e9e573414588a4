// The files of a site, made from its content and staged one at a time: each is made, rendered, staged and dropped.
#pragma once

#include "app/content.h"
#include "app/options.h"
#include "app/outputs.h"
#include "app/progress.h"
#include "app/site_digest.h"
#include "views/page_list.h"

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

/// Copies of photos beside their pages; returns where they are.
views::PhotoCopies stage_photos(const Content& content, const Options& options, Outputs& outputs);

/// Pictures for shared links; none where they cannot be made.
views::PublishedCards stage_cards(const Content& content, const Options& options, Outputs& outputs);

/// The index of the search; adds its directory to `assets`, so that pages can name it.
void stage_search(const Content& content, const SiteDigests& made_from, AssetPaths& assets, const Options& options,
                  Outputs& outputs);

/// Workbooks, CSV and JSON; returns the size of each.
views::DownloadSizes stage_downloads(const Content& content, const SiteDigests& made_from, const Options& options,
                                     Outputs& outputs, Progress& progress);

void stage_pages(const Content& content, const SiteDigests& made_from, const Published& published,
                 const Options& options, Outputs& outputs, Progress& progress);

/// sitemap.xml, robots.txt and feed.xml.
void stage_indexes(const Content& content, const SiteDigests& made_from, const Options& options, Outputs& outputs);

}  // namespace app
