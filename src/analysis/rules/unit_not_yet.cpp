// A result of a day on which the unit was not there yet is that of a predecessor.
#include "analysis/document_issuer.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

std::optional<text::Moment> end_of(const model::AsOf& as_of) {
    if (const auto* moment = std::get_if<text::Moment>(&as_of)) return *moment;
    if (const auto* span = std::get_if<text::Span>(&as_of)) return span->to;
    return std::nullopt;
}

}  // namespace

void unit_not_yet(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (const model::Figure& figure : report.results) {
            const auto date = end_of(figure.as_of);
            if (!figure.about || !date || existed(site[*figure.about], *date)) continue;
            const model::Unit& unit = site[*figure.about];
            const std::string on = "results." + site[figure.indicator].slug;
            diagnostics.report("unit-not-yet", locate_figure(figure, report),
                               {{"label", site[figure.indicator].short_name},
                                {"date", text::format_moment(*date, text::vietnamese())},
                                {"unit", unit.name},
                                {"since", text::format_moment(*unit.since, text::vietnamese())},
                                {"on", on}},
                               on);
        }
    }
}

}  // namespace analysis::rules
