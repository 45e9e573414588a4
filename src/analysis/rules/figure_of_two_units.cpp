// Reports of one unit that give one dated figure to two different units. Equal figures of units that report for
// themselves are no reason to wonder.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

struct Told {
    const model::Figure* figure;
    model::UnitId by;
};

std::vector<Told> list_dated_figures(const model::Site& site) {
    std::vector<Told> told;
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report) || report.scope == model::ReportScope::all) continue;
        for (const model::Figure& figure : report.results) {
            const bool dated = std::holds_alternative<text::Moment>(figure.as_of) ||
                               std::holds_alternative<text::Span>(figure.as_of);
            if (dated && figure.value && figure.about) told.push_back({&figure, report.unit});
        }
    }
    return told;
}

}  // namespace

void figure_of_two_units(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    const std::vector<Told> told = list_dated_figures(site);
    for (std::size_t later = 1; later < told.size(); ++later) {
        const model::Figure& figure = *told[later].figure;
        // Reports stand by unit, so that those of one unit are neighbours.
        for (std::size_t earlier = later; earlier-- > 0 && told[earlier].by == told[later].by;) {
            const model::Figure& other = *told[earlier].figure;
            const bool same =
                other.indicator == figure.indicator && other.as_of == figure.as_of && other.value == figure.value;
            if (!same || other.about == figure.about) continue;
            const std::string on = "results." + site[figure.indicator].slug;
            diagnostics.report("figure-of-two-units", figure.location,
                               {{"label", site[figure.indicator].short_name},
                                {"value", text::format_quantity(*figure.value, text::vietnamese())},
                                {"a", site[*other.about].name},
                                {"b", site[*figure.about].name},
                                {"on", on}},
                               on);
            break;
        }
    }
}

}  // namespace analysis::rules
