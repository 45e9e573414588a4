#include "text/format.h"
#include "text/unicode.h"
#include "views/frame.h"
#include "views/pages/download_pages.h"
#include "views/phrases.h"

#include <algorithm>
#include <set>

namespace views {
namespace {

constexpr std::size_t kMostNames = 6;  // more are counted

std::vector<const analysis::Fact*> facts_of(model::IndicatorId id, const analysis::Analysis& analysis) {
    std::vector<const analysis::Fact*> facts;
    for (const analysis::Fact& fact : analysis.facts)
        if (fact.indicator == id) facts.push_back(&fact);
    return facts;
}

std::string count_text(std::size_t count, const Context& context) {
    return text::format_number(static_cast<std::int64_t>(count), context.words.notation());
}

/// The units whose reports state it, by name; how many where they are too many to name.
std::string reporters_text(const std::vector<const analysis::Fact*>& facts, const Context& context) {
    std::set<model::UnitId> units;  // in the order of their names
    for (const analysis::Fact* fact : facts)
        for (const analysis::Statement& statement : fact->statements)
            if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
                units.insert(context.site[*report].unit);
    if (units.size() > kMostNames)
        return context.words("dictionary.reporters", {{"n", count_text(units.size(), context)}});
    std::string names;
    for (const model::UnitId unit : units)
        names += (names.empty() ? "" : ", ") + name_of(context.site[unit], context.words);
    return names;
}

std::optional<text::Moment> first_moment(const std::vector<const analysis::Fact*>& facts) {
    std::optional<text::Moment> first;
    for (const analysis::Fact* fact : facts) {
        const auto* const moment = std::get_if<text::Moment>(&fact->as_of);
        const auto* const span = std::get_if<text::Span>(&fact->as_of);
        if (!moment && !span) continue;
        const text::Moment& begin = moment ? *moment : span->from;
        if (!first || begin < *first) first = begin;
    }
    return first;
}

std::vector<Detail> details_of(const model::Indicator& indicator, const std::vector<const analysis::Fact*>& facts,
                               const Context& context, const Links& links) {
    const model::Wording& words = context.words;
    std::vector<Detail> details;
    const auto add = [&](std::string_view label, std::string value, std::optional<Url> href = {}) {
        if (!value.empty()) details.push_back({words(label), std::move(value), std::move(href)});
    };
    add("field.of", content_text(indicator.of, words));
    if (indicator.part_of)
        add("dictionary.part_of", name_of(context.site[*indicator.part_of], words),
            links.indicator(*indicator.part_of));
    add("dictionary.reported_by",
        indicator.is_computed() ? words("figure.computed") : reporters_text(facts, context));
    if (const std::optional<text::Moment> first = first_moment(facts))
        add("dictionary.since", text::format_moment(*first, words.notation()));
    if (indicator.comparable_within_days)
        add("dictionary.compared",
            words("dictionary.within",
                  {{"n", count_text(static_cast<std::size_t>(*indicator.comparable_within_days), context)}}));
    return details;
}

/// What the figures on this site do not tell.
std::vector<std::string> gaps_of(model::IndicatorId id, const std::vector<const analysis::Fact*>& facts,
                                 const Context& context) {
    const model::Wording& words = context.words;
    const analysis::IndicatorFacts& summary = context.analysis.of(id);
    if (facts.empty()) return {words("dictionary.no_figure")};
    std::vector<std::string> gaps;
    const auto add = [&](std::string_view word, std::ptrdiff_t count) {
        if (count > 0) gaps.push_back(words(word, {{"n", count_text(static_cast<std::size_t>(count), context)}}));
    };
    if (summary.coverage.units > 0 && summary.coverage.units < summary.coverage.of)
        gaps.push_back(text::capitalise_first(coverage_text(summary.coverage, words)) + ".");
    add("dictionary.undated", std::ranges::count_if(facts, [](const analysis::Fact* fact) {
            return !std::holds_alternative<text::Moment>(fact->as_of) &&
                   !std::holds_alternative<text::Span>(fact->as_of);
        }));
    add("dictionary.qualified", std::ranges::count_if(facts, [](const analysis::Fact* fact) {
            return fact->value && fact->value->qualifier != text::Qualifier::none;
        }));
    add("dictionary.without_value",
        std::ranges::count_if(facts, [](const analysis::Fact* fact) { return !fact->value; }));
    add("dictionary.conflicts",
        std::ranges::count_if(context.analysis.reconciliation.conflicts, [&](const analysis::Conflict& conflict) {
            return context.analysis.facts[conflict.first].indicator == id;
        }));
    return gaps;
}

DictionaryEntry make_entry(model::IndicatorId id, const Context& context, const Links& links) {
    const model::Indicator& indicator = context.site[id];
    const std::vector<const analysis::Fact*> facts = facts_of(id, context.analysis);
    return {.id = "chi-tieu-" + indicator.slug,
            .name = name_of(indicator, context.words),
            .href = links.indicator(id),
            .definition = content_text(indicator.definition, context.words),
            .measure = full_measure(indicator, context.words),
            .total = total_kind_text(indicator.total, context.words),
            .code = indicator.slug,
            .details = details_of(indicator, facts, context, links),
            .gaps = gaps_of(id, facts, context)};
}

}  // namespace

DictionaryPage make_dictionary_page(const Context& context) {
    const Links links = links_from(kDictionaryFolder, context);
    DictionaryPage page;
    page.title = context.words("page.dictionary");
    page.frame = make_frame({.title = page.title,
                             .description = page.title,
                             .section = NavSection::none,
                             .crumbs = {{context.words("page.downloads"), links.page(kDownloadsFolder)}}},
                            context, links);
    for (std::size_t g = 0; g < context.site.groups.size(); ++g) {
        DictionaryGroup group{.name = name_of(context.site.groups[g], context.words), .entries = {}};
        for (std::size_t i = 0; i < context.site.indicators.size(); ++i)
            if (context.site.indicators[i].group.index == g) group.entries.push_back(make_entry({i}, context, links));
        if (!group.entries.empty()) page.groups.push_back(std::move(group));
    }
    return page;
}

}  // namespace views
