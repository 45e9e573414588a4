// All that page views are made from.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"
#include "model/wording.h"
#include "views/cards.h"
#include "views/describe.h"
#include "views/links.h"
#include "views/photos.h"
#include "views/spoken_sentence.h"

#include <functional>
#include <map>
#include <span>
#include <string>

namespace views {

/// The kinds of downloads, by the endings of their names.
struct DownloadKind {
    std::string_view ending;
    std::string_view format;
    std::string_view media_type;
};
inline constexpr DownloadKind kDownloadKinds[] = {
    {".xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".csv", "CSV", "text/csv"},
    {".json", "JSON", "application/json"},
    {".zip", "ZIP", "application/zip"},
};

struct DownloadSize {
    std::size_t bytes = 0;
    std::size_t rows = 0;  // of a table of the open data
};

/// Of each download, by its path below the site's root.
using DownloadSizes = std::map<std::string, DownloadSize, std::less<>>;

/// The markup of a body, with its links resolved as seen from one page and its photos in their places.
using RenderBody = std::function<Html(const model::Body& body, const Links& links, const std::vector<Photo>& photos)>;

/// One language in which the site is read.
struct Edition {
    std::string language;  // "en"
    std::string name;      // "English", as its readers call it
    std::string folder;    // of its pages below the site's root: "en/"; empty for the first
};

/// All that page views are made from.
struct Context {
    const model::Site& site;
    const analysis::Analysis& analysis;
    const model::Wording& words;  // of the language that the page speaks
    const DownloadSizes& downloads;
    const std::map<std::string, std::string, std::less<>>& assets;  // name in the theme -> published path
    const PhotoCopies& photos;
    const PublishedCards& cards;
    const SharedSentences& spoken;  // of bulletins; none in a translation
    RenderBody render_body;
    LinkStyle link_style = LinkStyle::folders;
    std::span<const model::AcceptedFinding> accepted = {};  // what editors accept of papers, with their reasons
    std::span<const Edition> editions = {};                 // of the site; without any it has one, in its root
};

/// Addresses as seen from the page of `folder` in the language of the context.
Links links_from(std::string_view folder, const Context& context);

/// The public address of the page of `folder` in the language of the context; there must be a base_url.
Url absolute_page(std::string_view folder, const Context& context);

/// That of the context's words; null where it is the only one.
const Edition* find_edition(const Context& context);

}  // namespace views
