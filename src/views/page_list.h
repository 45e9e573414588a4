// Every page of the site as a job: its path, its kind (the theme's template) and how its view is made. Views are
// made, rendered and dropped one at a time.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"
#include "model/wording.h"
#include "views/describe.h"
#include "views/links.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace views {

/// Bytes of each download by its path below the site's root.
using DownloadSizes = std::map<std::string, std::size_t, std::less<>>;

/// The markup of a body, with its links resolved as seen from one page.
using RenderBody = std::function<Html(const model::Body& body, const Links& links)>;

/// All that page views are made from.
struct Context {
    const model::Site& site;
    const analysis::Analysis& analysis;
    const model::Wording& words;
    const DownloadSizes& downloads;
    const std::map<std::string, std::string, std::less<>>& assets;  // name in the theme -> published path
    RenderBody render_body;
    LinkStyle link_style = LinkStyle::folders;
    std::span<const model::AcceptedFinding> accepted = {};  // what editors accept of papers, with their reasons
};

struct PageKind {
    std::string name;  // templates/<name>.html
    const Type* type;
};

/// Every kind of page that a theme must have a template for.
const std::vector<PageKind>& page_kinds();

struct PageJob {
    std::string path;  // below the site's root: "don-vi/xa-an-lao/index.html"
    std::string kind;
    std::string updated;  // ISO date of the latest content on it, for the sitemap; empty: not listed there
    std::function<std::shared_ptr<const void>(const Context&)> make;  // a value of the kind's type
};

std::vector<PageJob> list_pages(const model::Site& site, const analysis::Analysis& analysis);

}  // namespace views
