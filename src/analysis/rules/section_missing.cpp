// What the request asks for and the report neither has nor tells in another section or by a figure.
#include "analysis/completeness.h"
#include "analysis/rules/rules.h"

namespace analysis::rules {

void section_missing(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        const std::vector<model::OutlineEntry>& outline = site[report.campaign].outline;
        for (std::size_t i = 0; i < outline.size(); ++i) {
            if (!outline[i].required || how_told(report, i, outline[i]) != Told::none) continue;
            diagnostics.report("section-missing", report.location,
                               {{"heading", outline[i].heading}, {"id", outline[i].id}}, "sections." + outline[i].id);
        }
    }
}

}  // namespace analysis::rules
