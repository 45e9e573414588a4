#include "views/pages/home_page.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/frame.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>

namespace views {
namespace {

std::vector<BigNumber> make_big_numbers(const Context& context, const Links& links) {
    std::vector<BigNumber> numbers;
    for (const model::IndicatorId id : context.site.settings.highlights) {
        const analysis::IndicatorFacts& summary = context.analysis.of(id);
        if (summary.city.empty()) continue;
        const analysis::Fact& fact = context.analysis.facts[summary.city.back()];
        if (!fact.value) continue;
        const bool is_share = fact.value->shape == text::QuantityShape::share;
        const Source source = make_source(fact.statements.front(), context, links);
        std::string sentence = name_of(context.site[id], context.words);
        if (is_share) sentence += ": " + text::format_quantity(*fact.value, context.words.notation());
        numbers.push_back(
            {.number = is_share
                           ? text::format_share_percent(fact.value->low, fact.value->high, context.words.notation())
                           : text::format_quantity(*fact.value, context.words.notation()),
             .sentence = std::move(sentence),
             .source = text::capitalise_first(as_of_text(fact.as_of, context.words)) + " · " + source.text,
             .href = links.indicator(id)});
    }
    return numbers;
}

std::vector<PlaceRow> make_places(const Context& context, const Links& links) {
    std::vector<PlaceRow> places;
    for (std::size_t i = 0; i < context.site.units.size(); ++i) {
        const std::vector<model::ReportId>& reports = context.analysis.reports_of[i];
        if (reports.empty() || !context.site.units[i].is_place()) continue;
        std::string summary;
        for (const std::string& phrase : lead_phrases({i}, 3, context))
            summary += (summary.empty() ? "" : ", ") + phrase;
        if (const std::size_t initiatives = context.analysis.initiatives_of[i].size(); initiatives > 0)
            summary +=
                (summary.empty() ? "" : ", ") +
                context.words(
                    "count.initiatives",
                    {{"n", text::format_number(static_cast<std::int64_t>(initiatives), context.words.notation())}});
        places.push_back({.name = name_of(context.site.units[i], context.words),
                          .href = links.unit({i}),
                          .summary = summary,
                          .reports = context.words(
                              "count.reports", {{"n", text::format_number(static_cast<std::int64_t>(reports.size()),
                                                                          context.words.notation())}})});
    }
    return places;
}

/// Indicators that the site holds first, where places have figures of them.
std::vector<Link> make_tile_links(const Context& context, const Links& links) {
    std::vector<Link> diagrams;
    for (const model::IndicatorId id : context.site.settings.lead)
        if (!context.analysis.of(id).units.empty())
            diagrams.push_back({short_name_of(context.site[id], context.words),
                                links.page(indicator_folder(context.site, id) + "#" + std::string(kTilesAnchor))});
    return diagrams;
}

}  // namespace

HomePage make_home_page(const Context& context) {
    const Links links = links_from("", context);
    HomePage page;
    page.frame = make_frame({.title = context.words("page.home"),
                             .description = tagline_text(context.site.settings, context.words),
                             .section = NavSection::home,
                             .crumbs = {},
                             .updated = latest_update(context.site)},
                            context, links);
    page.field = make_search_field(context, links);
    page.numbers = make_big_numbers(context, links);
    for (const model::InitiativeId id : context.site.settings.worth_copying)
        page.initiatives.push_back(make_initiative_card(id, context, links));
    const auto published = std::ranges::count_if(
        context.site.initiatives, [](const model::Initiative& initiative) { return !initiative.draft; });
    page.all_initiatives = {
        context.words("home.all_initiatives", {{"n", text::format_number(published, context.words.notation())}}),
        links.page(kInitiativesFolder)};
    const auto places = std::ranges::count_if(context.site.units, &model::Unit::is_place);
    page.all_units = {context.words("home.all_units", {{"n", text::format_number(places, context.words.notation())}}),
                      links.page(kUnitsFolder)};
    page.places = make_places(context, links);
    for (const auto& reports : context.analysis.reports_of)
        for (const model::ReportId report : reports) page.latest.push_back(make_report_line(report, context, links));
    page.tiles = make_status_tiles(context);
    page.more_tiles = make_tile_links(context, links);
    return page;
}

}  // namespace views
