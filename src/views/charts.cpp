#include "views/charts.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/comparisons.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>
#include <map>

namespace views {
namespace {

using analysis::Fact;

bool is_open(const text::Quantity& quantity) {
    return !text::lower_bound(quantity) || !text::upper_bound(quantity);
}

/// "Nguồn: báo cáo của Xã An Lão, mục 2"
std::string source_text(const Fact& fact, const Context& context, const Links& links) {
    const Fact& told = fact.is_computed() ? context.analysis.facts[fact.computed_from.front()] : fact;
    const Source source = make_source(told.statements.front(), context, links);
    return source.at.empty() ? source.text : source.text + ", " + source.at;
}

std::string subtitle_text(const Fact& fact, const Context& context) {
    return context.words("chart.subtitle", {{"group", context.site[context.site[fact.indicator].group].name},
                                            {"subject", subject_text(fact.about, context.site, context.words)},
                                            {"as_of", as_of_text(fact.as_of, context.words)}});
}

Chart make_chart(std::string headline, const Fact& fact, const std::vector<BarOf>& bars, const Context& context,
                 const Links& links) {
    Chart chart{.headline = std::move(headline),
                .subtitle = subtitle_text(fact, context),
                .bars = make_bars(bars, context),
                .has_open = false,
                .note = {},
                .source = source_text(fact, context, links)};
    chart.has_open = std::ranges::any_of(chart.bars, &Bar::open);
    return chart;
}

BarOf bar_of_indicator(const Fact& fact, const Context& context, const Links& links) {
    return {&fact, context.site[fact.indicator].short_name, links.indicator(fact.indicator)};
}

}  // namespace

std::vector<Bar> make_bars(const std::vector<BarOf>& facts, const Context& context) {
    text::Decimal largest = 0;
    for (const BarOf& bar : facts) largest = std::max(largest, point(*bar.fact->value));
    std::vector<Bar> bars;
    for (const BarOf& bar : facts) {
        const text::Decimal size = point(*bar.fact->value);
        const text::Decimal percent =
            largest > text::Decimal(0)
                ? (std::max(size, text::Decimal(0)) * text::Decimal(100)).divided_by(largest, 2)
                : text::Decimal(0);
        bars.push_back({.label = bar.label,
                        .href = bar.href,
                        .value = quantity_text(*bar.fact->value, context.site[bar.fact->indicator]),
                        .width = percent.to_string() + "%",
                        .end = percent.to_string() + "%",
                        .open = is_open(*bar.fact->value),
                        .note = {}});
    }
    return bars;
}

std::vector<Chart> make_unit_charts(model::UnitId unit, const Context& context, const Links& links) {
    const std::vector<Fact>& facts = context.analysis.facts;
    std::vector<Chart> charts;
    std::map<std::size_t, std::vector<const analysis::PartShare*>> parts_of;  // by whole, in the order of facts
    for (const analysis::PartShare& share : context.analysis.part_shares)
        if (facts[share.part].about == unit && facts[share.part].is_current) parts_of[share.whole].push_back(&share);

    for (const auto& [whole, shares] : parts_of) {
        if (facts[whole].is_computed()) continue;  // its terms are its parts: the sum's own chart below
        std::vector<BarOf> bars = {bar_of_indicator(facts[whole], context, links)};
        for (const analysis::PartShare* share : shares)
            bars.push_back(bar_of_indicator(facts[share->part], context, links));
        charts.push_back(make_chart(part_sentence(*shares.front(), context), facts[whole], bars, context, links));
    }
    for (const Fact& fact : facts) {
        if (fact.about != unit || !fact.is_current || context.site[fact.indicator].sum_of.empty()) continue;
        std::vector<BarOf> bars;
        for (const std::size_t term : fact.computed_from)
            bars.push_back(bar_of_indicator(facts[term], context, links));
        std::ranges::stable_sort(bars, std::greater<>{}, [](const BarOf& bar) { return point(*bar.fact->value); });
        charts.push_back(make_chart(sum_sentence(fact, *bars.front().fact, context), fact, bars, context, links));
    }
    return charts;
}

std::optional<Chart> make_indicator_chart(model::IndicatorId indicator, const Context& context, const Links& links) {
    const analysis::IndicatorFacts& summary = context.analysis.of(indicator);
    if (summary.units.empty()) return std::nullopt;
    std::vector<BarOf> bars;
    for (const std::size_t index : summary.units) {
        const Fact& fact = context.analysis.facts[index];
        bars.push_back({&fact, context.site[*fact.about].name, links.unit(*fact.about)});
    }
    Chart chart{
        .headline = indicator_sentence(indicator, context),
        .subtitle = context.words("chart.by_unit", {{"indicator", context.site[indicator].name},
                                                    {"coverage", coverage_text(summary.coverage, context.words)}}),
        .bars = make_bars(bars, context),
        .has_open = false,
        .note = {},
        .source = {}};
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        chart.bars[i].note = as_of_text(bars[i].fact->as_of, context.words);
        if (lacks_counts(*bars[i].fact, context.site))
            chart.bars[i].note += "; " + context.words("compare.no_counts");
    }
    chart.has_open = std::ranges::any_of(chart.bars, &Bar::open);
    return chart;
}

}  // namespace views
