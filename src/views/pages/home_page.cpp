#include "views/pages/home_page.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/frame.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>
#include <functional>
#include <set>
#include <span>

namespace views {
namespace {

// What a reader scrolls past on the way to the rest; links lead to all of it.
constexpr std::size_t kPlaces = 24;
constexpr std::size_t kLatest = 10;

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

/// Reports that the site shows, the latest first; of one day in the order of their places.
std::vector<model::ReportId> list_latest(const Context& context) {
    std::vector<model::ReportId> reports;
    for (const auto& of_unit : context.analysis.reports_of) std::ranges::copy(of_unit, std::back_inserter(reports));
    std::ranges::stable_sort(reports, std::ranges::greater(),
                             [&](model::ReportId id) { return context.site[id].published; });
    return reports;
}

/// Places of the latest reports, in the order of their names.
std::set<model::UnitId> list_places(const std::vector<model::ReportId>& latest, const Context& context) {
    std::set<model::UnitId> places;
    for (const model::ReportId report : latest) {
        if (places.size() == kPlaces) break;
        if (context.site[context.site[report].unit].is_place()) places.insert(context.site[report].unit);
    }
    return places;
}

std::vector<PlaceRow> make_places(const std::set<model::UnitId>& units, const Context& context, const Links& links) {
    std::vector<PlaceRow> places;
    for (const model::UnitId unit : units) {
        const std::size_t i = unit.index;
        const std::vector<model::ReportId>& reports = context.analysis.reports_of[i];
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
    const std::vector<model::ReportId> latest = list_latest(context);
    page.places = make_places(list_places(latest, context), context, links);
    for (const model::ReportId report : std::span(latest).first(std::min(kLatest, latest.size())))
        page.latest.push_back(make_report_line(report, context, links));
    page.tiles = make_status_tiles(context);
    if (page.tiles) page.more_tiles = make_tile_links(context, links);
    return page;
}

}  // namespace views
