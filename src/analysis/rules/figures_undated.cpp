// Figures without a day cannot be ranked or compared. One note for each report: most papers date few of theirs.
#include "analysis/rules/rules.h"

namespace analysis::rules {
namespace {

bool is_undated(const model::Figure& figure) {
    return std::holds_alternative<std::monostate>(figure.as_of) ||
           std::holds_alternative<model::SaidTime>(figure.as_of);
}

}  // namespace

void figures_undated(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        const model::Figure* first = nullptr;
        int undated = 0;
        for (const model::Figure& figure : report.results) {
            if (!is_undated(figure)) continue;
            if (!first) first = &figure;
            ++undated;
        }
        if (first)
            diagnostics.report("figures-undated", locate_figure(*first, report),
                               {{"n", std::to_string(undated)}, {"total", std::to_string(report.results.size())}},
                               "results");
    }
}

}  // namespace analysis::rules
