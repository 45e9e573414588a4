// Two reports state different quantities of one indicator for one unit and one time. Nobody but the units knows which
// is right.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

std::string unit_name(const model::Site& site, const Fact& fact) {
    return fact.about ? site[*fact.about].name : site.settings.city;
}

}  // namespace

void fact_contradicted(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const Conflict& conflict : analysis.reconciliation.conflicts) {
        const Fact& before = analysis.facts[conflict.first];
        const Fact& fact = analysis.facts[conflict.second];
        diagnostics.report("fact-contradicted", locate(site, fact.statements.front()),
                           {{"label", site[fact.indicator].short_name},
                            {"unit", unit_name(site, fact)},
                            {"a", text::format_quantity(*before.value, text::vietnamese())},
                            {"b", text::format_quantity(*fact.value, text::vietnamese())},
                            {"other", std::string(locate(site, before.statements.front()).path_view())}});
    }
}

}  // namespace analysis::rules
