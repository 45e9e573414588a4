#include "views/native_charts.h"

#include "analysis/comparability.h"
#include "text/format.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>

namespace views {
namespace {

using analysis::Fact;

constexpr std::size_t kMostBars = 30;  // on one page
constexpr std::size_t kFewPlaces = 8;  // compared one with each other

NativeBar make_bar(const Fact& fact, std::string label, const TableContext& context) {
    return {.label = std::move(label),
            .value = point(*fact.value),
            .printed = quantity_text(*fact.value, context.site[fact.indicator], context.words),
            .as_of = as_of_text(fact.as_of, context.words)};
}

NativeBar bar_of_indicator(const Fact& fact, const TableContext& context) {
    return make_bar(fact, context.site[fact.indicator].short_name, context);
}

NativeChart finish_chart(std::string headline, std::string subtitle, std::vector<NativeBar> bars,
                         const TableContext& context) {
    std::string list;
    for (const NativeBar& bar : bars) list += (list.empty() ? "" : "; ") + bar.label + ": " + bar.printed;
    std::string description =
        context.words("chart.description", {{"headline", headline}, {"subtitle", subtitle}, {"bars", list}});
    return {.headline = std::move(headline),
            .subtitle = std::move(subtitle),
            .bars = std::move(bars),
            .description = std::move(description)};
}

std::string part_subtitle(const Fact& fact, const TableContext& context) {
    return context.words("chart.of_group", {{"group", context.site[context.site[fact.indicator].group].name},
                                            {"subject", subject_text(fact.about, context.site, context.words)}});
}

bool may_all_be_ranked(std::span<const std::size_t> units, const TableContext& context) {
    for (std::size_t i = 0; i < units.size(); ++i)
        for (std::size_t j = i + 1; j < units.size(); ++j)
            if (obstacle_to_ranking(context.site, context.analysis.facts[units[i]], context.analysis.facts[units[j]]))
                return false;
    return true;
}

/// The facts whose places are shown, best first.
std::vector<std::size_t> comparable_places(const analysis::IndicatorFacts& summary, const TableContext& context) {
    std::vector<std::size_t> places;
    for (const analysis::RankedUnit& ranked : summary.ranking) places.push_back(ranked.fact);
    const bool are_few = summary.units.size() > 1 && summary.units.size() <= kFewPlaces;
    if (places.empty() && are_few && may_all_be_ranked(summary.units, context)) places = summary.units;
    return places;
}

}  // namespace

std::vector<NativeChart> make_part_charts(std::optional<model::UnitId> about, const TableContext& context) {
    const std::vector<Fact>& facts = context.analysis.facts;
    std::vector<NativeChart> charts;
    std::map<std::size_t, std::vector<const analysis::PartShare*>> parts_of;  // by whole, in the order of facts
    const auto add_share = [&](const analysis::PartShare& share) {
        if (facts[share.part].about == about && facts[share.part].is_current) parts_of[share.whole].push_back(&share);
    };
    if (about)
        for (const std::size_t share : context.analysis.lookup.part_shares[about->index])
            add_share(context.analysis.part_shares[share]);
    else
        std::ranges::for_each(context.analysis.part_shares, add_share);
    for (const auto& [whole, shares] : parts_of) {
        if (facts[whole].is_computed()) continue;  // its terms are its parts: the sum's own chart below
        std::vector<NativeBar> bars = {bar_of_indicator(facts[whole], context)};
        for (const analysis::PartShare* share : shares) bars.push_back(bar_of_indicator(facts[share->part], context));
        charts.push_back(finish_chart(part_sentence(*shares.front(), context), part_subtitle(facts[whole], context),
                                      std::move(bars), context));
    }
    const auto add_sum = [&](const Fact& fact) {
        if (fact.about != about || !fact.is_current || context.site[fact.indicator].sum_of.empty()) return;
        std::vector<std::size_t> terms = fact.computed->from;
        std::ranges::stable_sort(terms, std::greater<>{},
                                 [&](std::size_t term) { return point(*facts[term].value); });
        std::vector<NativeBar> bars;
        for (const std::size_t term : terms) bars.push_back(bar_of_indicator(facts[term], context));
        charts.push_back(finish_chart(sum_sentence(fact, facts[terms.front()], context), part_subtitle(fact, context),
                                      std::move(bars), context));
    };
    if (about)
        for (const std::size_t fact : context.analysis.lookup.facts.of_unit[about->index]) add_sum(facts[fact]);
    else
        std::ranges::for_each(facts, add_sum);
    return charts;
}

std::vector<NativeChart> make_city_charts(const TableContext& context) {
    std::map<std::pair<std::size_t, std::string>, std::vector<const Fact*>> figures;  // by group and measure
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
        const std::vector<std::size_t>& city = context.analysis.of({i}).city;
        if (city.empty()) continue;
        const Fact& fact = context.analysis.facts[city.back()];
        const model::Indicator& indicator = context.site.indicators[i];
        const bool is_count = fact.value && fact.value->shape == text::QuantityShape::amount && !fact.value->percent;
        if (is_count)  // percentages are of different wholes
            figures[{indicator.group.index, indicator.measure}].push_back(&fact);
    }
    std::vector<NativeChart> charts;
    for (auto& [key, facts] : figures) {
        if (facts.size() < 2) continue;
        std::ranges::stable_sort(facts, std::greater<>{}, [](const Fact* fact) { return point(*fact->value); });
        std::vector<NativeBar> bars;
        for (const Fact* fact : facts) bars.push_back(bar_of_indicator(*fact, context));
        charts.push_back(
            finish_chart(context.words("chart.in_measure",
                                       {{"group", context.site.groups[key.first].name}, {"measure", key.second}}),
                         subject_text({}, context.site, context.words), std::move(bars), context));
    }
    return charts;
}

std::optional<NativeChart> make_places_chart(model::IndicatorId indicator, const TableContext& context) {
    const analysis::IndicatorFacts& summary = context.analysis.of(indicator);
    const std::vector<std::size_t> places = comparable_places(summary, context);
    if (places.size() < 2) return std::nullopt;
    std::vector<NativeBar> bars;
    for (const std::size_t place : std::span(places).first(std::min(places.size(), kMostBars))) {
        const Fact& fact = context.analysis.facts[place];
        bars.push_back(make_bar(fact, context.site[*fact.about].name, context));
    }
    std::string subtitle = context.words(
        "chart.by_unit",
        {{"indicator", context.site[indicator].name}, {"coverage", coverage_text(summary.coverage, context.words)}});
    if (bars.size() < places.size()) subtitle += "; " + list_size_text(0, bars.size(), places.size(), context.words);
    return finish_chart(indicator_sentence(indicator, context), std::move(subtitle), std::move(bars), context);
}

ChartSheet make_chart_sheet(std::vector<NativeChart> charts, const TableContext& context) {
    const model::Wording& words = context.words;
    return {
        .title = words("sheet.charts"),
        .about = words("sheet_about.charts"),
        .column_titles = {words("column.bar"), words("column.value"), words("column.printed"), words("column.as_of")},
        .charts = std::move(charts)};
}

}  // namespace views
