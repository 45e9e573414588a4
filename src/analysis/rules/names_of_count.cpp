// Four names of products, and 31 products in another figure of the report. An open list may be shorter; readers are
// told all the same.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

/// The exact count of what `names` lists, in the same report and about the same unit.
const model::Figure* find_count(const model::Report& report, const model::Figure& names, model::IndicatorId counted) {
    for (const model::Figure& figure : report.results) {
        const bool is_count = figure.indicator == counted && figure.about == names.about && figure.value &&
                              figure.value->shape == text::QuantityShape::amount &&
                              figure.value->qualifier == text::Qualifier::none;
        if (is_count) return &figure;
    }
    return nullptr;
}

}  // namespace

void names_of_count(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (const model::Figure& figure : report.results) {
            const auto& counted = site[figure.indicator].names_of;
            const model::Figure* count =
                counted && !figure.besides->names.empty() ? find_count(report, figure, *counted) : nullptr;
            const text::Decimal named(static_cast<std::int64_t>(figure.besides->names.size()));
            if (!count || named == count->value->low) continue;
            const std::string on = "results." + site[figure.indicator].slug;
            diagnostics.report("names-of-count-differ", locate_figure(figure, report),
                               {{"label", site[figure.indicator].short_name},
                                {"named", text::format_number(named, text::vietnamese())},
                                {"counted", site[*counted].short_name},
                                {"stated", text::format_quantity(*count->value, text::vietnamese())},
                                {"at", std::string(count->at)},
                                {"on", on}},
                               on);
        }
    }
}

}  // namespace analysis::rules
