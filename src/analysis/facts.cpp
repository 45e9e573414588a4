#include "analysis/facts.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace analysis {
namespace {

bool takes_part(const model::Report& report, Drafts drafts) {
    return !report.withdrawn && (!report.draft || drafts == Drafts::included);
}

auto sort_key(const Statement& statement) {
    return std::tie(statement.figure->indicator, statement.figure->about, statement.figure->as_of);
}

/// Do two figures of one indicator, unit and time state the same?
bool states_the_same(const model::Figure& a, const model::Figure& b) {
    if (a.value || b.value) return a.value == b.value;
    const auto same_text = [](const model::Name& x, const model::Name& y) { return x.text == y.text; };
    return a.besides->rank == b.besides->rank && a.besides->written == b.besides->written &&
           std::ranges::equal(a.besides->names, b.besides->names, same_text);
}

const text::Span& later(const text::Span& a, const text::Span& b) {
    return a.to < b.to ? b : a;
}

/// The period of each report, and whether it is its campaign's latest that has a report.
class Periods {
public:
    Periods(const model::Site& site, Drafts drafts) : site_(site) {
        std::vector<std::optional<text::Span>> latest(site.campaigns.size());
        for (const model::Report& report : site.reports) {
            if (!takes_part(report, drafts)) continue;
            std::optional<text::Span>& known = latest[report.campaign.index];
            known = known ? later(*known, span_of(report)) : span_of(report);
        }
        told_.reserve(site.reports.size());
        for (const model::Report& report : site.reports) {
            const text::Span period = span_of(report);
            told_.push_back({.period = period, .is_current = period == latest[report.campaign.index]});
        }
    }

    /// Marks the fact as told in one more place.
    void tell(const Statement& statement, Fact& fact) const {
        if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
            tell(*report, fact);
        else
            for (const model::InitiativeSource& source :
                 site_[std::get<model::InitiativeId>(statement.told_in)].sources)
                tell(source.report, fact);
    }

private:
    struct Told {
        text::Span period;
        bool is_current;
    };

    text::Span span_of(const model::Report& report) const {
        const model::Period& period = site_[report.campaign].periods[report.period.index];
        return {period.from, period.to};
    }

    void tell(model::ReportId id, Fact& fact) const {
        fact.period = later(fact.period, told_[id.index].period);
        fact.is_current = fact.is_current || told_[id.index].is_current;
    }

    const model::Site& site_;
    std::vector<Told> told_;  // by ReportId
};

/// Those of each indicator together, in the order of reports.
struct StatementsByIndicator {
    std::vector<Statement> statements;
    std::vector<std::size_t> ends;  // of those of each IndicatorId
};

StatementsByIndicator list_statements(const model::Site& site, Drafts drafts, Part part) {
    const auto each = [&](const auto& take) {
        const auto figures = [&](const auto& told) -> const std::vector<model::Figure>& {
            return part == Part::results ? told.results : told.targets;
        };
        for (std::size_t i = 0; i < site.reports.size(); ++i)
            if (takes_part(site.reports[i], drafts))
                for (const model::Figure& figure : figures(site.reports[i])) take(figure, model::ReportId{i});
        for (std::size_t i = 0; i < site.initiatives.size(); ++i)
            if (!site.initiatives[i].draft || drafts == Drafts::included)
                for (const model::Figure& figure : figures(site.initiatives[i])) take(figure, model::InitiativeId{i});
    };
    StatementsByIndicator listed;
    std::vector<std::size_t> counts(site.indicators.size());
    each([&](const model::Figure& figure, auto) { ++counts[figure.indicator.index]; });
    listed.ends.resize(counts.size());
    std::exclusive_scan(counts.begin(), counts.end(), listed.ends.begin(), std::size_t{0});
    listed.statements.resize(std::reduce(counts.begin(), counts.end()));
    each([&](const model::Figure& figure, auto id) {
        listed.statements[listed.ends[figure.indicator.index]++] = {.figure = &figure, .told_in = id};
    });
    return listed;
}

/// Of statements of one indicator, unit and time, the first and those that state the same come to the front; returns
/// their end.
auto group_same(auto first, auto last) {
    return std::stable_partition(
        first, last, [one = first->figure](const Statement& other) { return states_the_same(*one, *other.figure); });
}

/// By unit and time those of one indicator; mostly each report tells of its own unit, and they are so already.
void order_statements(auto begin, auto end) {
    if (!std::ranges::is_sorted(begin, end, {}, sort_key)) std::ranges::stable_sort(begin, end, {}, sort_key);
    for (auto first = begin; first != end;) {
        const auto last =
            std::find_if(first, end, [&](const Statement& other) { return sort_key(other) != sort_key(*first); });
        while (last - first > 1) first = group_same(first, last);
        first = last;
    }
}

}  // namespace

diagnostics::Location locate(const model::Site& site, const Statement& statement) {
    if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
        return locate_figure(*statement.figure, site[*report]);
    return diagnostics::locate(statement.figure->place,
                               site[std::get<model::InitiativeId>(statement.told_in)].location);
}

std::vector<Statement> gather_statements(const model::Site& site, Drafts drafts, Part part,
                                         const diagnostics::RunJobs& run) {
    StatementsByIndicator listed = list_statements(site, drafts, part);
    run(listed.ends.size(), [&](std::size_t indicator) {
        const auto begin = listed.statements.begin();
        order_statements(begin + (indicator == 0 ? 0 : listed.ends[indicator - 1]), begin + listed.ends[indicator]);
    });
    return std::move(listed.statements);
}

std::vector<Fact> join_statements(const model::Site& site, Drafts drafts, std::span<const Statement> statements) {
    const Periods periods(site, drafts);
    std::vector<Fact> facts;
    facts.reserve(statements.size());
    for (auto first = statements.begin(); first != statements.end();) {
        const model::Figure& figure = *first->figure;
        const auto last = std::find_if(first, statements.end(), [&](const Statement& other) {
            return sort_key(other) != sort_key(*first) || !states_the_same(figure, *other.figure);
        });
        Fact& fact = facts.emplace_back(Fact{.indicator = figure.indicator,
                                             .about = figure.about,
                                             .value = figure.value,
                                             .as_of = figure.as_of,
                                             .statements = {first, last},
                                             .period = {},
                                             .is_current = false});
        for (const Statement& statement : fact.statements) periods.tell(statement, fact);
        first = last;
    }
    return facts;
}

}  // namespace analysis
