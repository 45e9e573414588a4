// All that page views are made from.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"
#include "model/wording.h"
#include "views/cards.h"
#include "views/describe.h"
#include "views/links.h"
#include "views/photos.h"

#include <functional>
#include <map>
#include <span>
#include <string>

namespace views {

/// Bytes of each download by its path below the site's root.
using DownloadSizes = std::map<std::string, std::size_t, std::less<>>;

/// The markup of a body, with its links resolved as seen from one page and its photos in their places.
using RenderBody = std::function<Html(const model::Body& body, const Links& links, const std::vector<Photo>& photos)>;

/// All that page views are made from.
struct Context {
    const model::Site& site;
    const analysis::Analysis& analysis;
    const model::Wording& words;
    const DownloadSizes& downloads;
    const std::map<std::string, std::string, std::less<>>& assets;  // name in the theme -> published path
    const PhotoCopies& photos;
    const PublishedCards& cards;
    RenderBody render_body;
    LinkStyle link_style = LinkStyle::folders;
    std::span<const model::AcceptedFinding> accepted = {};  // what editors accept of papers, with their reasons
};

}  // namespace views
