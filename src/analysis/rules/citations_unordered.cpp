// A list of papers reads best by date. One note for a report is enough.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {
namespace {

const model::Document& paper_of(const model::Citation& citation, const model::Site& site) {
    return citation.document ? site[*citation.document] : *citation.paper;
}

/// Neighbours of one list of which the second is older, the first such pair of the report.
const model::Citation* find_unordered(const model::Report& report, const model::Site& site) {
    for (std::size_t i = 1; i < report.citations.size(); ++i) {
        const model::Citation& before = report.citations[i - 1];
        const model::Citation& citation = report.citations[i];
        const auto& date = paper_of(citation, site).date;
        const auto& date_before = paper_of(before, site).date;
        if (before.at == citation.at && date && date_before && text::last_instant(*date) < *date_before)
            return &citation;
    }
    return nullptr;
}

}  // namespace

void citations_unordered(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        const model::Citation* found = find_unordered(report, site);
        if (!found) continue;
        const model::Document& paper = paper_of(*found, site);
        const model::Document& before = paper_of(*(found - 1), site);
        diagnostics.report("citations-unordered", found->location,
                           {{"paper", name_paper(paper)},
                            {"date", text::format_moment(*paper.date, text::vietnamese())},
                            {"other", name_paper(before)},
                            {"other_date", text::format_moment(*before.date, text::vietnamese())}},
                           name_place(*found, site));
    }
}

}  // namespace analysis::rules
