// What editors inferred is shown as inferred; one note for each file says how much of it there is.
#include "analysis/document_register.h"
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"

#include <map>

namespace analysis::rules {

void document_inferred(const model::Site&, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    std::map<std::string_view, std::vector<const model::Document*>> by_file;
    for (const RegisterEntry& entry : analysis.documents)
        if (!entry.document->inferred.empty())
            by_file[entry.document->location.path_view()].push_back(entry.document);
    for (const auto& [file, papers] : by_file) {
        std::vector<std::string> names;
        for (const model::Document* paper : papers) names.push_back(name_paper(*paper));
        diagnostics.report("document-inferred", papers.front()->location,
                           {{"n", std::to_string(papers.size())}, {"papers", list_first(names)}},
                           name_place(*papers.front()));
    }
}

}  // namespace analysis::rules
