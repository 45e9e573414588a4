// Pages that editors write, where to learn, and the two that lead on.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct PlatformRow {
    std::string id;
    std::string name;
    std::optional<Url> href;
    std::string address;  // the address in words, for print
    std::string audience;
    std::string about;
};
LOA_FIELDS(PlatformRow, id, name, href, address, audience, about)

struct PlatformsPage {
    Frame frame;
    std::string title;
    std::vector<PlatformRow> platforms;
};
LOA_FIELDS(PlatformsPage, frame, title, platforms)

/// A page of content/pages/.
struct TextPage {
    Frame frame;
    std::string title;
    Html body;
    std::string updated;
};
LOA_FIELDS(TextPage, frame, title, body, updated)

struct NotFoundPage {
    Frame frame;
    std::string title;
    std::vector<Link> links;
};
LOA_FIELDS(NotFoundPage, frame, title, links)

/// An old address that leads on: a renamed id.
struct RedirectPage {
    Frame frame;
    Link target;
};
LOA_FIELDS(RedirectPage, frame, target)

PlatformsPage make_platforms_page(const Context& context);
TextPage make_text_page(const model::Page& page, const Context& context);
NotFoundPage make_not_found_page(const Context& context);
RedirectPage make_redirect_page(std::string from_folder, std::string to_folder, std::string title,
                                const Context& context);

}  // namespace views
