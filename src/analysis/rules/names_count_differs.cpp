// "31 sản phẩm" beside a list of four: an open list may be shorter than its number, a closed one may not, none may be
// longer.
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {

void names_count_differs(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (const model::Figure& figure : report.results) {
            const bool counted = figure.value && figure.value->shape == text::QuantityShape::amount &&
                                 figure.value->qualifier == text::Qualifier::none;
            if (!counted || figure.besides->names.empty()) continue;
            const text::Decimal named(static_cast<std::int64_t>(figure.besides->names.size()));
            if (named == figure.value->low || (figure.besides->more_names && named < figure.value->low)) continue;
            const std::string on = "results." + site[figure.indicator].slug;
            diagnostics.report("names-count-differs", locate_figure(figure, report),
                               {{"label", site[figure.indicator].short_name},
                                {"stated", text::format_quantity(*figure.value, text::vietnamese())},
                                {"named", text::format_number(named, text::vietnamese())},
                                {"on", on}},
                               on);
        }
    }
}

}  // namespace analysis::rules
