// One list that names a paper twice was probably meant to name another one. To name it again in another section is no
// fault; one note for the report tells of it.
#include "analysis/document_register.h"
#include "analysis/rules/listing.h"
#include "analysis/rules/rules.h"

#include <algorithm>
#include <map>
#include <span>

namespace analysis::rules {
namespace {

/// What a report names again in another section.
struct Again {
    const model::Citation* first;
    std::vector<std::string> papers;
};

/// The citations of each report stand together.
std::vector<std::span<const CitedBy>> group_by_report(const RegisterEntry& entry) {
    std::vector<std::span<const CitedBy>> groups;
    for (std::size_t from = 0, to = 0; from < entry.cited_by.size(); from = to) {
        while (to < entry.cited_by.size() && entry.cited_by[to].report == entry.cited_by[from].report) ++to;
        groups.push_back(std::span(entry.cited_by).subspan(from, to - from));
    }
    return groups;
}

}  // namespace

void document_cited_twice(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    std::map<model::ReportId, Again> again;
    for (const RegisterEntry& entry : analysis.documents) {
        const std::string name = name_paper(*entry.document);
        for (const std::span<const CitedBy> citations : group_by_report(entry)) {
            const model::Citation* elsewhere = nullptr;
            for (std::size_t i = 1; i < citations.size(); ++i) {
                const model::Citation& citation = *citations[i].citation;
                const bool same_list = std::ranges::any_of(
                    citations.first(i), [&](const CitedBy& other) { return other.citation->at == citation.at; });
                if (same_list)
                    diagnostics.report("document-cited-twice", citation.location,
                                       {{"paper", name}, {"at", std::string(citation.at)}}, name_place(citation, site));
                else if (!elsewhere)
                    elsewhere = &citation;
            }
            if (elsewhere)
                again.try_emplace(citations[0].report, Again{elsewhere, {}}).first->second.papers.push_back(name);
        }
    }
    for (const auto& [report, told] : again)
        diagnostics.report("document-cited-again", told.first->location,
                           {{"n", std::to_string(told.papers.size())}, {"papers", list_first(told.papers)}},
                           name_place(*told.first, site));
}

}  // namespace analysis::rules
