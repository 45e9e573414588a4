#include "views/tiles.h"

#include "text/format.h"
#include "views/phrases.h"

#include <algorithm>
#include <map>

namespace views {
namespace {

constexpr int kTileSide = 30;  // of a square, in units of the view box; 2 between squares
constexpr int kTilePitch = 32;
constexpr std::size_t kSteps = 4;

/// "Đặc khu Cát Hải" -> "Cát Hải"
std::string_view without_kind(const model::Unit& unit) {
    for (const std::string_view kind : {"Xã ", "Phường ", "Đặc khu "})
        if (unit.name.starts_with(kind)) return std::string_view(unit.name).substr(kind.size());
    return unit.name;
}

/// Initials of the name without its kind: "Đặc khu Cát Hải" -> "CH".
std::string initials(const model::Unit& unit) {
    std::string letters;
    bool at_word = true;
    const std::string_view name = without_kind(unit);
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

bool has_too_many(const Context& context) {
    const auto has_tile = [](const model::Unit& unit) { return unit.tile.has_value(); };
    return std::ranges::count_if(context.site.units, has_tile) > static_cast<std::ptrdiff_t>(kMostTiles);
}

/// What the square of one place shows: its class in the theme and what it means.
struct Shading {
    std::string shade;
    std::string meaning;
};

template <typename ShadingOf>
TileDiagram draw_tiles(const Context& context, ShadingOf shading_of) {
    TileDiagram diagram;
    diagram.side = std::to_string(kTileSide);
    int columns = 0, rows = 0;
    for (std::size_t i = 0; i < context.site.units.size(); ++i) {
        const model::Unit& unit = context.site.units[i];
        if (!unit.tile) continue;
        const Shading shading = shading_of(model::UnitId{i});
        columns = std::max(columns, unit.tile->column);
        rows = std::max(rows, unit.tile->row);
        const int x = (unit.tile->column - 1) * kTilePitch, y = (unit.tile->row - 1) * kTilePitch;
        diagram.squares.push_back({.x = std::to_string(x),
                                   .y = std::to_string(y),
                                   .label_x = std::to_string(x + kTileSide / 2),
                                   .label_y = std::to_string(y + kTileSide / 2 + 4),
                                   .label = initials(unit),
                                   .name = name_of(unit, context.words) + ": " + shading.meaning,
                                   .shade = shading.shade});
    }
    diagram.view_box = "0 0 " + std::to_string(columns * kTilePitch) + " " + std::to_string(rows * kTilePitch);
    return diagram;
}

void add_legend(TileDiagram& diagram, const std::vector<Shading>& meanings, const model::Wording& words) {
    for (const Shading& shading : meanings) {
        const auto count = std::ranges::count(diagram.squares, shading.shade, &TileSquare::shade);
        if (count > 0)
            diagram.legend.push_back(
                {shading.shade, shading.meaning + " (" + text::format_number(count, words.notation()) + ")"});
    }
}

std::string square_count(const TileDiagram& diagram, const model::Wording& words) {
    return text::format_number(static_cast<std::int64_t>(diagram.squares.size()), words.notation());
}

/// Figures of one step lie beside each other; equal figures never lie in two.
struct Step {
    const analysis::Fact* least;
    const analysis::Fact* most;
    std::vector<std::size_t> units;
};

std::vector<Step> make_steps(std::vector<const analysis::Fact*> facts) {
    const auto size_of = [](const analysis::Fact* fact) { return point(*fact->value); };
    std::ranges::stable_sort(facts, {}, size_of);
    std::vector<Step> steps;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const bool is_equal = i > 0 && size_of(facts[i]) == size_of(facts[i - 1]);
        const bool is_next = i * kSteps / facts.size() >= steps.size();
        if (steps.empty() || (is_next && !is_equal && steps.size() < kSteps))
            steps.push_back({facts[i], facts[i], {}});
        steps.back().most = facts[i];
        steps.back().units.push_back(facts[i]->about->index);
    }
    return steps;
}

}  // namespace

std::optional<TileDiagram> make_status_tiles(const Context& context) {
    if (has_too_many(context)) return std::nullopt;
    const std::vector<Shading> meanings = {{"report", context.words("tiles.report")},
                                           {"named", context.words("tiles.named")},
                                           {"none", context.words("tiles.none")}};
    TileDiagram diagram = draw_tiles(context, [&](model::UnitId unit) {
        if (!context.analysis.reports_of[unit.index].empty()) return meanings[0];
        return context.analysis.initiatives_of[unit.index].empty() ? meanings[2] : meanings[1];
    });
    add_legend(diagram, meanings, context.words);
    diagram.title = context.words("tiles.title", {{"n", square_count(diagram, context.words)}});
    diagram.explain = context.words("tiles.explain");
    return diagram;
}

std::optional<TileDiagram> make_indicator_tiles(model::IndicatorId id, const Context& context) {
    const model::Indicator& indicator = context.site[id];
    std::vector<const analysis::Fact*> facts;
    for (const std::size_t index : context.analysis.of(id).units) {
        const analysis::Fact& fact = context.analysis.facts[index];
        if (context.site[*fact.about].tile) facts.push_back(&fact);
    }
    if (facts.empty() || has_too_many(context)) return std::nullopt;
    const auto text_of = [&](const analysis::Fact& fact) {
        return quantity_text(*fact.value, indicator, context.words);
    };
    std::map<std::size_t, Shading> shading_of;  // by unit
    std::vector<Shading> meanings;
    const std::vector<Step> steps = make_steps(facts);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        // The darkest is always the highest.
        const std::string shade = "step-" + std::to_string(kSteps - steps.size() + i + 1);
        const std::string least = text_of(*steps[i].least), most = text_of(*steps[i].most);
        meanings.push_back(
            {shade, least == most ? least : context.words("tiles.range", {{"from", least}, {"to", most}})});
        for (const std::size_t unit : steps[i].units) shading_of[unit].shade = shade;
    }
    for (const analysis::Fact* fact : facts) shading_of[fact->about->index].meaning = text_of(*fact);
    std::ranges::reverse(meanings);
    meanings.push_back({"none", context.words("missing.value")});
    TileDiagram diagram = draw_tiles(context, [&](model::UnitId unit) {
        const auto found = shading_of.find(unit.index);
        return found == shading_of.end() ? meanings.back() : found->second;
    });
    add_legend(diagram, meanings, context.words);
    diagram.title = context.words("tiles.of_indicator", {{"indicator", short_name_of(indicator, context.words)}});
    diagram.explain = context.words("tiles.no_map");
    return diagram;
}

}  // namespace views
