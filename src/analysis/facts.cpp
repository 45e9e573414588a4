#include "analysis/facts.h"

#include "analysis/arithmetic.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace analysis {
namespace {

bool takes_part(const model::Report& report, Drafts drafts) {
    return !report.withdrawn && (!report.draft || drafts == Drafts::included);
}

auto sort_key(const Fact& fact) {
    return std::tie(fact.indicator, fact.about, fact.as_of);
}

/// Do two figures of one indicator, unit and time state the same?
bool states_the_same(const model::Figure& a, const model::Figure& b) {
    if (a.value || b.value) return a.value == b.value;
    const auto same_text = [](const model::Name& x, const model::Name& y) { return x.text == y.text; };
    return a.rank == b.rank && a.written == b.written && std::ranges::equal(a.names, b.names, same_text);
}

Fact make_fact(const Statement& statement) {
    const model::Figure& figure = *statement.figure;
    return {.indicator = figure.indicator,
            .about = figure.about,
            .value = figure.value,
            .as_of = figure.as_of,
            .statements = {statement},
            .computed_from = {}};
}

std::vector<Statement> gather_statements(const model::Site& site, Drafts drafts, Part part) {
    std::vector<Statement> statements;
    const auto add = [&](const auto& told, auto id) {
        for (const model::Figure& figure : part == Part::results ? told.results : told.targets)
            statements.push_back({.figure = &figure, .told_in = id});
    };
    for (std::size_t i = 0; i < site.reports.size(); ++i)
        if (takes_part(site.reports[i], drafts)) add(site.reports[i], model::ReportId{i});
    for (std::size_t i = 0; i < site.initiatives.size(); ++i)
        if (!site.initiatives[i].draft || drafts == Drafts::included) add(site.initiatives[i], model::InitiativeId{i});
    return statements;
}

/// Where a fact is told; a computed one where its first term is.
const std::vector<Statement>& statements_of(const std::vector<Fact>& facts, const Fact& fact) {
    return fact.is_computed() ? facts[fact.computed_from.front()].statements : fact.statements;
}

bool told_together(const std::vector<Fact>& facts, const Fact& a, const Fact& b) {
    for (const Statement& x : statements_of(facts, a))
        for (const Statement& y : statements_of(facts, b))
            if (x.told_in == y.told_in) return true;
    return false;
}

/// The stated facts of an indicator: they stand together, because facts are sorted.
std::ranges::iota_view<std::size_t, std::size_t> facts_of(const std::vector<Fact>& facts, model::IndicatorId indicator) {
    const auto stated = std::ranges::find_if(facts, &Fact::is_computed);
    const auto range = std::ranges::equal_range(facts.begin(), stated, indicator, {}, &Fact::indicator);
    return {static_cast<std::size_t>(range.begin() - facts.begin()), static_cast<std::size_t>(range.end() - facts.begin())};
}

/// For the fact of the first term: the facts of all terms, of the same unit and time and told together with it.
std::optional<std::vector<std::size_t>> find_terms(const std::vector<Fact>& facts, std::size_t first,
                                                   const std::vector<model::IndicatorId>& terms) {
    std::vector<std::size_t> found;
    for (const model::IndicatorId term : terms) {
        const auto candidates = facts_of(facts, term);
        const auto match = std::ranges::find_if(candidates, [&](std::size_t index) {
            const Fact& fact = facts[index];
            return fact.value && fact.about == facts[first].about && fact.as_of == facts[first].as_of &&
                   told_together(facts, facts[first], fact);
        });
        if (match == candidates.end()) return std::nullopt;
        found.push_back(*match);
    }
    return found;
}

bool is_dated(const model::AsOf& as_of) {
    return std::holds_alternative<text::Moment>(as_of) || std::holds_alternative<text::Span>(as_of);
}

text::Moment time_of(const model::AsOf& as_of) {
    if (const auto* moment = std::get_if<text::Moment>(&as_of)) return text::last_instant(*moment);
    if (const auto* span = std::get_if<text::Span>(&as_of)) return text::last_instant(span->to);
    return {};  // undated: before every dated one
}

/// May the fact stand among the units' facts that are added up? Only the total's own shape of quantity joins.
bool joins_total(const model::Indicator& indicator, const Fact& fact) {
    if (!fact.value) return false;
    const text::QuantityShape shape = fact.value->shape;
    if (indicator.total == model::TotalKind::share) return shape == text::QuantityShape::share;
    return shape == text::QuantityShape::amount || shape == text::QuantityShape::range;
}

std::optional<text::Quantity> total_of(const model::Indicator& indicator, const std::vector<text::Quantity>& terms) {
    if (terms.empty()) return std::nullopt;
    switch (indicator.total) {
        case model::TotalKind::sum: return sum(terms);
        case model::TotalKind::share: return sum_shares(terms);
        case model::TotalKind::max:
            return *std::ranges::max_element(terms, {}, [](const text::Quantity& term) { return point(term); });
        case model::TotalKind::none: break;
    }
    return std::nullopt;
}

void add_total(const model::Site& site, const std::vector<Fact>& facts, const model::Indicator& indicator,
               IndicatorFacts& summary) {
    std::vector<text::Quantity> terms;
    for (const std::size_t index : summary.units)
        if (site[*facts[index].about].is_place() && joins_total(indicator, facts[index])) terms.push_back(*facts[index].value);
    summary.total = total_of(indicator, terms);
    summary.coverage = {.units = static_cast<int>(terms.size()),
                        .of = static_cast<int>(std::ranges::count_if(site.units, &model::Unit::is_place))};
}

}  // namespace

std::vector<Fact> gather_facts(const model::Site& site, Drafts drafts, Part part) {
    std::vector<Statement> statements = gather_statements(site, drafts, part);
    std::ranges::stable_sort(statements, {}, [](const Statement& statement) {
        return std::tie(statement.figure->indicator, statement.figure->about, statement.figure->as_of);
    });
    std::vector<Fact> facts;
    std::size_t group = 0;  // the first fact of the same indicator, unit and time
    for (const Statement& statement : statements) {
        const Fact fact = make_fact(statement);
        if (group < facts.size() && sort_key(facts[group]) != sort_key(fact)) group = facts.size();
        const auto same = std::find_if(facts.begin() + static_cast<std::ptrdiff_t>(group), facts.end(), [&](const Fact& known) {
            return states_the_same(*known.statements.front().figure, *statement.figure);
        });
        if (same == facts.end())
            facts.push_back(fact);
        else
            same->statements.push_back(statement);
    }
    return facts;
}

std::vector<Fact> compute_facts(const model::Site& site, const std::vector<Fact>& facts) {
    std::vector<Fact> computed;
    for (std::size_t i = 0; i < site.indicators.size(); ++i) {
        const std::vector<model::IndicatorId>& terms = site.indicators[i].sum_of;
        if (terms.empty()) continue;
        for (const std::size_t first : facts_of(facts, terms.front())) {
            const std::optional<std::vector<std::size_t>> parts = find_terms(facts, first, terms);
            if (!parts) continue;
            std::vector<text::Quantity> quantities;
            for (const std::size_t part : *parts) quantities.push_back(*facts[part].value);
            computed.push_back({.indicator = {i},
                                .about = facts[first].about,
                                .value = sum(quantities),
                                .as_of = facts[first].as_of,
                                .statements = {},
                                .computed_from = *parts});
        }
    }
    return computed;
}

std::vector<PartShare> compute_part_shares(const model::Site& site, const std::vector<Fact>& facts) {
    std::vector<PartShare> shares;
    for (std::size_t part = 0; part < facts.size(); ++part) {
        const std::optional<model::IndicatorId> whole_indicator = site[facts[part].indicator].part_of;
        if (!whole_indicator || !facts[part].value) continue;
        for (std::size_t whole = 0; whole < facts.size(); ++whole) {
            const Fact& candidate = facts[whole];
            if (candidate.indicator != *whole_indicator || candidate.about != facts[part].about || !candidate.value) continue;
            const bool one_time = candidate.as_of == facts[part].as_of || !is_dated(candidate.as_of) || !is_dated(facts[part].as_of);
            if (!one_time || !told_together(facts, facts[part], candidate)) continue;
            if (const auto percent = share_of(*facts[part].value, *candidate.value))
                shares.push_back({.part = part, .whole = whole, .percent = *percent});
        }
    }
    return shares;
}

std::vector<IndicatorFacts> summarise_indicators(const model::Site& site, const std::vector<Fact>& facts,
                                                 const std::vector<Fact>& targets) {
    std::vector<IndicatorFacts> summaries(site.indicators.size());
    for (std::size_t i = 0; i < targets.size(); ++i) summaries[targets[i].indicator.index].targets.push_back(i);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        IndicatorFacts& summary = summaries[facts[i].indicator.index];
        if (!facts[i].about) {
            summary.city.push_back(i);
        } else if (!facts[i].value) {
            summary.without_value.push_back(i);
        } else {
            const auto earlier = std::ranges::find_if(summary.units, [&](std::size_t other) { return facts[other].about == facts[i].about; });
            if (earlier == summary.units.end())
                summary.units.push_back(i);
            else if (time_of(facts[*earlier].as_of) <= time_of(facts[i].as_of))
                *earlier = i;
        }
    }
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        // Units stand in the order of their names already, so that equal values keep it.
        std::ranges::stable_sort(summaries[i].units, {}, [&](std::size_t index) { return *facts[index].about; });
        std::ranges::stable_sort(summaries[i].units, std::greater<>{}, [&](std::size_t index) { return point(*facts[index].value); });
        add_total(site, facts, site.indicators[i], summaries[i]);
    }
    return summaries;
}

}  // namespace analysis
