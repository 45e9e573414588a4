// What stands around every page.
#pragma once

#include "views/page_list.h"
#include "views/parts.h"

#include <string>
#include <vector>

namespace views {

/// Which entry of the navigation a page belongs to.
enum class NavSection { none, home, units, indicators, initiatives, platforms, documents };

struct PageHead {
    std::string title;
    std::string description;
    NavSection section = NavSection::none;
    std::vector<Link> crumbs;  // between the home page and this one
};

Frame make_frame(PageHead head, const Context& context, const Links& links);

}  // namespace views
