#include "analysis/document_register.h"

#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace analysis {
namespace {

/// Empty where the identity is not complete.
std::string identity_of(const model::Document& paper) {
    if (paper.issuer.empty() || paper.type.empty() || paper.number.empty() || !paper.date) return {};
    std::string number = text::fold(paper.number);
    std::erase(number, ' ');
    return text::fold(paper.issuer) + "|" + text::fold(paper.type) + "|" + number + "|" + std::to_string(paper.date->year);
}

std::string anchor_of(const model::Document& paper) {
    if (!paper.slug.empty()) return paper.slug;
    std::string name = paper.type + " " + (paper.number.empty() ? paper.subject.substr(0, 60) : paper.number + " " + paper.issuer);
    if (paper.date) name += " " + std::to_string(paper.date->year);
    return text::make_id(name);
}

class Register {
public:
    std::size_t add(const model::Document& paper, std::optional<model::DocumentId> id) {
        const std::string identity = identity_of(paper);
        if (const auto known = by_identity_.find(identity); !identity.empty() && known != by_identity_.end()) return known->second;
        const std::string wanted = anchor_of(paper);
        std::string anchor = wanted;
        for (int number = 2; !anchors_.insert(anchor).second; ++number) anchor = wanted + "-" + std::to_string(number);
        entries_.push_back({.anchor = anchor, .document = &paper, .id = id, .cited_by = {}});
        if (!identity.empty()) by_identity_[identity] = entries_.size() - 1;
        return entries_.size() - 1;
    }

    void cite(std::size_t entry, const CitedBy& citation) { entries_[entry].cited_by.push_back(citation); }

    std::vector<RegisterEntry> by_date() && {
        std::ranges::stable_sort(entries_, [](const RegisterEntry& a, const RegisterEntry& b) {
            const auto& x = a.document->date;
            const auto& y = b.document->date;
            return x && y ? *x < *y : x.has_value() && !y.has_value();
        });
        return std::move(entries_);
    }

private:
    std::vector<RegisterEntry> entries_;
    std::map<std::string, std::size_t> by_identity_;
    std::set<std::string> anchors_;
};

}  // namespace

std::vector<RegisterEntry> make_register(const model::Site& site, Drafts drafts) {
    Register papers;
    std::vector<std::size_t> entry_of_document;
    for (std::size_t i = 0; i < site.documents.size(); ++i) entry_of_document.push_back(papers.add(site.documents[i], model::DocumentId{i}));
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        if (report.withdrawn || (report.draft && drafts == Drafts::left_out)) continue;
        for (const model::Citation& citation : report.citations) {
            const std::size_t entry = citation.document ? entry_of_document[citation.document->index]
                                                        : papers.add(citation.paper, std::nullopt);
            papers.cite(entry, {.report = {i}, .citation = &citation});
        }
    }
    return std::move(papers).by_date();
}

}  // namespace analysis
