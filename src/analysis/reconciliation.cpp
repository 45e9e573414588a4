#include "analysis/reconciliation.h"

#include "analysis/analysis.h"

#include <algorithm>
#include <set>

namespace analysis {
namespace {

bool is_dated(const model::AsOf& as_of) {
    return std::holds_alternative<text::Moment>(as_of) || std::holds_alternative<text::Span>(as_of);
}

/// The report that tells it; an initiative's page repeats what its first source tells.
std::optional<model::ReportId> report_of(const Statement& statement, const model::Site& site) {
    if (const auto* report = std::get_if<model::ReportId>(&statement.told_in)) return *report;
    const model::Initiative& initiative = site[std::get<model::InitiativeId>(statement.told_in)];
    return initiative.sources.empty() ? std::nullopt : std::optional(initiative.sources.front().report);
}

std::set<model::ReportId> reports_telling(const Fact& fact, const model::Site& site) {
    std::set<model::ReportId> reports;
    for (const Statement& statement : fact.statements)
        if (const auto report = report_of(statement, site)) reports.insert(*report);
    return reports;
}

bool is_exact_amount(const text::Quantity& quantity) {
    return quantity.shape == text::QuantityShape::amount && quantity.qualifier == text::Qualifier::none &&
           !quantity.percent;
}

CityComparison compare(model::IndicatorId id, std::size_t city, const Analysis& analysis) {
    const IndicatorFacts& summary = analysis.of(id);
    CityComparison comparison{.indicator = id, .city = city, .verdict = Verdict::not_summed, .difference = {}};
    if (!summary.total) return comparison;
    comparison.verdict = Verdict::too_few;
    if (summary.coverage.units < summary.coverage.of) return comparison;
    comparison.verdict = Verdict::inexact;
    const text::Quantity& stated = *analysis.facts[city].value;
    if (!is_exact_amount(stated) || !is_exact_amount(*summary.total)) return comparison;
    comparison.verdict = Verdict::comparable;
    comparison.difference = stated.low - summary.total->low;
    return comparison;
}

std::vector<CityComparison> compare_with_city(const model::Site& site, const Analysis& analysis) {
    std::vector<CityComparison> comparisons;
    for (std::size_t i = 0; i < site.indicators.size(); ++i) {
        const IndicatorFacts& summary = analysis.of({i});
        const auto has_value = [&](std::size_t fact) { return analysis.facts[fact].value.has_value(); };
        const auto is_of_place = [&](std::size_t fact) { return site[*analysis.facts[fact].about].is_place(); };
        const auto latest = std::find_if(summary.city.rbegin(), summary.city.rend(), has_value);
        if (latest == summary.city.rend() || std::ranges::none_of(summary.units, is_of_place)) continue;
        comparisons.push_back(compare({i}, *latest, analysis));
    }
    return comparisons;
}

/// Facts of one indicator, unit and time stand together. Undated ones may be of different days and contradict
/// nothing.
std::vector<Conflict> find_conflicts(const std::vector<Fact>& facts) {
    std::vector<Conflict> conflicts;
    for (std::size_t i = 1; i < facts.size(); ++i) {
        const Fact& before = facts[i - 1];
        const Fact& fact = facts[i];
        const bool same_thing =
            before.indicator == fact.indicator && before.about == fact.about && before.as_of == fact.as_of;
        if (!same_thing || !is_dated(fact.as_of) || fact.is_computed() || before.is_computed()) continue;
        if (fact.value && before.value && *fact.value != *before.value) conflicts.push_back({i - 1, i});
    }
    return conflicts;
}

std::vector<std::size_t> find_matches(const model::Site& site, const std::vector<Fact>& facts) {
    std::vector<std::size_t> matches;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].statements.size() > 1 && reports_telling(facts[i], site).size() > 1) matches.push_back(i);
    return matches;
}

bool shows(const model::Report& report, const model::Claim& claim, const model::Campaign& campaign) {
    if (claim.figures.empty()) return how_told(report, claim.section, campaign.outline[claim.section]) != Told::none;
    return std::ranges::any_of(report.results, [&](const model::Figure& figure) {
        return std::ranges::find(claim.figures, figure.indicator) != claim.figures.end();
    });
}

void check_claim(ClaimCheck& check, const model::Site& site, const Analysis& analysis) {
    const model::Campaign& campaign = site[check.campaign];
    const model::Claim& claim = campaign.claims[check.claim];
    for (const UnitCompleteness& unit : analysis.completeness[check.campaign.index].units) {
        if (claim.about == model::ClaimAbout::places && !site[unit.unit].is_place()) continue;
        for (const model::ReportId id : unit.reports)
            if (site[id].scope == model::ReportScope::unit)
                (shows(site[id], claim, campaign) ? check.telling : check.silent).push_back(id);
    }
}

std::vector<ClaimCheck> check_claims(const model::Site& site, const Analysis& analysis) {
    std::vector<ClaimCheck> checks;
    for (std::size_t c = 0; c < site.campaigns.size(); ++c) {
        for (std::size_t i = 0; i < site.campaigns[c].claims.size(); ++i) {
            for (const std::size_t fact : analysis.of(site.campaigns[c].claims[i].indicator).city) {
                const std::optional<model::ReportId> stated_in =
                    report_of(analysis.facts[fact].statements.front(), site);
                if (!stated_in || site[*stated_in].campaign.index != c) continue;
                if (site[*stated_in].period != analysis.completeness[c].period) continue;
                ClaimCheck check{
                    .campaign = {c}, .claim = i, .fact = fact, .stated_in = *stated_in, .telling = {}, .silent = {}};
                check_claim(check, site, analysis);
                checks.push_back(std::move(check));
            }
        }
    }
    return checks;
}

QualityNotes note_quality(model::ReportId id, const model::Site& site) {
    QualityNotes notes{
        .report = id, .figures = site[id].results.size(), .undated = {}, .without_counts = {}, .words_only = {}};
    for (const model::Figure& figure : site[id].results) {
        if (!is_dated(figure.as_of)) notes.undated.push_back(figure.indicator);
        if (site[figure.indicator].kind == model::IndicatorKind::share && figure.value && figure.value->percent)
            notes.without_counts.push_back(figure.indicator);
        if (!figure.value && !figure.besides->rank && figure.besides->names.empty())
            notes.words_only.push_back(figure.indicator);
    }
    return notes;
}

}  // namespace

Reconciliation reconcile(const model::Site& site, const Analysis& analysis) {
    Reconciliation result;
    result.comparisons = compare_with_city(site, analysis);
    result.conflicts = find_conflicts(analysis.facts);
    result.matches = find_matches(site, analysis.facts);
    result.claims = check_claims(site, analysis);
    for (const std::vector<model::ReportId>& reports : analysis.reports_of)
        for (const model::ReportId report : reports) result.notes.push_back(note_quality(report, site));
    return result;
}

}  // namespace analysis
