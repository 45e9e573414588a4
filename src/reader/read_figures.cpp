#include "reader/read_figures.h"

#include "reader/read_values.h"
#include "reader/shapes.h"
#include "text/format.h"

#include <algorithm>
#include <array>
#include <span>

namespace reader {
namespace {

using diagnostics::Phrase;

constexpr std::string_view field_of(FigureList list) {
    return list == FigureList::results ? "results" : "targets";
}

/// One indicator's place in a list of figures.
struct Statement {
    FigureList list;
    model::IndicatorId id;
    const model::Indicator& indicator;
    const FigureSetting& setting;
    Spot spot;  // of the indicator's key
    const Reading& reading;

    Slot slot(const diagnostics::Location& location) const {
        return {indicator.short_name, {location, spot.on}, reading.diagnostics};
    }
};

Phrase expected_value(model::IndicatorKind kind) {
    switch (kind) {
        case model::IndicatorKind::share:
            return {"tỷ lệ, như 62,5% hoặc 12/14", "a share, such as 62,5% or 12/14"};
        case model::IndicatorKind::rate:
            return {"một số hoặc tỷ lệ %", "a number or a percentage"};
        case model::IndicatorKind::flag:
            return {"có hoặc không", "có (yes) or không (no)"};
        case model::IndicatorKind::names:
            return {"danh sách tên ở mục names", "names, in the field names"};
        case model::IndicatorKind::count:
        case model::IndicatorKind::amount:
            return {"một số, không phải tỷ lệ", "a number, not a share"};
    }
    return {};
}

bool fits(const text::Quantity& value, model::IndicatorKind kind) {
    const bool is_number = value.shape == text::QuantityShape::amount || value.shape == text::QuantityShape::range;
    switch (kind) {
        case model::IndicatorKind::share:
            return value.shape == text::QuantityShape::share || (is_number && value.percent);
        case model::IndicatorKind::rate:
            return is_number;
        case model::IndicatorKind::flag:
            return value.shape == text::QuantityShape::flag;
        case model::IndicatorKind::names:
            return false;
        case model::IndicatorKind::count:
        case model::IndicatorKind::amount:
            return is_number && !value.percent;
    }
    return false;
}

std::optional<text::Quantity> read_value(const source::Node& node, const Statement& statement) {
    const Slot slot = statement.slot(node.location);
    std::optional<text::Quantity> value = read_quantity(node, slot);
    if (!value || fits(*value, statement.indicator.kind)) return value;
    const std::string written = trimmed(node.text);
    if (value->shape == text::QuantityShape::share) {
        slot.report("rank-as-share",
                    {{"written", written},
                     {"percent", text::format_share_percent(value->low, value->high, text::vietnamese())}});
    } else {
        slot.report("figure-kind-differs",
                    {{"written", written}, {"expected", expected_value(statement.indicator.kind)}});
    }
    return std::nullopt;
}

constexpr std::string_view kUnitReference = "unit:";

std::vector<model::Name> read_names(Fields& fields) {
    std::vector<model::Name> names;
    const source::Node* list = fields.find("names");
    if (!list) return names;
    const Reading& reading = fields.reading();
    for (const source::Node& item : list->items) {
        const std::string written = trimmed(item.text);
        if (!written.starts_with(kUnitReference)) {
            names.push_back({.text = written, .unit = std::nullopt});
            continue;
        }
        const Spot spot{item.location, fields.slot("names").spot.on};
        const auto unit =
            resolve<model::UnitId>(std::string_view(written).substr(kUnitReference.size()), spot, reading);
        if (unit) names.push_back({.text = reading.site[*unit].name, .unit = unit});
    }
    return names;
}

model::AsOf read_time(Fields& fields, const Statement& statement) {
    const model::AsOf as_of = fields.as_of("as_of");
    const auto during = fields.span("during");
    if (fields.has("as_of") && fields.has("during")) {
        statement.slot(fields.key_location("during")).report("figure-time-twice");
    }
    if (during) return *during;
    return fields.has("as_of") || fields.has("during") ? as_of : statement.setting.as_of;
}

std::optional<model::UnitId> read_about(Fields& fields, const Statement& statement) {
    if (fields.has("about")) return fields.reference<model::UnitId>("about");
    if (statement.setting.about_rule == About::stated && fields.misses("about"))
        statement.slot(fields.spot().location).report("figure-about-missing");
    return statement.setting.about;
}

std::vector<model::Correction> read_corrections(Fields& fields) {
    std::vector<model::Correction> corrections;
    for (Fields& correction : fields.objects("corrected")) {
        const auto date = correction.moment("date");
        model::Correction read{.date = date.value_or(text::Moment()),
                               .was = correction.text("was"),
                               .reason = correction.text("reason")};
        if (correction.are_complete()) corrections.push_back(std::move(read));
    }
    return corrections;
}

void read_target_kind(Fields& fields, const Statement& statement, model::Figure& figure) {
    if (statement.list == FigureList::targets) {
        figure.target_kind = fields.word<model::TargetKind>("kind");
        if (fields.misses("kind")) statement.slot(fields.spot().location).report("target-kind-missing");
    } else if (fields.has("kind")) {
        statement.slot(fields.key_location("kind")).report("target-kind-refused");
    }
}

/// What the figure states: its value, rank, names or words. Nothing when it is nothing, or not what the indicator
/// asks for.
bool read_content(Fields& fields, const Statement& statement, model::Figure& figure, model::BesidesValue& besides) {
    bool is_sound = true;
    if (const source::Node* value = fields.find("value")) {
        figure.value = read_value(*value, statement);
        is_sound = figure.value.has_value();
    }
    if (const source::Node* rank = fields.find("rank")) {
        besides.rank = read_rank(*rank, statement.slot(rank->location));
        is_sound = is_sound && besides.rank.has_value();
    }
    besides.names = read_names(fields);
    besides.more_names = fields.is_true("more");
    besides.written = fields.text("written");
    constexpr std::array<std::string_view, 4> kContents = {"value", "rank", "names", "written"};
    const auto has = [&](std::string_view name) { return fields.has(name); };
    const auto misses = [&](std::string_view name) { return fields.misses(name); };
    if (std::ranges::all_of(kContents, misses)) statement.slot(fields.spot().location).report("figure-empty");
    return is_sound && std::ranges::any_of(kContents, has);
}

/// `thi-sinh-dang-ky: "1.570"`, short for {value: "1.570"}: it says neither its place nor anything else that is
/// required.
std::optional<model::Figure> read_bare_figure(const source::Node& node, const Statement& statement,
                                              model::Figure figure) {
    const Slot slot = statement.slot(node.location);
    if (is_empty(node)) {
        slot.report("figure-empty");
        return std::nullopt;
    }
    figure.value = read_value(node, statement);
    figure.as_of = statement.setting.as_of;
    figure.about = statement.setting.about;
    const Slot key = statement.slot(statement.spot.location);
    if (statement.setting.about_rule == About::stated) key.report("figure-about-missing");
    if (statement.list == FigureList::targets) key.report("target-kind-missing");
    key.report("figure-place-missing");
    return figure.value ? std::optional(std::move(figure)) : std::nullopt;
}

std::optional<model::Figure> read_figure(const source::Node& node, const Statement& statement) {
    model::Figure figure{.indicator = statement.id, .place = place_of(node.location)};
    if (!node.is_mapping()) return read_bare_figure(node, statement, std::move(figure));
    Fields fields(kFigure, node, {node.location, statement.spot.on}, statement.reading);
    model::BesidesValue besides;
    const bool is_sound = read_content(fields, statement, figure, besides);
    figure.about = read_about(fields, statement);
    figure.as_of = read_time(fields, statement);
    besides.note = fields.text("note");
    besides.corrected = read_corrections(fields);
    if (!besides.is_nothing()) figure.besides = std::move(besides);
    read_target_kind(fields, statement, figure);
    figure.at = fields.text("at");
    if (fields.misses("at"))
        statement.slot(fields.empty_location("at", statement.spot.location)).report("figure-place-missing");
    return is_sound ? std::optional(std::move(figure)) : std::nullopt;
}

}  // namespace

std::vector<model::Figure> read_figures(FigureList list, Fields& file, const FigureSetting& setting) {
    std::vector<model::Figure> figures;
    const source::Node* node = file.find(field_of(list));
    if (!node) return figures;
    const Reading& reading = file.reading();
    const Spot of_list = file.slot(field_of(list)).spot;
    for (const source::Entry& entry : node->entries) {
        const Spot spot = of_list.at(entry.key_location, entry.key);
        const auto id = resolve<model::IndicatorId>(entry.key, spot, reading);
        if (!id) continue;
        const Statement statement{list, *id, reading.site[*id], setting, spot, reading};
        if (statement.indicator.is_computed()) {
            statement.slot(entry.key_location).report("figure-computed");
            continue;
        }
        const std::span<const source::Node> nodes =
            entry.value.is_sequence() ? std::span(entry.value.items) : std::span(&entry.value, 1);
        for (const source::Node& one : nodes) {
            if (auto figure = read_figure(one, statement)) figures.push_back(std::move(*figure));
        }
    }
    figures.shrink_to_fit();  // they live as long as the site
    return figures;
}

std::set<std::string> figured_indicators(const Fields& file) {
    std::set<std::string> indicators;
    for (const FigureList list : {FigureList::results, FigureList::targets}) {
        const source::Node* node = file.find(field_of(list));
        if (!node) continue;
        for (const source::Entry& entry : node->entries) indicators.insert(entry.key);
    }
    return indicators;
}

}  // namespace reader
