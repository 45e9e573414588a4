// What stands around every page.
#pragma once

#include "text/json.h"
#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

/// Which entry of the navigation a page belongs to.
enum class NavSection { none, home, units, indicators, initiatives, platforms, search };

struct PageHead {
    std::string title;
    std::string description;
    NavSection section = NavSection::none;
    std::vector<Link> crumbs;  // between the home page and this one
    std::optional<text::Moment> updated =
        {};  // of what this page tells; the site's own date only on pages about all of it
    std::vector<text::Json> linked_data = {};  // what the page is about, for search engines
};

/// The latest day that the content names as published or updated.
std::optional<text::Moment> latest_update(const model::Site& site);

/// The published path of a file of the theme, or of what is published like one.
std::string asset_path(const Context& context, std::string_view name);

Frame make_frame(PageHead head, const Context& context, const Links& links);

}  // namespace views
