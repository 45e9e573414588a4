#include "views/pages/home_page.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/frame.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>

namespace views {
namespace {

constexpr int kTileSide = 30;  // of a square, in units of the view box; 2 between squares
constexpr int kTilePitch = 32;

std::vector<BigNumber> make_big_numbers(const Context& context, const Links& links) {
    std::vector<BigNumber> numbers;
    for (const model::IndicatorId id : context.site.settings.highlights) {
        const analysis::IndicatorFacts& summary = context.analysis.of(id);
        if (summary.city.empty()) continue;
        const analysis::Fact& fact = context.analysis.facts[summary.city.back()];
        if (!fact.value) continue;
        const bool is_share = fact.value->shape == text::QuantityShape::share;
        const Source source = make_source(fact.statements.front(), context, links);
        std::string sentence = context.site[id].name;
        if (is_share) sentence += ": " + text::format_quantity(*fact.value);
        numbers.push_back(
            {.number = is_share ? text::format_share_percent(fact.value->low, fact.value->high)
                                : text::format_quantity(*fact.value),
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
            summary += (summary.empty() ? "" : ", ") +
                       context.words("count.initiatives",
                                     {{"n", text::format_number(static_cast<std::int64_t>(initiatives))}});
        places.push_back(
            {.name = context.site.units[i].name,
             .href = links.unit({i}),
             .summary = summary,
             .reports = context.words("count.reports",
                                      {{"n", text::format_number(static_cast<std::int64_t>(reports.size()))}})});
    }
    return places;
}

/// Initials of the name without its kind: "Đặc khu Cát Hải" -> "CH".
std::string initials(const model::Unit& unit, const std::string& kind) {
    std::string letters;
    bool at_word = true;
    const std::string_view name = std::string_view(unit.name).substr(unit.name.starts_with(kind) ? kind.size() : 0);
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ' ')
            at_word = true;
        else if (at_word) {
            letters += name[i];
            while (i + 1 < name.size() && (static_cast<unsigned char>(name[i + 1]) & 0xC0) == 0x80)
                letters += name[++i];
            at_word = false;
        }
    }
    return letters;
}

/// What a tile's colour says.
struct Shade {
    std::string name;  // class of the theme
    std::string_view word;
};
const Shade kShades[] = {{"report", "tiles.report"}, {"named", "tiles.named"}, {"none", "tiles.none"}};

const Shade& shade_of(model::UnitId unit, const analysis::Analysis& analysis) {
    if (!analysis.reports_of[unit.index].empty()) return kShades[0];
    return analysis.initiatives_of[unit.index].empty() ? kShades[2] : kShades[1];
}

TileDiagram make_tiles(const Context& context) {
    const model::Site& site = context.site;
    TileDiagram diagram{.title = {}, .view_box = {}, .side = std::to_string(kTileSide), .squares = {}, .legend = {}};
    int columns = 0, rows = 0;
    std::map<std::string, std::int64_t> counts;
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const model::Unit& unit = site.units[i];
        if (!unit.tile) continue;
        const Shade& shade = shade_of({i}, context.analysis);
        ++counts[shade.name];
        columns = std::max(columns, unit.tile->column);
        rows = std::max(rows, unit.tile->row);
        const int x = (unit.tile->column - 1) * kTilePitch, y = (unit.tile->row - 1) * kTilePitch;
        diagram.squares.push_back({.x = std::to_string(x),
                                   .y = std::to_string(y),
                                   .label_x = std::to_string(x + kTileSide / 2),
                                   .label_y = std::to_string(y + kTileSide / 2 + 4),
                                   .label = initials(unit, unit_kind_text(unit.kind, context.words)),
                                   .name = unit.name + ": " + context.words(shade.word),
                                   .shade = shade.name});
    }
    for (const Shade& shade : kShades)
        diagram.legend.push_back(
            {shade.name, context.words(shade.word) + " (" + text::format_number(counts[shade.name]) + ")"});
    diagram.title =
        context.words("tiles.title", {{"n", text::format_number(static_cast<std::int64_t>(diagram.squares.size()))}});
    diagram.view_box = "0 0 " + std::to_string(columns * kTilePitch) + " " + std::to_string(rows * kTilePitch);
    return diagram;
}

}  // namespace

HomePage make_home_page(const Context& context) {
    const Links links(context.site, "", context.link_style);
    HomePage page;
    page.frame = make_frame({.title = context.words("page.home"),
                             .description = context.site.settings.tagline,
                             .section = NavSection::home,
                             .crumbs = {},
                             .updated = latest_update(context.site)},
                            context, links);
    page.numbers = make_big_numbers(context, links);
    for (const model::InitiativeId id : context.site.settings.worth_copying)
        page.initiatives.push_back(make_initiative_card(id, context, links));
    const auto published = std::ranges::count_if(
        context.site.initiatives, [](const model::Initiative& initiative) { return !initiative.draft; });
    page.all_initiatives = {context.words("home.all_initiatives", {{"n", text::format_number(published)}}),
                            links.page(kInitiativesFolder)};
    const auto places = std::ranges::count_if(context.site.units, &model::Unit::is_place);
    page.all_units = {context.words("home.all_units", {{"n", text::format_number(places)}}),
                      links.page(kUnitsFolder)};
    page.places = make_places(context, links);
    for (const auto& reports : context.analysis.reports_of)
        for (const model::ReportId report : reports) page.latest.push_back(make_report_line(report, context, links));
    page.tiles = make_tiles(context);
    return page;
}

}  // namespace views
