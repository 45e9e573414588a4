// A report for the whole city states something of all units, and a unit's own report here does not tell it. Either
// may be right.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

/// "100%", "114/114": a statement that leaves no unit out.
bool is_of_all(const text::Quantity& quantity) {
    if (quantity.shape == text::QuantityShape::share) return quantity.low == quantity.high;
    return quantity.percent && quantity.low == text::Decimal(100);
}

std::string names_of(const std::vector<model::ReportId>& reports, const model::Site& site) {
    std::string names;
    for (const model::ReportId id : reports) names += (names.empty() ? "" : ", ") + site[site[id].unit].name;
    return names;
}

}  // namespace

void claim_not_seen(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const ClaimCheck& check : analysis.reconciliation.claims) {
        const model::Campaign& campaign = site[check.campaign];
        const model::Claim& claim = campaign.claims[check.claim];
        const Fact& fact = analysis.facts[check.fact];
        // A report without one certain figure may still tell the thing in words.
        if (check.silent.empty() || !claim.figures.empty() || !fact.value || !is_of_all(*fact.value)) continue;
        const model::Indicator& indicator = site[claim.indicator];
        diagnostics.report("claim-not-seen", locate(site, fact.statements.front()),
                           {{"label", indicator.short_name},
                            {"value", text::format_quantity(*fact.value, text::vietnamese())},
                            {"units", names_of(check.silent, site)},
                            {"section", campaign.outline[claim.section].heading}},
                           "results." + indicator.slug);
    }
}

}  // namespace analysis::rules
