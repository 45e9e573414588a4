// "hàng nghìn" is shown and never counted.
#include "analysis/rules/rules.h"

namespace analysis::rules {

void figure_vague(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (const model::Figure& figure : report.results) {
            if (figure.value || figure.besides->rank || !figure.besides->names.empty()) continue;
            const std::string on = "results." + site[figure.indicator].slug;
            diagnostics.report(
                "figure-vague", locate_figure(figure, report),
                {{"label", site[figure.indicator].short_name}, {"written", figure.besides->written}, {"on", on}}, on);
        }
    }
}

}  // namespace analysis::rules
