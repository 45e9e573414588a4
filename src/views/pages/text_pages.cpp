#include "views/pages/text_pages.h"

#include "text/format.h"
#include "views/frame.h"

namespace views {

TextPage make_text_page(const model::Page& content, const Context& context) {
    const Links links(context.site, text_page_folder(content), context.link_style);
    TextPage page;
    page.title = content.title;
    page.frame = make_frame({.title = content.title,
                             .description = content.body.first_paragraph,
                             .section = NavSection::none,
                             .crumbs = {},
                             .updated = content.updated},
                            context, links);
    page.body = context.render_body(content.body, links, {});
    if (content.updated) page.updated = text::format_moment(*content.updated);
    return page;
}

NotFoundPage make_not_found_page(const Context& context) {
    const LinkStyle style = context.link_style == LinkStyle::portable ? LinkStyle::portable : LinkStyle::rooted;
    const Links links(context.site, "", style);
    NotFoundPage page;
    page.title = context.words("page.not_found");
    page.frame = make_frame(
        {.title = page.title, .description = page.title, .section = NavSection::none, .crumbs = {}}, context, links);
    page.frame.canonical.reset();
    page.links = {{context.words("nav.home"), links.page("")},
                  {context.words("nav.units"), links.page(kUnitsFolder)},
                  {context.words("nav.indicators"), links.page(kIndicatorsFolder)},
                  {context.words("nav.initiatives"), links.page(kInitiativesFolder)}};
    return page;
}

RedirectPage make_redirect_page(std::string from_folder, std::string to_folder, std::string title,
                                const Context& context) {
    const Links links(context.site, std::move(from_folder), context.link_style);
    RedirectPage page;
    page.frame =
        make_frame({.title = title, .description = title, .section = NavSection::none, .crumbs = {}}, context, links);
    if (!context.site.settings.base_url.empty())
        page.frame.canonical = Url{context.site.settings.base_url + to_folder};
    page.target = {std::move(title), links.page(to_folder)};
    return page;
}

}  // namespace views
