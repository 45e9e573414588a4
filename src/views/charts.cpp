#include "views/charts.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/comparisons.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace views {
namespace {

using analysis::Fact;

bool is_open(const text::Quantity& quantity) {
    return !text::lower_bound(quantity) || !text::upper_bound(quantity);
}

/// "Nguồn: báo cáo của Xã An Lão, mục 2"
std::string source_text(const Fact& fact, const Context& context, const Links& links) {
    const Fact& told = fact.is_computed() ? context.analysis.facts[fact.computed->from.front()] : fact;
    const Source source = make_source(told.statements.front(), context, links);
    return source.at.empty() ? source.text : source.text + ", " + source.at;
}

std::string subtitle_text(const Fact& fact, const Context& context) {
    return context.words("chart.subtitle",
                         {{"group", name_of(context.site[context.site[fact.indicator].group], context.words)},
                          {"subject", subject_text(fact.about, context.site, context.words)},
                          {"as_of", as_of_text(fact.as_of, context.words)}});
}

Chart make_chart(std::string headline, const Fact& fact, const std::vector<BarOf>& bars, const Context& context,
                 const Links& links) {
    Chart chart{.headline = std::move(headline),
                .subtitle = subtitle_text(fact, context),
                .bars = make_bars(bars, largest_of(bars), context),
                .has_open = false,
                .note = {},
                .source = source_text(fact, context, links)};
    chart.has_open = std::ranges::any_of(chart.bars, &Bar::open);
    return chart;
}

constexpr std::int64_t kLineWidth = 600;  // of the view box that a line is drawn in
constexpr std::int64_t kLineHeight = 120;

/// The day that a figure stands for; of a span its last.
std::optional<std::int64_t> day_of(const model::AsOf& as_of) {
    const auto* moment = std::get_if<text::Moment>(&as_of);
    if (const auto* span = std::get_if<text::Span>(&as_of)) moment = &span->to;
    if (!moment || !moment->has_day()) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(moment->year), std::chrono::month(moment->month),
                                          std::chrono::day(moment->day)};
    return std::chrono::sys_days(day).time_since_epoch().count();
}

BarOf bar_of_indicator(const Fact& fact, const Context& context, const Links& links) {
    return {&fact, short_name_of(context.site[fact.indicator], context.words), links.indicator(fact.indicator)};
}

}  // namespace

text::Decimal largest_of(const std::vector<BarOf>& facts) {
    text::Decimal largest = 0;
    for (const BarOf& bar : facts) largest = std::max(largest, point(*bar.fact->value));
    return largest;
}

std::vector<Bar> make_bars(const std::vector<BarOf>& facts, const text::Decimal& largest, const Context& context) {
    std::vector<Bar> bars;
    bars.reserve(facts.size());
    for (const BarOf& bar : facts) {
        const text::Decimal size = point(*bar.fact->value);
        const text::Decimal percent =
            largest > text::Decimal(0)
                ? (std::max(size, text::Decimal(0)) * text::Decimal(100)).divided_by(largest, 2)
                : text::Decimal(0);
        const std::string width = percent.to_string() + "%";
        bars.push_back({.label = bar.label,
                        .href = bar.href,
                        .value = quantity_text(*bar.fact->value, context.site[bar.fact->indicator], context.words),
                        .width = width,
                        .end = width,
                        .open = is_open(*bar.fact->value),
                        .note = {}});
    }
    return bars;
}

std::vector<Chart> make_unit_charts(model::UnitId unit, const Context& context, const Links& links) {
    const std::vector<Fact>& facts = context.analysis.facts;
    std::vector<Chart> charts;
    std::map<std::size_t, std::vector<const analysis::PartShare*>> parts_of;  // by whole, in the order of facts
    for (const std::size_t index : context.analysis.lookup.part_shares[unit.index]) {
        const analysis::PartShare& share = context.analysis.part_shares[index];
        if (facts[share.part].is_current) parts_of[share.whole].push_back(&share);
    }

    for (const auto& [whole, shares] : parts_of) {
        if (facts[whole].is_computed()) continue;  // its terms are its parts: the sum's own chart below
        std::vector<BarOf> bars = {bar_of_indicator(facts[whole], context, links)};
        for (const analysis::PartShare* share : shares)
            bars.push_back(bar_of_indicator(facts[share->part], context, links));
        charts.push_back(
            make_chart(part_sentence(*shares.front(), table_context(context)), facts[whole], bars, context, links));
    }
    for (const std::size_t index : context.analysis.lookup.facts.of_unit[unit.index]) {
        const Fact& fact = facts[index];
        if (fact.about != unit || !fact.is_current || context.site[fact.indicator].sum_of.empty()) continue;
        std::vector<BarOf> bars;
        for (const std::size_t term : fact.computed->from)
            bars.push_back(bar_of_indicator(facts[term], context, links));
        std::ranges::stable_sort(bars, std::greater<>{}, [](const BarOf& bar) { return point(*bar.fact->value); });
        charts.push_back(
            make_chart(sum_sentence(fact, *bars.front().fact, table_context(context)), fact, bars, context, links));
    }
    return charts;
}

std::optional<Chart> make_indicator_chart(model::IndicatorId indicator, std::span<const std::size_t> units,
                                          const Context& context, const Links& links) {
    const analysis::IndicatorFacts& summary = context.analysis.of(indicator);
    if (units.empty()) return std::nullopt;
    std::vector<BarOf> bars;
    bars.reserve(units.size());
    for (const std::size_t index : units) {
        const Fact& fact = context.analysis.facts[index];
        bars.push_back({&fact, name_of(context.site[*fact.about], context.words), links.unit(*fact.about)});
    }
    text::Decimal largest = 0;
    for (const std::size_t index : summary.units)
        largest = std::max(largest, point(*context.analysis.facts[index].value));
    Chart chart{
        .headline = indicator_sentence(indicator, table_context(context)),
        .subtitle = context.words("chart.by_unit", {{"indicator", name_of(context.site[indicator], context.words)},
                                                    {"coverage", coverage_text(summary.coverage, context.words)}}),
        .bars = make_bars(bars, largest, context),
        .has_open = false,
        .note = {},
        .source = {}};
    std::string as_of;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const Fact& fact = *bars[i].fact;
        if (i == 0 || fact.as_of != bars[i - 1].fact->as_of) as_of = as_of_text(fact.as_of, context.words);
        chart.bars[i].note = as_of;
        if (lacks_counts(fact, context.site)) chart.bars[i].note += "; " + context.words("compare.no_counts");
    }
    chart.has_open = std::ranges::any_of(chart.bars, &Bar::open);
    return chart;
}

std::optional<LineChart> make_line_chart(const analysis::History& history, const Context& context) {
    const std::vector<Fact>& facts = context.analysis.facts;
    std::vector<std::pair<std::int64_t, text::Decimal>> figures;
    text::Decimal largest = 0;
    for (const std::size_t entry : history.entries) {
        const auto day = day_of(facts[entry].as_of);
        if (!day) return std::nullopt;
        figures.emplace_back(*day, std::max(text::Decimal(0), point(*facts[entry].value)));
        largest = std::max(largest, figures.back().second);
    }
    const std::int64_t first_day = figures.front().first, days = figures.back().first - first_day;
    if (days <= 0) return std::nullopt;
    LineChart chart;
    chart.view_box = fmt::format("0 0 {} {}", kLineWidth, kLineHeight);
    for (const auto& [day, figure] : figures) {
        const std::int64_t x = (day - first_day) * kLineWidth / days;
        const text::Decimal up = largest > text::Decimal(0)
                                     ? (figure * text::Decimal(kLineHeight)).divided_by(largest, 1)
                                     : text::Decimal(0);
        const std::string y = (text::Decimal(kLineHeight) - up).to_string();
        chart.line += fmt::format("{}{},{}", chart.line.empty() ? "" : " ", x, y);
        chart.dots += fmt::format("M{} {}h0", x, y);
    }
    const auto end_text = [&](std::size_t entry) {
        return text::capitalise_first(as_of_text(facts[entry].as_of, context.words)) + ": " +
               quantity_text(*facts[entry].value, context.site[history.indicator], context.words);
    };
    chart.first = end_text(history.entries.front());
    chart.last = end_text(history.entries.back());
    chart.summary =
        context.words("history.line", {{"indicator", name_of(context.site[history.indicator], context.words)},
                                       {"first", chart.first},
                                       {"last", chart.last}});
    return chart;
}

}  // namespace views
