#include "analysis/lookup.h"

#include "analysis/analysis.h"

#include <algorithm>

namespace analysis {
namespace {

template <typename Value>
using Pairs = std::vector<std::pair<std::size_t, Value>>;

/// Whose page tells the fact, if anybody's: a city's figure stands on that of the department whose report tells it.
std::optional<model::UnitId> teller_of(const model::Site& site, const Fact& fact) {
    if (fact.about || fact.is_computed()) return fact.about;
    const auto* report = std::get_if<model::ReportId>(&fact.statements.front().told_in);
    return report ? std::optional(site[*report].unit) : std::nullopt;
}

/// Adds `index` to a list once, though several statements of one fact may ask for it one after another.
void add_once(Pairs<std::size_t>& pairs, std::size_t list, std::size_t index) {
    for (auto last = pairs.rbegin(); last != pairs.rend() && last->second == index; ++last)
        if (last->first == list) return;
    pairs.emplace_back(list, index);
}

FactLists list_facts(const model::Site& site, const std::vector<Fact>& facts) {
    Pairs<std::size_t> of_indicator, of_unit, in_report, in_initiative;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        of_indicator.emplace_back(facts[i].indicator.index, i);
        if (const auto unit = teller_of(site, facts[i])) of_unit.emplace_back(unit->index, i);
        for (const Statement& statement : facts[i].statements) {
            if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
                add_once(in_report, report->index, i);
            else
                add_once(in_initiative, std::get<model::InitiativeId>(statement.told_in).index, i);
        }
    }
    return {.of_indicator = {site.indicators.size(), of_indicator},
            .of_unit = {site.units.size(), of_unit},
            .told_in_report = {site.reports.size(), in_report},
            .told_in_initiative = {site.initiatives.size(), in_initiative}};
}

Lists<std::size_t> list_unit_facts(const model::Site& site, const Analysis& analysis) {
    Pairs<std::size_t> facts;
    for (const IndicatorFacts& summary : analysis.indicators)
        for (const std::size_t fact : summary.units) facts.emplace_back(analysis.facts[fact].about->index, fact);
    return {site.units.size(), facts};
}

Lists<Standing> list_standings(const model::Site& site, const Analysis& analysis) {
    Pairs<Standing> standings;
    for (std::size_t i = 0; i < analysis.indicators.size(); ++i) {
        const std::vector<RankedUnit>& ranking = analysis.indicators[i].ranking;
        for (std::size_t place = 0; place < ranking.size(); ++place)
            standings.emplace_back(analysis.facts[ranking[place].fact].about->index, Standing{{i}, place});
    }
    return {site.units.size(), standings};
}

Lists<std::size_t> list_part_shares(const model::Site& site, const Analysis& analysis) {
    Pairs<std::size_t> shares;
    for (std::size_t i = 0; i < analysis.part_shares.size(); ++i)
        if (const auto& about = analysis.facts[analysis.part_shares[i].part].about)
            shares.emplace_back(about->index, i);
    return {site.units.size(), shares};
}

Lists<std::size_t> list_histories(const model::Site& site, const Analysis& analysis) {
    Pairs<std::size_t> histories;
    for (std::size_t i = 0; i < analysis.histories.size(); ++i)
        if (const auto& about = analysis.histories[i].about) histories.emplace_back(about->index, i);
    return {site.units.size(), histories};
}

Lists<CitedPaper> list_papers(const model::Site& site, const Analysis& analysis) {
    Pairs<CitedPaper> papers;
    for (std::size_t i = 0; i < analysis.documents.size(); ++i)
        for (const CitedBy& by : analysis.documents[i].cited_by)
            papers.emplace_back(by.report.index, CitedPaper{by.citation, i});
    return {site.reports.size(), papers};
}

Lists<model::InitiativeId> list_initiatives(const model::Site& site) {
    Pairs<model::InitiativeId> initiatives;
    for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
        std::vector<std::size_t> reports;
        for (const model::InitiativeSource& source : site.initiatives[i].sources)
            reports.push_back(source.report.index);
        std::ranges::sort(reports);
        reports.erase(std::ranges::unique(reports).begin(), reports.end());
        for (const std::size_t report : reports) initiatives.emplace_back(report, model::InitiativeId{i});
    }
    return {site.reports.size(), initiatives};
}

/// A second record of one paper is found where the first one is not: behind the end.
std::vector<std::size_t> list_registered(const model::Site& site, const Analysis& analysis) {
    std::vector<std::size_t> registered(site.documents.size(), analysis.documents.size());
    for (std::size_t i = 0; i < analysis.documents.size(); ++i)
        if (const auto& id = analysis.documents[i].id) registered[id->index] = i;
    return registered;
}

}  // namespace

Lookup make_lookup(const model::Site& site, const Analysis& analysis) {
    Lookup lookup{.facts = list_facts(site, analysis.facts),
                  .targets = list_facts(site, analysis.targets),
                  .unit_facts = list_unit_facts(site, analysis),
                  .standings = list_standings(site, analysis),
                  .part_shares = list_part_shares(site, analysis),
                  .histories = list_histories(site, analysis),
                  .papers = list_papers(site, analysis),
                  .initiatives = list_initiatives(site),
                  .places_with_initiatives = {},
                  .registered = list_registered(site, analysis)};
    for (std::size_t i = 0; i < site.units.size(); ++i)
        if (site.units[i].tile && !analysis.initiatives_of[i].empty()) lookup.places_with_initiatives.push_back({i});
    return lookup;
}

}  // namespace analysis
