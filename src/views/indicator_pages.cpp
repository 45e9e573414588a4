#include "text/format.h"
#include "views/charts.h"
#include "views/frame.h"
#include "views/make_pages.h"
#include "views/phrases.h"
#include "views/sentences.h"

namespace views {
namespace {

std::string city_value(const analysis::IndicatorFacts& summary, const model::Indicator& indicator, const Context& context) {
    if (summary.city.empty()) return {};
    const analysis::Fact& fact = context.analysis.facts[summary.city.back()];
    if (fact.value) return quantity_text(*fact.value, indicator);
    return make_figure_row(fact, context, Links(context.site, "", context.link_style)).value;
}

/// The total with its coverage, or only how many places state something.
std::string coverage_line(const analysis::IndicatorFacts& summary, const model::Indicator& indicator, const Context& context) {
    if (summary.coverage.units == 0) {
        const std::size_t stated = summary.units.size() + summary.without_value.size();
        return stated == 0 ? "" : context.words("indicator.stated_by", {{"n", text::format_number(static_cast<std::int64_t>(stated))}});
    }
    const std::string coverage = coverage_text(summary.coverage, context.words);
    return summary.total ? quantity_text(*summary.total, indicator) + ", " + coverage : coverage;
}

std::string total_rule(const model::Indicator& indicator, const model::Wording& words) {
    switch (indicator.total) {
        case model::TotalKind::sum: return words("total.sum");
        case model::TotalKind::share: return words("total.share");
        case model::TotalKind::max: return words("total.max");
        case model::TotalKind::none: break;
    }
    return words("total.none");
}

std::vector<FigureRow> make_rows(const std::vector<std::size_t>& indices, const std::vector<analysis::Fact>& facts, const Context& context,
                                 const Links& links) {
    std::vector<FigureRow> rows;
    for (const std::size_t index : indices) rows.push_back(make_figure_row(facts[index], context, links));
    return rows;
}

std::vector<Link> related_indicators(model::IndicatorId id, const Context& context, const Links& links) {
    std::vector<Link> related;
    const model::Indicator& indicator = context.site[id];
    const auto add = [&](model::IndicatorId other) { related.push_back({context.site[other].name, links.indicator(other)}); };
    if (indicator.part_of) add(*indicator.part_of);
    for (const model::IndicatorId term : indicator.sum_of) add(term);
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i)
        if (context.site.indicators[i].part_of == id) add({i});
    return related;
}

/// What the total may and may not be compared with, where figures are there but no ranking is.
std::string not_ranked_text(const analysis::IndicatorFacts& summary, const model::Indicator& indicator, const Context& context) {
    const bool enough = summary.coverage.units * 100 >= indicator.rank_from_percent * summary.coverage.of;
    if (summary.units.empty() || enough) return {};
    return context.words("rank.hidden", {{"min", text::format_number(indicator.rank_from_percent)}});
}

}  // namespace

IndicatorsPage make_indicators_page(const Context& context) {
    const Links links(context.site, std::string(kIndicatorsFolder), context.link_style);
    IndicatorsPage page;
    page.title = context.words("page.indicators");
    page.frame = make_frame({.title = page.title, .description = page.title, .section = NavSection::indicators, .crumbs = {}}, context, links);
    for (std::size_t g = 0; g < context.site.groups.size(); ++g) {
        IndicatorGroup group{.name = context.site.groups[g].name, .id = "nhom-" + context.site.groups[g].slug, .indicators = {}};
        for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
            const model::Indicator& indicator = context.site.indicators[i];
            if (indicator.group.index != g) continue;
            const analysis::IndicatorFacts& summary = context.analysis.of({i});
            group.indicators.push_back({.name = indicator.name,
                                        .href = links.indicator({i}),
                                        .measure = indicator.measure,
                                        .city = city_value(summary, indicator, context),
                                        .coverage = coverage_line(summary, indicator, context)});
        }
        if (!group.indicators.empty()) page.groups.push_back(std::move(group));
    }
    return page;
}

IndicatorPage make_indicator_page(model::IndicatorId id, const Context& context) {
    const model::Indicator& indicator = context.site[id];
    const analysis::IndicatorFacts& summary = context.analysis.of(id);
    const Links links(context.site, indicator_folder(context.site, id), context.link_style);

    IndicatorPage page;
    page.title = indicator.name;
    page.frame = make_frame({.title = indicator.name, .description = indicator.definition, .section = NavSection::indicators,
                             .crumbs = {{context.words("nav.indicators"), links.page(kIndicatorsFolder)}}}, context, links);
    if (!summary.units.empty()) page.headline = indicator_sentence(id, context);
    page.definition = indicator.definition;
    page.city = make_rows(summary.city, context.analysis.facts, context, links);
    if (summary.total) page.total = quantity_text(*summary.total, indicator);
    if (summary.coverage.units > 0) page.coverage = coverage_text(summary.coverage, context.words);
    page.not_ranked = not_ranked_text(summary, indicator, context);
    page.chart = make_indicator_chart(id, context, links);
    page.figures = make_rows(summary.units, context.analysis.facts, context, links);
    for (FigureRow& row : make_rows(summary.without_value, context.analysis.facts, context, links)) page.figures.push_back(std::move(row));
    for (const FigureRow& row : page.figures)
        if (!row.rank.empty()) page.ranks.push_back(row);
    if (!page.ranks.empty()) page.rank_explain = context.words("rank.explain_all");
    page.targets = make_rows(summary.targets, context.analysis.targets, context, links);
    page.details = {{context.words("field.measure"), indicator.measure, {}},
                    {context.words("field.group"), context.site[indicator.group].name, {}},
                    {context.words("field.total"), total_rule(indicator, context.words), {}},
                    {context.words("field.code"), indicator.slug, {}}};
    if (!indicator.of.empty()) page.details.push_back({context.words("field.of"), indicator.of, {}});
    page.related = related_indicators(id, context, links);
    page.checks = make_check_links(id, context, links);
    const std::string workbook = links.folder() + indicator.slug;
    if (context.downloads.contains(workbook + ".xlsx")) {
        page.downloads = {make_download(workbook + ".xlsx", context.words("download.figures"), "Excel", context, links),
                          make_download(workbook + ".csv", context.words("download.figures"), "CSV", context, links)};
    }
    return page;
}

DictionaryPage make_dictionary_page(const Context& context) {
    const Links links(context.site, std::string(kDictionaryFolder), context.link_style);
    DictionaryPage page;
    page.title = context.words("page.dictionary");
    page.frame = make_frame({.title = page.title, .description = page.title, .section = NavSection::none,
                             .crumbs = {{context.words("page.downloads"), links.page(kDownloadsFolder)}}}, context, links);
    for (std::size_t g = 0; g < context.site.groups.size(); ++g) {
        DictionaryGroup group{.name = context.site.groups[g].name, .entries = {}};
        for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
            const model::Indicator& indicator = context.site.indicators[i];
            if (indicator.group.index != g) continue;
            group.entries.push_back({.id = "chi-tieu-" + indicator.slug,
                                     .name = indicator.name,
                                     .href = links.indicator({i}),
                                     .definition = indicator.definition,
                                     .measure = indicator.measure,
                                     .total = total_rule(indicator, context.words),
                                     .code = indicator.slug});
        }
        if (!group.entries.empty()) page.groups.push_back(std::move(group));
    }
    return page;
}

}  // namespace views
