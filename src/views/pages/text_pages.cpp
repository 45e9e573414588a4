#include "views/pages/text_pages.h"

#include "text/format.h"
#include "views/content_text.h"
#include "views/frame.h"
#include "views/phrases.h"

namespace views {

TextPage make_text_page(const model::Page& content, const Context& context) {
    const Links links = links_from(text_page_folder(content), context);
    TextPage page;
    page.title = content_text(content.title, context.words);
    page.frame = make_frame({.title = page.title,
                             .description = content_text(content.body.first_paragraph, context.words),
                             .section = NavSection::none,
                             .crumbs = {},
                             .updated = content.updated},
                            context, links);
    page.body = context.render_body(content.body, links, {});
    if (content.updated) page.updated = text::format_moment(*content.updated, context.words.notation());
    return page;
}

PlatformsPage make_platforms_page(const Context& context) {
    const Links links = links_from(kPlatformsFolder, context);
    PlatformsPage page;
    page.title = context.words("page.platforms");
    page.frame =
        make_frame({.title = page.title, .description = page.title, .section = NavSection::platforms, .crumbs = {}},
                   context, links);
    for (const model::Platform& platform : context.site.platforms) {
        PlatformRow row{.id = platform.slug,
                        .name = content_text(platform.name, context.words),
                        .href = {},
                        .address = platform.url,
                        .audience = content_text(platform.audience, context.words),
                        .about = content_text(platform.about, context.words)};
        if (!platform.url.empty()) row.href = Links::external(platform.url);
        page.platforms.push_back(std::move(row));
    }
    return page;
}

NotFoundPage make_not_found_page(const Context& context) {
    const LinkStyle style = context.link_style == LinkStyle::portable ? LinkStyle::portable : LinkStyle::rooted;
    const Links links(context.site, {}, style);
    NotFoundPage page;
    page.title = context.words("page.not_found");
    page.frame = make_frame(
        {.title = page.title, .description = page.title, .section = NavSection::none, .crumbs = {}}, context, links);
    page.frame.canonical.reset();
    page.frame.alternates.clear();
    page.frame.languages.clear();
    page.links = {{context.words("nav.home"), links.page("")},
                  {context.words("nav.units"), links.page(kUnitsFolder)},
                  {context.words("nav.indicators"), links.page(kIndicatorsFolder)},
                  {context.words("nav.initiatives"), links.page(kInitiativesFolder)}};
    return page;
}

RedirectPage make_redirect_page(std::string from_folder, std::string to_folder, std::string title,
                                const Context& context) {
    const Links links = links_from(from_folder, context);
    title = content_text(title, context.words);
    RedirectPage page;
    page.frame =
        make_frame({.title = title, .description = title, .section = NavSection::none, .crumbs = {}}, context, links);
    if (!context.site.settings.base_url.empty()) page.frame.canonical = absolute_page(to_folder, context);
    page.frame.alternates.clear();
    page.frame.languages.clear();
    page.target = {std::move(title), links.page(to_folder)};
    return page;
}

}  // namespace views
