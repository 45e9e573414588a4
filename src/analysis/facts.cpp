#include "analysis/facts.h"

#include <algorithm>
#include <map>
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

const text::Span& later(const text::Span& a, const text::Span& b) {
    return a.to < b.to ? b : a;
}

/// The period of each report, and which of them is its campaign's latest that has a report.
class Periods {
public:
    Periods(const model::Site& site, Drafts drafts) : site_(site) {
        for (const model::Report& report : site.reports) {
            if (!takes_part(report, drafts)) continue;
            const auto [latest, is_first] = latest_.try_emplace(report.campaign, span_of(report));
            if (!is_first) latest->second = later(latest->second, span_of(report));
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
    text::Span span_of(const model::Report& report) const {
        const model::Period& period = site_[report.campaign].periods[report.period.index];
        return {period.from, period.to};
    }

    void tell(model::ReportId id, Fact& fact) const {
        const text::Span period = span_of(site_[id]);
        const auto latest = latest_.find(site_[id].campaign);
        fact.period = later(fact.period, period);
        fact.is_current = fact.is_current || (latest != latest_.end() && period == latest->second);
    }

    const model::Site& site_;
    std::map<model::CampaignId, text::Span> latest_;
};

Fact make_fact(const Statement& statement) {
    const model::Figure& figure = *statement.figure;
    return {.indicator = figure.indicator,
            .about = figure.about,
            .value = figure.value,
            .as_of = figure.as_of,
            .statements = {},
            .computed_from = {},
            .period = {},
            .is_current = false};
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
        if (!site.initiatives[i].draft || drafts == Drafts::included)
            add(site.initiatives[i], model::InitiativeId{i});
    return statements;
}

}  // namespace

std::vector<Fact> gather_facts(const model::Site& site, Drafts drafts, Part part) {
    std::vector<Statement> statements = gather_statements(site, drafts, part);
    std::ranges::stable_sort(statements, {}, [](const Statement& statement) {
        return std::tie(statement.figure->indicator, statement.figure->about, statement.figure->as_of);
    });
    const Periods periods(site, drafts);
    std::vector<Fact> facts;
    facts.reserve(statements.size());
    std::size_t group = 0;  // the first fact of the same indicator, unit and time
    for (const Statement& statement : statements) {
        const Fact fact = make_fact(statement);
        if (group < facts.size() && sort_key(facts[group]) != sort_key(fact)) group = facts.size();
        auto same = std::find_if(
            facts.begin() + static_cast<std::ptrdiff_t>(group), facts.end(),
            [&](const Fact& known) { return states_the_same(*known.statements.front().figure, *statement.figure); });
        if (same == facts.end()) same = facts.insert(same, fact);
        same->statements.push_back(statement);
        periods.tell(statement, *same);
    }
    return facts;
}

}  // namespace analysis
