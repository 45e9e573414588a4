// "128 đơn vị" beside 114 and 14 of the same report: what data/indicators.yaml says to add up has to. Only exact
// figures of one report about one unit; a report that leaves a term out is not judged.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

std::optional<text::Decimal> exact_amount(const model::Report& report, model::IndicatorId indicator,
                                          const std::optional<model::UnitId>& about) {
    std::optional<text::Decimal> amount;
    for (const model::Figure& figure : report.results) {
        if (figure.indicator != indicator || figure.about != about) continue;
        const bool is_exact = figure.value && figure.value->shape == text::QuantityShape::amount &&
                              figure.value->qualifier == text::Qualifier::none && !figure.value->percent;
        if (!is_exact || amount) return std::nullopt;  // several of one report are of several times
        amount = figure.value->low;
    }
    return amount;
}

}  // namespace

void sum_differs(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (const model::Figure& figure : report.results) {
            const model::Indicator& indicator = site[figure.indicator];
            if (indicator.adds_up.empty()) continue;
            const auto stated = exact_amount(report, figure.indicator, figure.about);
            if (!stated) continue;
            text::Decimal sum;
            std::string terms;
            bool is_complete = true;
            for (const model::IndicatorId id : indicator.adds_up) {
                const auto term = exact_amount(report, id, figure.about);
                is_complete = is_complete && term;
                if (!term) continue;
                sum = sum + *term;
                terms += (terms.empty() ? "" : " + ") + text::format_number(*term, text::vietnamese());
            }
            if (!is_complete || sum == *stated) continue;
            const std::string on = "results." + indicator.slug;
            diagnostics.report("sum-differs", locate_figure(figure, report),
                               {{"label", indicator.short_name},
                                {"stated", text::format_number(*stated, text::vietnamese())},
                                {"terms", terms},
                                {"sum", text::format_number(sum, text::vietnamese())},
                                {"on", on}},
                               on);
        }
    }
}

}  // namespace analysis::rules
