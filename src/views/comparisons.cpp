#include "views/comparisons.h"

#include "analysis/history.h"
#include "text/format.h"
#include "views/charts.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>
#include <tuple>

namespace views {
namespace {

// The line shows all of a history; the latest entries are read, and downloads have every one.
constexpr std::size_t kLatestEntries = 12;
constexpr std::size_t kMostHistories = 50;  // of places, on the page of an indicator

using analysis::Fact;
using analysis::Obstacle;

/// The shares whose part is `fact`: they stand by indicator and unit of the part. A page may hold a copy of the fact.
template <typename Share>
std::vector<const Share*> shares_with_part(const Fact& fact, const std::vector<Share>& shares,
                                           const std::vector<Fact>& facts) {
    const auto owner = [](const Fact& of) { return std::tuple(of.indicator, of.about); };
    std::vector<const Share*> found;
    for (const Share& share : std::ranges::equal_range(
             shares, owner(fact), {}, [&](const Share& candidate) { return owner(facts[candidate.part]); })) {
        const Fact& part = facts[share.part];
        if (part.as_of == fact.as_of && part.value == fact.value) found.push_back(&share);
    }
    return found;
}

HistoryList make_history(const analysis::History& history, Link subject, const Context& context, const Links& links) {
    HistoryList list{
        .subject = std::move(subject), .rows = {}, .shown = {}, .line = make_line_chart(history, context)};
    const std::size_t count = history.entries.size(), first = count > kLatestEntries ? count - kLatestEntries : 0;
    if (first > 0)
        list.shown = context.words(
            "history.latest",
            {{"n", text::format_number(static_cast<std::int64_t>(kLatestEntries), context.words.notation())},
             {"total", text::format_number(static_cast<std::int64_t>(count), context.words.notation())}});
    for (std::size_t i = first; i < count; ++i) {
        const Fact& fact = context.analysis.facts[history.entries[i]];
        const auto change = analysis::change_at(history, i, context.site, context.analysis.facts);
        HistoryRow row{.as_of = as_of_text(fact.as_of, context.words),
                       .value = quantity_text(*fact.value, context.site[fact.indicator], context.words),
                       .change = change ? change_text(*change, table_context(context)) : "",
                       .sources = {}};
        for (const analysis::Statement& statement : fact.statements)
            row.sources.push_back(make_source(statement, context, links));
        list.rows.push_back(std::move(row));
    }
    return list;
}

}  // namespace

std::string obstacle_text(Obstacle obstacle, const Fact& a, const Fact& b, const TableContext& context) {
    const model::Indicator& first = context.site[a.indicator];
    const model::Indicator& second = context.site[b.indicator];
    const auto times = [&](std::string_view id) {
        return context.words(id,
                             {{"a", as_of_text(a.as_of, context.words)}, {"b", as_of_text(b.as_of, context.words)}});
    };
    switch (obstacle) {
        case Obstacle::measure:
            return context.words("compare.measure", {{"a", content_text(first.measure, context.words)},
                                                     {"b", content_text(second.measure, context.words)}});
        case Obstacle::base:
            return context.words("compare.base", {{"a", content_text(first.of, context.words)},
                                                  {"b", content_text(second.of, context.words)}});
        case Obstacle::scope:
            return context.words("compare.scope");
        case Obstacle::shape:
            return context.words("compare.shape");
        case Obstacle::undated:
            return context.words("compare.undated");
        case Obstacle::time:
            return times("compare.time");
        case Obstacle::span:
            break;
    }
    return times("compare.span");
}

std::vector<const analysis::PartShare*> shares_of(const Fact& fact, const analysis::Analysis& analysis) {
    return shares_with_part(fact, analysis.part_shares, analysis.facts);
}

std::vector<const analysis::WithheldShare*> withheld_shares_of(const Fact& fact, const analysis::Analysis& analysis) {
    return shares_with_part(fact, analysis.withheld_shares, analysis.facts);
}

bool lacks_counts(const Fact& fact, const model::Site& site) {
    return site[fact.indicator].total == model::TotalKind::share && fact.value && fact.value->percent;
}

std::vector<std::string> fact_remarks(const Fact& fact, const TableContext& context) {
    std::vector<std::string> remarks;
    for (const analysis::PartShare* share : shares_of(fact, context.analysis))
        remarks.push_back(share_phrase(*share, context));
    for (const analysis::WithheldShare* share : withheld_shares_of(fact, context.analysis))
        remarks.push_back(withheld_sentence(*share, context));
    return remarks;
}

std::string computed_rank_text(model::IndicatorId indicator, model::UnitId unit, const TableContext& context) {
    const std::span<const analysis::Standing> standings = context.analysis.lookup.standings[unit.index];
    const auto standing = std::ranges::find(standings, indicator, &analysis::Standing::indicator);
    if (standing == standings.end()) return {};
    const std::vector<analysis::RankedUnit>& ranking = context.analysis.of(indicator).ranking;
    const analysis::RankedUnit* own = &ranking[standing->place];
    const std::string place = text::format_number(own->place, context.words.notation()),
                      of = text::format_number(static_cast<std::int64_t>(ranking.size()), context.words.notation());
    if (own->up_to != own->place)
        return context.words(
            "rank.computed_between",
            {{"place", place}, {"up_to", text::format_number(own->up_to, context.words.notation())}, {"of", of}});
    return context.words(own->is_shared ? "rank.computed_shared" : "rank.computed", {{"place", place}, {"of", of}});
}

std::string change_text(const analysis::Change& change, const TableContext& context) {
    const Fact& since = context.analysis.facts[change.since];
    const std::string time = as_of_text(since.as_of, context.words);
    if (change.direction == analysis::Change::Direction::none) return context.words("change.none", {{"since", time}});
    text::Quantity by = change.by;
    by.percent = false;  // percentages differ by points, not by percent
    const std::string measure = change.by.percent ? context.words("change.points")
                                                  : measure_text(context.site[since.indicator], context.words);
    return context.words(change.direction == analysis::Change::Direction::up ? "change.up" : "change.down",
                         {{"by", text::format_quantity(by, measure, context.words.notation())}, {"since", time}});
}

std::vector<HistoryList> make_unit_histories(model::UnitId unit, const Context& context, const Links& links) {
    std::vector<HistoryList> lists;
    for (const std::size_t index : context.analysis.lookup.histories[unit.index]) {
        const analysis::History& history = context.analysis.histories[index];
        lists.push_back(make_history(
            history, {name_of(context.site[history.indicator], context.words), links.indicator(history.indicator)},
            context, links));
    }
    return lists;
}

std::vector<HistoryList> make_indicator_histories(model::IndicatorId indicator, const Context& context,
                                                  const Links& links) {
    std::vector<HistoryList> lists;
    const auto histories =
        std::ranges::equal_range(context.analysis.histories, indicator, {}, &analysis::History::indicator);
    const bool is_readable = histories.size() <= kMostHistories;
    for (const analysis::History& history : histories) {
        if (history.about && !is_readable) continue;  // each is on the page of its unit
        const Url address = history.about ? links.unit(*history.about) : links.page("");
        lists.push_back(make_history(history, {subject_text(history.about, context.site, context.words), address},
                                     context, links));
    }
    return lists;
}

std::vector<Detail> make_corrections(const std::vector<const Fact*>& facts, const Context& context) {
    std::vector<Detail> corrections;
    for (const Fact* fact : facts)
        for (const analysis::Statement& statement : fact->statements)
            for (const model::Correction& correction : statement.figure->besides->corrected)
                corrections.push_back(
                    {name_of(context.site[fact->indicator], context.words) + ", " +
                         subject_text(fact->about, context.site, context.words),
                     context.words("correction",
                                   {{"date", text::format_moment(correction.date, context.words.notation())},
                                    {"was", content_text(correction.was, context.words)},
                                    {"reason", content_text(correction.reason, context.words)}}),
                     {}});
    return corrections;
}

std::vector<Detail> make_spread(model::IndicatorId indicator, const TableContext& context) {
    const std::optional<analysis::Spread>& spread = context.analysis.of(indicator).spread;
    if (!spread) return {};
    const auto value = [&](const text::Quantity& quantity) {
        return quantity_text(quantity, context.site[indicator], context.words);
    };
    return {{context.words("spread.median"), value(spread->median), {}},
            {context.words("spread.lower"), value(spread->lower_quartile), {}},
            {context.words("spread.upper"), value(spread->upper_quartile), {}}};
}

}  // namespace views
