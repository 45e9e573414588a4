// Every page of the site as a job: its path, its kind (the theme's template) and how its view is made. Views are
// made, rendered and dropped one at a time.
#pragma once

#include "views/context.h"
#include "views/type.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace views {

struct PageKind {
    std::string name;  // templates/<name>.html
    const Type* type;
};

/// Every kind of page that a theme must have a template for.
const std::vector<PageKind>& page_kinds();

struct PageJob {
    std::string path;  // below the site's root: "en/don-vi/xa-an-lao/index.html"
    std::string kind;
    std::string updated;  // ISO date of the latest content on it, for the sitemap; empty: not listed there
    std::function<std::shared_ptr<const void>(const Context&)> make;  // a value of the kind's type
    const model::Body* body = nullptr;                                // the one that it shows, if any
};

/// The languages of the site's words. The first has the root, the others have a folder each.
std::vector<Edition> list_editions(std::span<const model::Wording> languages);

std::vector<PageJob> list_pages(const model::Site& site, const analysis::Analysis& analysis, const Edition& edition);

}  // namespace views
