#include "views/frame.h"

#include "text/format.h"
#include "views/content_text.h"
#include "views/linked_data.h"

#include <algorithm>

namespace views {
namespace {

struct NavPlace {
    NavSection section;
    std::string_view word;
    std::string_view folder;
};

constexpr NavPlace kNavigation[] = {
    {NavSection::home, "nav.home", ""},
    {NavSection::units, "nav.units", kUnitsFolder},
    {NavSection::indicators, "nav.indicators", kIndicatorsFolder},
    {NavSection::initiatives, "nav.initiatives", kInitiativesFolder},
    {NavSection::platforms, "nav.platforms", kPlatformsFolder},
    {NavSection::search, "nav.search", kSearchFolder},
};

std::string contact_text(const model::Publisher& publisher, const model::Wording& words) {
    std::string contact;
    for (const std::string* part : {&publisher.address, &publisher.phone, &publisher.email})
        if (!part->empty()) contact += (contact.empty() ? "" : " · ") + *part;
    return contact.empty() ? words("footer.no_contact") : content_text(contact, words);
}

/// The page in all languages of the site as one page links to it, or as the world does.
enum class Reach { site, world };
std::vector<Translation> make_translations(Reach reach, const Context& context, const Links& links) {
    std::vector<Translation> translations;
    const std::string& base_url = context.site.settings.base_url;
    if (reach == Reach::world && base_url.empty()) return {};
    for (const Edition& edition : context.editions)
        if (reach == Reach::world)
            translations.push_back({edition.language, edition.name, {base_url + edition.folder + links.folder()}});
        else if (edition.language != context.words.language())
            translations.push_back({edition.language, edition.name, links.translation(edition.folder)});
    return translations;
}

/// One address for good: the 404 page is served at any.
bool has_address(const Context& context, const Links& links) {
    return !context.site.settings.base_url.empty() && !links.page("").href.starts_with('/');
}

}  // namespace

std::string asset_path(const Context& context, std::string_view name) {
    const auto found = context.assets.find(name);
    return found == context.assets.end() ? std::string(name) : found->second;
}

std::optional<text::Moment> latest_update(const model::Site& site) {
    std::optional<text::Moment> latest;
    const auto consider = [&](const std::optional<text::Moment>& moment) { latest = std::max(latest, moment); };
    for (const model::Report& report : site.reports) {
        consider(report.published);
        consider(report.updated);
    }
    for (const model::Initiative& initiative : site.initiatives) {
        consider(initiative.published);
        consider(initiative.updated);
    }
    for (const model::Page& page : site.pages) consider(page.updated);
    return latest;
}

Frame make_frame(PageHead head, const Context& context, const Links& links) {
    const model::Settings& settings = context.site.settings;
    const model::Wording& words = context.words;
    Frame frame;
    frame.language = words.language();
    frame.title = std::move(head.title);
    frame.description = std::move(head.description);
    frame.site_title = content_text(settings.title, settings.title_en, words);
    frame.tagline = tagline_text(settings, words);
    if (!settings.official) frame.notice = words("notice.unofficial");
    if (const std::size_t left_out = context.site.set_aside; left_out > 0)
        frame.set_aside = words("notice.set_aside",
                                {{"n", text::format_number(static_cast<std::int64_t>(left_out), words.notation())}});
    frame.home = links.page("");
    frame.stylesheet = links.file(asset_path(context, "assets/site.css"));
    frame.script = links.file(asset_path(context, "assets/site.js"));
    frame.icon = links.file(asset_path(context, "assets/icon.svg"));
    if (!settings.base_url.empty()) {
        frame.canonical = absolute_page(links.folder(), context);
        if (const PublishedCard* card = find_card(context.cards, links.folder()))
            frame.social_image = {Url{settings.base_url + card->path}, card->alt};
    }
    if (context.editions.size() > 1) {
        frame.alternates = make_translations(Reach::world, context, links);
        frame.languages = make_translations(Reach::site, context, links);
    }
    for (const NavPlace& place : kNavigation)
        frame.navigation.push_back({words(place.word), links.page(place.folder), place.section == head.section});
    if (head.section != NavSection::home) frame.crumbs.push_back({words("nav.home"), links.page("")});
    std::ranges::move(head.crumbs, std::back_inserter(frame.crumbs));
    frame.footer = {{words("page.downloads"), links.page(kDownloadsFolder)},
                    {words("page.dictionary"), links.page(kDictionaryFolder)},
                    {words("page.documents"), links.page(kDocumentsFolder)},
                    {words("page.topics"), links.page(kTopicsFolder)},
                    {words("page.reconciliation"), links.page(kReconciliationFolder)},
                    {words("page.completeness"), links.page(kCompletenessFolder)}};
    for (const model::Page& page : context.site.pages)
        frame.footer.push_back({content_text(page.title, words), links.page(text_page_folder(page))});
    if (!settings.base_url.empty()) {
        frame.feed = links.file(kFeedPath);
        frame.footer.push_back({words("page.feed"), *frame.feed});
    }
    frame.publisher = content_text(settings.publisher.name, words);
    frame.contact = contact_text(settings.publisher, words);
    frame.licence = content_text(settings.licence, words);
    if (head.updated) frame.updated = text::format_moment(*head.updated, words.notation());
    if (has_address(context, links)) {
        std::vector<text::Json> things = std::move(head.linked_data);
        if (!frame.crumbs.empty()) things.push_back(describe_way(frame.crumbs, frame.title, context, links));
        if (!things.empty()) frame.linked_data = print_linked_data(std::move(things));
    }
    return frame;
}

}  // namespace views
