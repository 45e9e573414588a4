#include "views/reconciliation_phrases.h"

#include "text/format.h"
#include "views/denominators.h"
#include "views/phrases.h"

namespace views {
namespace {

const model::Claim& claim_of(const analysis::ClaimCheck& check, const model::Site& site) {
    return site[check.campaign].claims[check.claim];
}

std::string count_text(std::size_t count, const model::Wording& words) {
    return text::format_number(static_cast<std::int64_t>(count), words.notation());
}

}  // namespace

std::string issuer_name(const analysis::Fact& fact, const model::Site& site, const model::Wording& words) {
    const analysis::Statement& statement = fact.statements.front();
    if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
        return name_of(site[site[*report].unit], words);
    const model::Initiative& initiative = site[std::get<model::InitiativeId>(statement.told_in)];
    return initiative.sources.empty() ? content_text(initiative.title, words)
                                      : name_of(site[site[initiative.sources.front().report].unit], words);
}

std::string verdict_text(const analysis::CityComparison& comparison, const analysis::IndicatorFacts& summary,
                         const model::Wording& words) {
    switch (comparison.verdict) {
        case analysis::Verdict::comparable:
            return words("recon.complete", {{"total", text::format_number(summary.coverage.of, words.notation())}});
        case analysis::Verdict::too_few:
            return words("recon.insufficient",
                         {{"n", text::format_number(summary.coverage.units, words.notation())},
                          {"total", text::format_number(summary.coverage.of, words.notation())}});
        case analysis::Verdict::not_summed:
            return words("recon.not_summed");
        case analysis::Verdict::inexact:
            break;
    }
    return words("recon.inexact");
}

std::string conflict_text(const analysis::Fact& first, const analysis::Fact& second, const model::Site& site,
                          const model::Wording& words) {
    const auto value = [&](const analysis::Fact& fact) {
        return quantity_text(*fact.value, site[fact.indicator], words);
    };
    return words("recon.conflict", {{"a", value(first)},
                                    {"source_a", issuer_name(first, site, words)},
                                    {"b", value(second)},
                                    {"source_b", issuer_name(second, site, words)}});
}

std::string claim_text(const analysis::ClaimCheck& check, const model::Site& site, const analysis::Analysis& analysis,
                       const model::Wording& words) {
    const analysis::Fact& fact = analysis.facts[check.fact];
    const std::string share = fact.value ? quantity_text(*fact.value, site[fact.indicator], words)
                                         : content_text(fact.statements.front().figure->besides->written, words);
    return words("recon.claim", {{"issuer", issuer_name(fact, site, words)},
                                 {"share", share},
                                 {"n", count_text(check.telling.size() + check.silent.size(), words)},
                                 {"m", count_text(check.telling.size(), words)}});
}

std::string claim_denominator(const analysis::ClaimCheck& check, const model::Site& site,
                              const analysis::Analysis& analysis, const model::Wording& words) {
    const bool places_only = claim_of(check, site).about == model::ClaimAbout::places;
    return denominator_text(analysis.completeness[check.campaign.index], places_only ? CountOf::places : CountOf::all,
                            words);
}

std::string claim_evidence(const analysis::ClaimCheck& check, const model::Site& site, const model::Wording& words) {
    const model::Claim& claim = claim_of(check, site);
    if (claim.figures.empty())
        return words("recon.evidence_section",
                     {{"section", heading_of(site[check.campaign].outline[claim.section], words)}});
    std::string names;
    for (const model::IndicatorId id : claim.figures)
        names += (names.empty() ? "" : "; ") + short_name_of(site[id], words);
    return words("recon.evidence_figures", {{"names", names}});
}

}  // namespace views
