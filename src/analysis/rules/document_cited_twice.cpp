// One list that names a paper twice was probably meant to name another one. To name it again in another section is no fault;
// one note for the report tells of it.
#include "analysis/document_register.h"
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"

#include <algorithm>

namespace analysis::rules {
namespace {

/// The citations of one paper in one report, in the order of the report.
std::vector<const model::Citation*> find_citations(const RegisterEntry& entry, model::ReportId report) {
    std::vector<const model::Citation*> citations;
    for (const CitedBy& by : entry.cited_by)
        if (by.report == report) citations.push_back(by.citation);
    return citations;
}

}  // namespace

void document_cited_twice(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        if (!model::is_published(site.reports[i])) continue;
        std::vector<std::string> again;
        const model::Citation* first_again = nullptr;
        for (const RegisterEntry& entry : analysis.documents) {
            const std::vector<const model::Citation*> citations = find_citations(entry, {i});
            bool elsewhere = false;
            for (std::size_t later = 1; later < citations.size(); ++later) {
                const auto earlier = citations.begin() + static_cast<std::ptrdiff_t>(later);
                const bool same_list = std::any_of(citations.begin(), earlier, [&](const model::Citation* other) { return other->at == (*earlier)->at; });
                elsewhere = elsewhere || !same_list;
                if (same_list)
                    diagnostics.report("document-cited-twice", (*earlier)->location,
                                       {{"paper", name_paper(*entry.document)}, {"at", (*earlier)->at}}, name_place(**earlier, site));
                else if (!first_again)
                    first_again = *earlier;
            }
            if (elsewhere) again.push_back(name_paper(*entry.document));
        }
        if (first_again)
            diagnostics.report("document-cited-again", first_again->location,
                               {{"n", std::to_string(again.size())}, {"papers", list_first(again)}}, name_place(*first_again, site));
    }
}

}  // namespace analysis::rules
