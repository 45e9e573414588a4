// A paper without number, day or signer may be published, but the gap is shown and somebody should ask for it.
#include "analysis/rules/rules.h"

namespace analysis::rules {

void report_header(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        const model::PaperHeader& paper = report.paper;
        // "/BC-UBND" and "-BC/ĐU" are symbols whose number was left blank.
        if (paper.number.empty() || paper.number.front() == '/' || paper.number.front() == '-')
            diagnostics.report("report-without-number", paper.location, {}, "document.number");
        if (!paper.date || !paper.date->has_day())
            diagnostics.report("report-without-date", paper.location, {}, "document.date");
        if (paper.signer_name.empty())
            diagnostics.report("report-without-signer", paper.location, {}, "document.signer");
    }
}

}  // namespace analysis::rules
