// Two reports state different quantities of one indicator for one unit and one time. Nobody but the units knows which is right.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

std::string unit_name(const model::Site& site, const Fact& fact) {
    return fact.about ? site[*fact.about].name : site.settings.city;
}

bool is_dated(const model::AsOf& as_of) {
    return std::holds_alternative<text::Moment>(as_of) || std::holds_alternative<text::Span>(as_of);
}

}  // namespace

void fact_contradicted(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < analysis.facts.size(); ++i) {
        const Fact& before = analysis.facts[i - 1];
        const Fact& fact = analysis.facts[i];
        const bool same_time = before.indicator == fact.indicator && before.about == fact.about && before.as_of == fact.as_of;
        if (!same_time || !is_dated(fact.as_of) || !fact.value || !before.value || *fact.value == *before.value) continue;
        if (fact.is_computed() || before.is_computed()) continue;
        diagnostics.report("fact-contradicted", fact.statements.front().figure->location,
                           {{"label", site[fact.indicator].short_name},
                            {"unit", unit_name(site, fact)},
                            {"a", text::format_quantity(*before.value)},
                            {"b", text::format_quantity(*fact.value)},
                            {"other", std::string(before.statements.front().figure->location.path_view())}});
    }
}

}  // namespace analysis::rules
