#include "views/pages/unit_pages.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/charts.h"
#include "views/comparisons.h"
#include "views/frame.h"
#include "views/linked_data.h"
#include "views/pages/document_pages.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

namespace views {
namespace {

constexpr std::size_t kLeadPhrases = 4;
constexpr std::size_t kElsewhere = 3;  // initiatives of other places on the page of one that has none
constexpr std::size_t kNearest = 50;   // places among which a bulletin finds what still fits into its time

template <typename Part = std::string, typename TextOf = std::identity>
std::string join(const std::vector<Part>& parts, TextOf text_of = {}) {
    std::string joined;
    for (const Part& part : parts) joined.append(joined.empty() ? "" : ", ").append(std::invoke(text_of, part));
    return joined;
}

std::size_t count_reports(const Context& context) {
    std::size_t count = 0;
    for (const auto& reports : context.analysis.reports_of) count += reports.size();
    return count;
}

std::vector<const analysis::Fact*> pointers_to(const std::vector<analysis::Fact>& facts,
                                               std::span<const analysis::FactIndex> indices) {
    std::vector<const analysis::Fact*> pointers;
    for (const std::size_t index : indices) pointers.push_back(&facts[index]);
    return pointers;
}

/// What stands for the unit in the current period; earlier figures are in its histories.
std::vector<const analysis::Fact*> current_of(std::vector<const analysis::Fact*> facts) {
    std::erase_if(facts, [](const analysis::Fact* fact) { return !fact->is_current; });
    return facts;
}

/// The rows about the unit itself; a department's page also has what it tells about the city.
std::vector<FigureRow*> own_rows(std::vector<FigureGroup>& groups) {
    std::vector<FigureRow*> rows;
    for (FigureGroup& group : groups)
        for (FigureRow& row : group.rows)
            if (row.subject.empty()) rows.push_back(&row);
    return rows;
}

/// The place that the site computes, at the figure that is ranked.
void add_computed_ranks(model::UnitId id, const std::vector<FigureRow*>& rows,
                        const std::vector<const analysis::Fact*>& facts, const Context& context) {
    std::map<std::string, std::string> places;  // by the indicator's name
    for (const analysis::Fact* fact : facts)
        if (fact->about == id)
            places[name_of(context.site[fact->indicator], context.words)] =
                computed_rank_text(fact->indicator, id, table_context(context));
    for (FigureRow* row : rows)
        if (const auto found = places.find(row->indicator); found != places.end() && !found->second.empty())
            row->remarks.push_back(found->second);
}

/// The city's figure beside the unit's own, where the city states one.
void add_city_figures(const std::vector<FigureRow*>& rows, const std::vector<const analysis::Fact*>& facts,
                      const Context& context) {
    std::map<std::string, std::string> city;  // by the indicator's name
    for (const analysis::Fact* fact : facts) {
        const analysis::IndicatorFacts& summary = context.analysis.of(fact->indicator);
        if (!fact->about || summary.city.empty()) continue;
        const analysis::Fact& stated = context.analysis.facts[summary.city.back()];
        if (stated.value)
            city[name_of(context.site[fact->indicator], context.words)] =
                quantity_text(*stated.value, context.site[fact->indicator], context.words);
    }
    for (FigureRow* row : rows)
        if (const auto found = city.find(row->indicator); found != city.end()) row->city = found->second;
}

std::vector<DocumentRow> documents_of(const std::vector<model::ReportId>& reports, const Context& context,
                                      const Links& links) {
    std::set<std::size_t> papers;
    for (const model::ReportId report : reports)
        for (const analysis::CitedPaper& cited : context.analysis.lookup.papers[report.index])
            papers.insert(cited.paper);
    std::vector<DocumentRow> rows;
    for (const std::size_t paper : papers)
        rows.push_back(make_document_row(context.analysis.documents[paper], context, links));
    return rows;
}

std::optional<text::Moment> latest_of(const std::vector<model::ReportId>& reports, const model::Site& site) {
    std::optional<text::Moment> latest;
    for (const model::ReportId id : reports) latest = std::max({latest, site[id].published, site[id].updated});
    return latest;
}

std::string campaign_names(const Context& context) {
    std::set<std::string> names;
    for (const model::Campaign& campaign : context.site.campaigns)
        names.insert(short_name_of(campaign, context.words));
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

std::vector<Link> where_to_learn(const Context& context, const Links& links) {
    std::vector<Link> platforms;
    for (const model::Platform& platform : context.site.platforms)
        if (!platform.url.empty())
            platforms.push_back(
                {name_of(platform, context.words), links.page(std::string(kPlatformsFolder) + "#" + platform.slug)});
    return platforms;
}

void add_results(model::UnitId id, UnitPage& page, const Context& context, const Links& links) {
    const analysis::Analysis& analysis = context.analysis;
    const auto all_times = pointers_to(analysis.facts, analysis.lookup.facts.of_unit[id.index]);
    const auto facts = current_of(all_times);
    page.groups = group_rows(facts, id, context, links);
    const std::vector<FigureRow*> own = own_rows(page.groups);
    add_city_figures(own, facts, context);
    add_computed_ranks(id, own, facts, context);
    page.histories = make_unit_histories(id, context, links);
    page.corrections = make_corrections(all_times, context);
    for (const FigureGroup& group : page.groups)
        for (const FigureRow& row : group.rows)
            if (!row.rank.empty()) page.ranks.push_back(row);
    page.targets = make_figure_rows(pointers_to(analysis.targets, analysis.lookup.targets.of_unit[id.index]), id,
                                    context, links);
    page.charts = make_unit_charts(id, context, links);
}

/// Its results beside the city's, as the first screen tells them.
std::vector<LeadLine> make_lead(model::UnitId id, const Context& context) {
    std::vector<LeadLine> lead;
    for (const analysis::Fact* fact : lead_facts(id, kLeadPhrases, context)) {
        const analysis::IndicatorFacts& summary = context.analysis.of(fact->indicator);
        LeadLine line{.text = fact_phrase(*fact, context), .city = {}};
        if (!summary.city.empty())
            if (const auto& city = context.analysis.facts[summary.city.back()].value)
                line.city =
                    context.words("unit.city_beside",
                                  {{"value", quantity_text(*city, context.site[fact->indicator], context.words)}});
        lead.push_back(std::move(line));
    }
    return lead;
}

/// Squares between two places on the tile diagram, squared; far where one has no tile.
int tile_distance(const model::Unit& a, const model::Unit& b) {
    if (!a.tile || !b.tile) return std::numeric_limits<int>::max();
    const int columns = a.tile->column - b.tile->column, rows = a.tile->row - b.tile->row;
    return columns * columns + rows * rows;
}

/// One initiative of each of the nearest places that have any, the nearest first; without a tile, what the site holds
/// worth copying.
std::vector<model::InitiativeId> initiatives_nearby(model::UnitId id, const Context& context) {
    const model::Unit& unit = context.site[id];
    if (!unit.tile) return context.site.settings.worth_copying;
    std::vector<std::pair<int, model::UnitId>> places;  // with their distance
    for (const model::UnitId place : context.analysis.lookup.places_with_initiatives)
        if (place != id) places.emplace_back(tile_distance(unit, context.site[place]), place);
    const std::size_t nearest = std::min(kNearest, places.size());
    std::ranges::partial_sort(places, places.begin() + static_cast<std::ptrdiff_t>(nearest));
    places.resize(nearest);
    std::vector<model::InitiativeId> nearby;
    for (const auto& [distance, place] : places)
        nearby.push_back(context.analysis.initiatives_of[place.index].front());
    return nearby.empty() ? context.site.settings.worth_copying : nearby;
}

void add_initiatives(model::UnitId id, UnitPage& page, const Context& context, const Links& links) {
    std::vector<model::InitiativeId> told = context.analysis.initiatives_of[id.index];
    for (const model::InitiativeId initiative : told)
        page.initiatives.push_back(make_initiative_card(initiative, context, links));
    if (told.empty()) {
        told = initiatives_nearby(id, context);
        page.elsewhere_heading = context.words(context.site[id].tile ? "unit.nearby" : "unit.elsewhere");
        for (std::size_t i = 0; i < std::min(kElsewhere, told.size()); ++i)
            page.elsewhere.push_back(make_initiative_card(told[i], context, links));
    }
    // Loudspeakers speak the language of the content.
    if (context.words.is_of_content() && context.site[id].is_place() && !context.site.campaigns.empty())
        page.bulletin = make_bulletin(id, told, context);
}

}  // namespace

UnitsPage make_units_page(std::size_t part, const Context& context) {
    const Links links = links_from(part_folder(kUnitsFolder, part), context);
    UnitsPage page;
    page.title = context.words("page.units");
    page.frame = make_frame({.title = page.title,
                             .description = tagline_text(context.site.settings, context.words),
                             .section = NavSection::units,
                             .crumbs = {}},
                            context, links);
    const auto places = std::ranges::count_if(context.site.units, &model::Unit::is_place);
    page.explain = context.words(
        "report.explain",
        {{"n", text::format_number(static_cast<std::int64_t>(count_reports(context)), context.words.notation())},
         {"total", text::format_number(places, context.words.notation())}});
    // Places and departments, each kind under its heading; a long list goes on in further parts.
    const std::size_t all = context.site.units.size(), from = part * kRowsPerPage;
    std::size_t place = 0;
    for (const model::UnitKind kind :
         {model::UnitKind::xa, model::UnitKind::phuong, model::UnitKind::dac_khu, model::UnitKind::so_nganh}) {
        UnitList list{.heading = unit_kind_text(kind, context.words), .id = unit_kind_anchor(kind), .units = {}};
        for (std::size_t i = 0; i < all; ++i) {
            const model::Unit& unit = context.site.units[i];
            if (unit.kind != kind) continue;
            if (const std::size_t at = place++; at < from || at >= from + kRowsPerPage) continue;
            list.units.push_back(
                {.name = name_of(unit, context.words),
                 .href = links.unit({i}),
                 .status = context.analysis.reports_of[i].empty() ? "" : context.words("report.on_site"),
                 .formerly = content_text(join(unit.formerly), context.words)});
        }
        if (!list.units.empty()) page.lists.push_back(std::move(list));
    }
    page.parts = make_parts(kUnitsFolder, part, (all + kRowsPerPage - 1) / kRowsPerPage, links, context.words);
    if (!page.parts.empty())
        page.list_size = list_size_text(from, std::min(from + kRowsPerPage, all), all, context.words);
    return page;
}

UnitPage make_unit_page(model::UnitId id, const Context& context) {
    const model::Unit& unit = context.site[id];
    const Links links = links_from(unit_folder(context.site, id), context);
    const std::vector<model::ReportId>& reports = context.analysis.reports_of[id.index];

    UnitPage page;
    const std::string name = name_of(unit, context.words);
    page.title = reports.empty() ? name : context.words("page.unit", {{"unit", name}});
    page.lead = make_lead(id, context);
    const std::string description =
        page.lead.empty()
            ? context.words("unit.description", {{"unit", name}, {"campaigns", campaign_names(context)}})
            : name + ": " + join(page.lead, &LeadLine::text);
    page.frame = make_frame({.title = page.title,
                             .description = description,
                             .section = NavSection::units,
                             .crumbs = {{context.words("nav.units"), links.page(kUnitsFolder)}},
                             .updated = latest_of(reports, context.site),
                             .linked_data = {describe_unit(id, context)}},
                            context, links);
    if (!unit.formerly.empty())
        page.formerly = context.words("unit.formerly", {{"names", content_text(join(unit.formerly), context.words)}});
    if (reports.empty()) page.no_report = context.words("unit.no_report", {{"unit", name}});
    add_results(id, page, context, links);
    if (!page.ranks.empty()) page.rank_explain = context.words("rank.explain", {{"unit", name}});
    add_initiatives(id, page, context, links);
    for (const model::ReportId report : reports) page.reports.push_back(make_report_line(report, context, links));
    page.documents = documents_of(reports, context, links);
    page.learn = where_to_learn(context, links);
    page.statuses = make_campaign_statuses(id, context, links);
    page.share = make_share(QrCodes::drawn, context, links);
    page.downloads = make_downloads(unit_folder(context.site, id) + unit.slug, context.words("download.all"),
                                    context.analysis.dates.of_unit[id.index], context, links);
    if (!unit.code.empty()) page.details.push_back({context.words("unit.code"), unit.code, {}});
    if (unit.since)
        page.details.push_back(
            {context.words("unit.since"), text::format_moment(*unit.since, context.words.notation()), {}});
    return page;
}

}  // namespace views
