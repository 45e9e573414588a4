#include "views/pages/indicator_pages.h"

#include "text/format.h"
#include "views/charts.h"
#include "views/comparisons.h"
#include "views/frame.h"
#include "views/linked_data.h"
#include "views/pages/reconciliation_page.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>

namespace views {
namespace {

constexpr std::size_t kLongList = 12;  // rows that are quicker filtered than read

std::string city_value(const analysis::IndicatorFacts& summary, const model::Indicator& indicator,
                       const Context& context) {
    if (summary.city.empty()) return {};
    const analysis::Fact& fact = context.analysis.facts[summary.city.back()];
    if (fact.value) return quantity_text(*fact.value, indicator, context.words);
    return make_figure_row(fact, context, links_from("", context)).value;
}

/// The total with its coverage, or only how many places state something.
std::string coverage_line(const analysis::IndicatorFacts& summary, const model::Indicator& indicator,
                          const Context& context) {
    if (summary.coverage.units == 0) {
        const std::size_t stated = summary.units.size() + summary.without_value.size();
        return stated == 0
                   ? ""
                   : context.words(
                         "indicator.stated_by",
                         {{"n", text::format_number(static_cast<std::int64_t>(stated), context.words.notation())}});
    }
    const std::string coverage = coverage_text(summary.coverage, context.words);
    return summary.total ? quantity_text(*summary.total, indicator, context.words) + ", " + coverage : coverage;
}

std::vector<FigureRow> make_rows(const std::vector<std::size_t>& indices, const std::vector<analysis::Fact>& facts,
                                 const Context& context, const Links& links) {
    std::vector<const analysis::Fact*> told;
    for (const std::size_t index : indices) told.push_back(&facts[index]);
    return make_figure_rows(told, std::nullopt, context, links);
}

std::vector<Link> related_indicators(model::IndicatorId id, const Context& context, const Links& links) {
    std::vector<Link> related;
    const model::Indicator& indicator = context.site[id];
    const auto add = [&](model::IndicatorId other) {
        related.push_back({name_of(context.site[other], context.words), links.indicator(other)});
    };
    if (indicator.part_of) add(*indicator.part_of);
    for (const model::IndicatorId term : indicator.sum_of) add(term);
    if (indicator.ratio_of) add(indicator.ratio_of->first);
    if (indicator.ratio_of) add(indicator.ratio_of->second);
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i)
        if (context.site.indicators[i].part_of == id) add({i});
    return related;
}

/// Why figures are there but no ranking is; of two places also what stands between them.
std::string not_ranked_text(const analysis::IndicatorFacts& summary, const model::Indicator& indicator,
                            const Context& context) {
    if (summary.units.empty() || !summary.ranking.empty() || indicator.better == model::Better::none) return {};
    const bool enough = summary.coverage.units * 100 >= indicator.rank_from_percent * summary.coverage.of;
    std::string text =
        context.words(enough ? "rank.hidden_times" : "rank.hidden",
                      {{"min", text::format_number(indicator.rank_from_percent, context.words.notation())}});
    if (summary.units.size() != 2) return text;
    const analysis::Fact& a = context.analysis.facts[summary.units.front()];
    const analysis::Fact& b = context.analysis.facts[summary.units.back()];
    if (const auto obstacle = obstacle_to_ranking(context.site, a, b))
        text += " " + obstacle_text(*obstacle, a, b, table_context(context));
    return text;
}

/// What stands at a figure only among the figures of other places: its computed rank, or that it lacks counts.
void add_standing(std::vector<FigureRow>& rows, const std::vector<std::size_t>& units, const Context& context) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        const analysis::Fact& fact = context.analysis.facts[units[i]];
        const std::string rank = computed_rank_text(fact.indicator, *fact.about, table_context(context));
        if (!rank.empty()) rows[i].remarks.push_back(rank);
        if (lacks_counts(fact, context.site)) rows[i].remarks.push_back(context.words("compare.no_counts"));
    }
}

std::vector<const analysis::Fact*> facts_of_indicator(model::IndicatorId id, const Context& context) {
    std::vector<const analysis::Fact*> own;
    for (const std::size_t index : context.analysis.lookup.facts.of_indicator[id.index])
        own.push_back(&context.analysis.facts[index]);
    return own;
}

/// What the page says first: the city's figure, and what the places have.
std::string headline_of(model::IndicatorId id, const Context& context) {
    const analysis::IndicatorFacts& summary = context.analysis.of(id);
    std::string headline;
    if (const std::string city = city_value(summary, context.site[id], context); !city.empty())
        headline = context.words("indicator.city_says", {{"value", city}}) + ". ";
    if (!summary.units.empty()) headline += indicator_sentence(id, table_context(context)) + ".";
    return headline;
}

/// The figures of the units that lie on this part of the list: as bars, and as rows.
void add_units(IndicatorPage& page, model::IndicatorId id, std::size_t part, const Context& context,
               const Links& links) {
    const analysis::IndicatorFacts& summary = context.analysis.of(id);
    const std::size_t units = summary.units.size(), all = units + summary.without_value.size();
    const std::size_t from = std::min(part * kRowsPerPage, all), to = std::min(from + kRowsPerPage, all);
    const std::vector<std::size_t> valued(summary.units.begin() + static_cast<std::ptrdiff_t>(std::min(from, units)),
                                          summary.units.begin() + static_cast<std::ptrdiff_t>(std::min(to, units)));
    page.chart = make_indicator_chart(id, valued, context, links);
    page.figures = make_rows(valued, context.analysis.facts, context, links);
    add_standing(page.figures, valued, context);
    for (std::size_t i = std::max(from, units); i < to; ++i)
        page.figures.push_back(
            make_figure_row(context.analysis.facts[summary.without_value[i - units]], context, links));
    page.is_long = page.figures.size() >= kLongList;
    const std::string folder = indicator_folder(context.site, id);
    page.parts = make_parts(folder, part, count_parts(summary), links, context.words);
    if (!page.parts.empty()) page.list_size = list_size_text(from, to, all, context.words);
}

}  // namespace

IndicatorsPage make_indicators_page(const Context& context) {
    const Links links = links_from(kIndicatorsFolder, context);
    IndicatorsPage page;
    page.title = context.words("page.indicators");
    page.frame =
        make_frame({.title = page.title, .description = page.title, .section = NavSection::indicators, .crumbs = {}},
                   context, links);
    for (std::size_t g = 0; g < context.site.groups.size(); ++g) {
        IndicatorGroup group{.name = name_of(context.site.groups[g], context.words),
                             .id = "nhom-" + context.site.groups[g].slug,
                             .indicators = {}};
        for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
            const model::Indicator& indicator = context.site.indicators[i];
            if (indicator.group.index != g) continue;
            const analysis::IndicatorFacts& summary = context.analysis.of({i});
            group.indicators.push_back({.name = name_of(indicator, context.words),
                                        .href = links.indicator({i}),
                                        .measure = full_measure(indicator, context.words),
                                        .city = city_value(summary, indicator, context),
                                        .coverage = coverage_line(summary, indicator, context)});
        }
        if (!group.indicators.empty()) page.groups.push_back(std::move(group));
    }
    return page;
}

std::size_t count_parts(const analysis::IndicatorFacts& summary) {
    return std::max<std::size_t>(
        1, (summary.units.size() + summary.without_value.size() + kRowsPerPage - 1) / kRowsPerPage);
}

IndicatorPage make_indicator_page(model::IndicatorId id, std::size_t part, const Context& context) {
    const model::Indicator& indicator = context.site[id];
    const analysis::IndicatorFacts& summary = context.analysis.of(id);
    const Links links = links_from(part_folder(indicator_folder(context.site, id), part), context);

    IndicatorPage page;
    page.title = name_of(indicator, context.words);
    page.frame = make_frame(
        {.title = page.title,
         .description = content_text(indicator.definition, context.words),
         .section = NavSection::indicators,
         .crumbs = {{context.words("nav.indicators"), links.page(kIndicatorsFolder)}},
         .linked_data = part == 0 ? std::vector{describe_dataset(id, context)} : std::vector<text::Json>()},
        context, links);
    add_units(page, id, part, context, links);
    if (part > 0) {
        page.frame.crumbs.push_back({short_name_of(indicator, context.words), links.indicator(id)});
        return page;
    }
    page.headline = headline_of(id, context);
    page.definition = content_text(indicator.definition, context.words);
    page.city = make_rows(summary.city, context.analysis.facts, context, links);
    if (summary.total) page.total = quantity_text(*summary.total, indicator, context.words);
    if (summary.coverage.units > 0) page.coverage = coverage_text(summary.coverage, context.words);
    if (summary.total && summary.coverage.units > 1 && summary.coverage.undated > 0)
        page.total_note = context.words(
            "coverage_undated", {{"n", text::format_number(summary.coverage.undated, context.words.notation())}});
    page.spread = make_spread(id, table_context(context));
    page.not_ranked = not_ranked_text(summary, indicator, context);
    page.tiles = make_indicator_tiles(id, context);
    for (const FigureRow& row : page.figures)
        if (!row.rank.empty()) page.ranks.push_back(row);
    if (!page.ranks.empty()) page.rank_explain = context.words("rank.explain_all");
    page.histories = make_indicator_histories(id, context, links);
    page.corrections = make_corrections(facts_of_indicator(id, context), context);
    page.targets = make_rows(summary.targets, context.analysis.targets, context, links);
    page.details = {{context.words("field.measure"), full_measure(indicator, context.words), {}},
                    {context.words("field.group"), name_of(context.site[indicator.group], context.words), {}},
                    {context.words("field.total"), total_kind_text(indicator.total, context.words), {}},
                    {context.words("field.code"), indicator.slug, {}}};
    if (!indicator.of.empty())
        page.details.push_back({context.words("field.of"), content_text(indicator.of, context.words), {}});
    page.related = related_indicators(id, context, links);
    page.checks = make_check_links(id, context, links);
    page.downloads =
        make_downloads(indicator_folder(context.site, id) + indicator.slug, context.words("download.figures"),
                       context.analysis.dates.of_indicator[id.index], context, links);
    return page;
}

}  // namespace views
