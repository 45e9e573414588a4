// Units of 2025 are often written into papers of their predecessors. Nobody can issue a paper before being there.
#include "analysis/document_register.h"
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {

void issuer_not_yet(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        if (!paper.date) continue;
        const auto unit = find_unit_not_yet(entry.issuer, site, *paper.date);
        if (!unit) continue;
        diagnostics.report("issuer-not-yet", paper.location,
                           {{"date", text::format_moment(*paper.date, text::vietnamese())},
                            {"unit", site[*unit].name},
                            {"since", text::format_moment(*site[*unit].since, text::vietnamese())},
                            {"former", list_first(site[*unit].formerly)}},
                           name_place(paper));
    }
}

}  // namespace analysis::rules
