// The other way round: a paper of a commune that had already become part of another unit.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {

void issuer_no_longer(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        if (!paper.date) continue;
        const auto former = find_unit_no_longer(entry.issuer, site, *paper.date);
        if (!former) continue;
        const model::Unit& unit = site[former->became];
        diagnostics.report("issuer-no-longer", paper.location,
                           {{"date", text::format_moment(*paper.date, text::vietnamese())},
                            {"former", former->name},
                            {"unit", unit.name},
                            {"since", text::format_moment(*unit.since, text::vietnamese())},
                            {"on", name_place(paper)}},
                           name_place(paper));
    }
}

}  // namespace analysis::rules
