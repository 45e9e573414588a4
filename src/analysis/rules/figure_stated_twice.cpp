// One report that lists one figure twice: the places belong into one `at`.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {

void figure_stated_twice(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (std::size_t later = 1; later < report.results.size(); ++later) {
            const model::Figure& figure = report.results[later];
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                const model::Figure& other = report.results[earlier];
                const bool same_fact =
                    other.indicator == figure.indicator && other.about == figure.about && other.as_of == figure.as_of;
                if (!same_fact || !figure.value || other.value != figure.value) continue;
                diagnostics.report("figure-stated-twice", locate_figure(figure, report),
                                   {{"label", site[figure.indicator].short_name},
                                    {"value", text::format_quantity(*figure.value, text::vietnamese())},
                                    {"at", std::string(other.at)}},
                                   "results." + site[figure.indicator].slug);
                break;
            }
        }
    }
}

}  // namespace analysis::rules
