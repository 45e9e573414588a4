#include "reader/fields.h"
#include "reader/read_data.h"
#include "reader/shapes.h"
#include "text/unicode.h"

#include <set>

namespace reader {
namespace {

model::Indicator read_indicator(const source::Entry& entry, Fields& fields) {
    model::Indicator indicator{.slug = entry.key, .location = entry.key_location};
    indicator.name = fields.text("name");
    indicator.short_name = fields.text("short");
    if (const auto group = fields.reference<model::GroupId>("group")) indicator.group = *group;
    indicator.measure = fields.text("measure");
    indicator.counted_as = fields.text("counted_as");
    indicator.of = fields.text("of");
    indicator.kind = fields.word<model::IndicatorKind>("kind").value_or(model::IndicatorKind::count);
    indicator.total = fields.word<model::TotalKind>("total").value_or(model::TotalKind::none);
    indicator.better = fields.word<model::Better>("better").value_or(model::Better::none);
    indicator.nature = fields.word<model::Nature>("nature").value_or(model::Nature::flow);
    indicator.comparable_within_days = fields.number("comparable_within");
    indicator.rank_from_percent = fields.number("rank_from").value_or(indicator.rank_from_percent);
    indicator.name_en = fields.text("en");
    indicator.definition = fields.text("definition");
    indicator.aliases = fields.texts("aliases");
    return indicator;
}

void read_relations(Fields& fields, model::Indicator& indicator) {
    indicator.part_of = fields.reference<model::IndicatorId>("part_of");
    indicator.not_share_of = fields.reference<model::IndicatorId>("not_share_of");
    indicator.names_of = fields.reference<model::IndicatorId>("names_of");
    indicator.adds_up = fields.references<model::IndicatorId>("adds_up");
    indicator.sum_of = fields.references<model::IndicatorId>("sum_of");
    const auto ratio = fields.references<model::IndicatorId>("ratio_of");
    if (!fields.has("ratio_of")) return;
    if (fields.find("ratio_of")->items.size() != 2) {
        fields.slot("ratio_of")
            .report("value-unreadable",
                    {{"written", shown_list(*fields.find("ratio_of"))},
                     {"example", {"[chỉ tiêu ở tử số, chỉ tiêu ở mẫu số]", "[indicator above, indicator below]"}}});
    } else if (ratio.size() == 2) {
        indicator.ratio_of = {ratio[0], ratio[1]};
    }
}

/// What an indicator is computed from, or what it is a part of. Each on its own may not lead back: a sum and its
/// terms name each other on purpose.
using NamedBy = std::vector<model::IndicatorId> (*)(const model::Indicator&);

std::vector<model::IndicatorId> terms_of(const model::Indicator& indicator) {
    std::vector<model::IndicatorId> ids = indicator.sum_of;
    if (indicator.ratio_of) ids.insert(ids.end(), {indicator.ratio_of->first, indicator.ratio_of->second});
    return ids;
}

std::vector<model::IndicatorId> whole_of(const model::Indicator& indicator) {
    if (!indicator.part_of) return {};
    return {*indicator.part_of};
}

/// Does the indicator lead back to itself? Arithmetic over it would never end.
bool leads_to_itself(std::size_t start, const std::vector<model::Indicator>& indicators, NamedBy named_by) {
    std::set<std::size_t> seen;
    std::vector<std::size_t> open{start};
    while (!open.empty()) {
        const model::Indicator& current = indicators[open.back()];
        open.pop_back();
        for (const model::IndicatorId id : named_by(current)) {
            if (id.index == start) return true;
            if (seen.insert(id.index).second) open.push_back(id.index);
        }
    }
    return false;
}

void cut_circles(std::vector<model::Indicator>& indicators, diagnostics::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        model::Indicator& indicator = indicators[i];
        if (!leads_to_itself(i, indicators, terms_of) && !leads_to_itself(i, indicators, whole_of)) continue;
        diagnostics.report("indicator-in-itself", indicator.location, {{"label", indicator.short_name}},
                           indicator.slug);
        indicator.part_of.reset();
        indicator.sum_of.clear();
        indicator.ratio_of.reset();
    }
}

}  // namespace

std::vector<model::Indicator> read_indicators(const source::Node& file, Catalogue& catalogue,
                                              const Reading& reading) {
    std::vector<model::Indicator> indicators;
    auto opened = open_named(kIndicator, file, {file.location, {}}, reading);
    for (auto& [entry, fields] : opened) {
        model::Indicator indicator = read_indicator(*entry, fields);
        if (!fields.are_complete() || !text::is_id(entry->key)) continue;
        catalogue.place(EntityKind::indicator, entry->key, indicators.size());
        indicators.push_back(std::move(indicator));
    }
    for (auto& [entry, fields] : opened) {
        model::Indicator left_out;
        const auto index = catalogue.find(EntityKind::indicator, entry->key);
        read_relations(fields, index ? indicators[*index] : left_out);
    }
    cut_circles(indicators, reading.diagnostics);
    return indicators;
}

}  // namespace reader
