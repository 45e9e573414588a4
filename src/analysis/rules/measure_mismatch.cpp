// A part and its whole, or the terms of a sum, are counted in different measures: nothing may be divided or added.
#include "analysis/rules/rules.h"

namespace analysis::rules {

void measure_mismatch(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Indicator& indicator : site.indicators) {
        const auto check = [&](const model::Indicator& part, const model::Indicator& whole) {
            if (part.measure == whole.measure) return;
            diagnostics.report("measure-mismatch", indicator.location,
                               {{"part", part.short_name},
                                {"part_measure", part.measure},
                                {"whole", whole.short_name},
                                {"whole_measure", whole.measure}},
                               indicator.slug);
        };
        if (indicator.part_of) check(indicator, site[*indicator.part_of]);
        for (const model::IndicatorId term : indicator.sum_of) check(site[term], indicator);
    }
}

}  // namespace analysis::rules
