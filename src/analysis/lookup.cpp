#include "analysis/lookup.h"

#include "analysis/analysis.h"

#include <algorithm>

namespace analysis {
namespace {

/// Whose page tells the fact, if anybody's: a city's figure stands on that of the department whose report tells it.
std::optional<model::UnitId> teller_of(const model::Site& site, const Fact& fact) {
    if (fact.about || fact.is_computed()) return fact.about;
    const auto* report = std::get_if<model::ReportId>(&fact.statements.front().told_in);
    return report ? std::optional(site[*report].unit) : std::nullopt;
}

/// Calls `take` with each report (or initiative) in which the fact is told, once: those of one stand together.
template <typename Id, typename Take>
void for_each_teller(const Fact& fact, const Take& take) {
    const Id* before = nullptr;
    for (const Statement& statement : fact.statements) {
        const Id* const teller = std::get_if<Id>(&statement.told_in);
        if (teller && !(before && *before == *teller)) take(*teller);
        before = teller;
    }
}

FactLists list_facts(const model::Site& site, const std::vector<Fact>& facts) {
    const auto each = [&](const auto& visit) {
        return [&facts, visit](const auto& take) {
            for (std::size_t i = 0; i < facts.size(); ++i)
                visit(facts[i], [&](std::size_t list) { take(list, static_cast<FactIndex>(i)); });
        };
    };
    const auto indicator = [](const Fact& fact, const auto& add) { add(fact.indicator.index); };
    const auto unit = [&](const Fact& fact, const auto& add) {
        if (const auto teller = teller_of(site, fact)) add(teller->index);
    };
    const auto report = [](const Fact& fact, const auto& add) {
        for_each_teller<model::ReportId>(fact, [&](model::ReportId id) { add(id.index); });
    };
    const auto initiative = [](const Fact& fact, const auto& add) {
        for_each_teller<model::InitiativeId>(fact, [&](model::InitiativeId id) { add(id.index); });
    };
    return {.of_indicator = {site.indicators.size(), each(indicator)},
            .of_unit = {site.units.size(), each(unit)},
            .told_in_report = {site.reports.size(), each(report)},
            .told_in_initiative = {site.initiatives.size(), each(initiative)}};
}

Lists<FactIndex> list_unit_facts(const model::Site& site, const Analysis& analysis) {
    return {site.units.size(), [&](const auto& take) {
                for (const IndicatorFacts& summary : analysis.indicators)
                    for (const std::size_t fact : summary.units)
                        take(analysis.facts[fact].about->index, static_cast<FactIndex>(fact));
            }};
}

Lists<Standing> list_standings(const model::Site& site, const Analysis& analysis) {
    return {site.units.size(), [&](const auto& take) {
                for (std::size_t i = 0; i < analysis.indicators.size(); ++i) {
                    const std::vector<RankedUnit>& ranking = analysis.indicators[i].ranking;
                    for (std::size_t place = 0; place < ranking.size(); ++place)
                        take(analysis.facts[ranking[place].fact].about->index, Standing{{i}, place});
                }
            }};
}

Lists<FactIndex> list_part_shares(const model::Site& site, const Analysis& analysis) {
    return {site.units.size(), [&](const auto& take) {
                for (std::size_t i = 0; i < analysis.part_shares.size(); ++i)
                    if (const auto& about = analysis.facts[analysis.part_shares[i].part].about)
                        take(about->index, static_cast<FactIndex>(i));
            }};
}

Lists<FactIndex> list_histories(const model::Site& site, const Analysis& analysis) {
    return {site.units.size(), [&](const auto& take) {
                for (std::size_t i = 0; i < analysis.histories.size(); ++i)
                    if (const auto& about = analysis.histories[i].about)
                        take(about->index, static_cast<FactIndex>(i));
            }};
}

Lists<CitedPaper> list_papers(const model::Site& site, const Analysis& analysis) {
    return {site.reports.size(), [&](const auto& take) {
                for (std::size_t i = 0; i < analysis.documents.size(); ++i)
                    for (const CitedBy& by : analysis.documents[i].cited_by)
                        take(by.report.index, CitedPaper{by.citation, i});
            }};
}

Lists<model::InitiativeId> list_initiatives(const model::Site& site) {
    return {site.reports.size(), [&](const auto& take) {
                for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
                    std::vector<std::size_t> reports;
                    for (const model::InitiativeSource& source : site.initiatives[i].sources)
                        reports.push_back(source.report.index);
                    std::ranges::sort(reports);
                    reports.erase(std::ranges::unique(reports).begin(), reports.end());
                    for (const std::size_t report : reports) take(report, model::InitiativeId{i});
                }
            }};
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
