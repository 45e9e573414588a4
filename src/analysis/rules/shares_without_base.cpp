// "100%" of how many? Without the number nobody can add it up. One note for each report.
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"

namespace analysis::rules {

void shares_without_base(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        std::vector<std::string> labels;
        const model::Figure* first = nullptr;
        for (const model::Figure& figure : report.results) {
            const bool whole = figure.value && figure.value->percent &&
                               figure.value->shape == text::QuantityShape::amount &&
                               figure.value->low == text::Decimal(100);
            if (!whole) continue;
            if (!first) first = &figure;
            labels.push_back("“" + site[figure.indicator].short_name + "”");
        }
        if (first)
            diagnostics.report("shares-without-base", locate_figure(*first, report),
                               {{"n", std::to_string(labels.size())}, {"labels", list_first(labels)}}, "results");
    }
}

}  // namespace analysis::rules
