// A stated rank among the places of this site can be checked only once enough of them have told their figure. One
// note for each report; a rank among others is beyond what this site could ever check.
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"

namespace analysis::rules {
namespace {

bool is_unverified(const model::Figure& figure, const model::Site& site, const Analysis& analysis) {
    const Coverage& coverage = analysis.of(figure.indicator).coverage;
    return figure.besides->rank && figure.besides->rank->of == coverage.of &&
           coverage.units * 100 < site[figure.indicator].rank_from_percent * coverage.of;
}

}  // namespace

void ranks_unverified(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        std::vector<std::string> ranks;
        const model::Figure* first = nullptr;
        for (const model::Figure& figure : report.results) {
            if (!is_unverified(figure, site, analysis)) continue;
            if (!first) first = &figure;
            ranks.push_back("“" + site[figure.indicator].short_name + "” " +
                            std::to_string(figure.besides->rank->place) + "/" +
                            std::to_string(figure.besides->rank->of));
        }
        if (first)
            diagnostics.report("ranks-unverified", locate_figure(*first, report),
                               {{"n", std::to_string(ranks.size())}, {"ranks", list_first(ranks)}},
                               "results." + site[first->indicator].slug);
    }
}

}  // namespace analysis::rules
