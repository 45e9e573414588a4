#include "analysis/document_register.h"

#include "analysis/document_issuer.h"
#include "analysis/document_symbol.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace analysis {
namespace {

/// "05/KH-UBND" and "5/KH-UBND" are one number.
std::string fold_number(const model::Document& paper) {
    std::string number = text::fold(normalise_symbol(paper.number, paper.type));
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

/// A paper that nothing identifies is told from others by the unit whose report cites it.
std::string make_anchor(const model::Document& paper, std::string_view cited_by) {
    if (!paper.slug.empty()) return paper.slug;
    std::string name = paper.type + " ";
    name += paper.number.empty() ? std::string(cited_by) + " " + paper.subject : paper.number + " " + paper.issuer;
    if (paper.date && !paper.number.empty()) name += " " + std::to_string(paper.date->year);
    return text::make_id(name);
}

std::vector<PublicField> find_missing(const model::Document& paper) {
    std::vector<PublicField> missing;
    const auto require = [&](PublicField field, bool is_there) {
        if (!is_there) missing.push_back(field);
    };
    require(PublicField::type, !paper.type.empty());
    require(PublicField::issuer, !paper.issuer.empty());
    require(PublicField::number, !paper.number.empty());
    require(PublicField::date, paper.date && paper.date->has_day());
    require(PublicField::effective, paper.effective.has_value());
    require(PublicField::subject, !paper.subject.empty());
    require(PublicField::file, !paper.file.empty());
    return missing;
}

template <typename Value>
void add_once(std::vector<Value>& values, const Value& value) {
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

/// Spellings other than the normal form, each once, in the order in which reports use them.
std::vector<std::string> find_spellings(const RegisterEntry& entry) {
    std::vector<std::string> spellings;
    const auto add = [&](const std::string& written) {
        if (!written.empty() && written != entry.number) add_once(spellings, written);
    };
    add(entry.document->number);
    for (const CitedBy& by : entry.cited_by) {
        add(by.citation->paper->number);
        add(by.citation->written);
    }
    return spellings;
}

class Register {
public:
    void declare(const model::Document& paper, model::DocumentId id) { entry_of_[id] = add(paper, id, {}); }

    void cite(const model::Citation& citation, model::ReportId report, std::string_view unit) {
        const std::size_t entry =
            citation.document ? entry_of_.at(*citation.document) : add(*citation.paper, std::nullopt, unit);
        entries_[entry].cited_by.push_back({.report = report, .citation = &citation});
    }

    /// By date, undated papers last; links between papers name their places in this order.
    std::vector<RegisterEntry> by_date() const {
        std::vector<std::size_t> order(entries_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            const auto& x = entries_[a].document->date;
            const auto& y = entries_[b].document->date;
            return x && y ? *x < *y : x.has_value() && !y.has_value();
        });
        std::vector<std::size_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
        std::vector<RegisterEntry> sorted;
        for (const std::size_t index : order) sorted.push_back(entries_[index]);
        for (std::size_t i = 0; i < sorted.size(); ++i) link(sorted, i, place);
        for (RegisterEntry& entry : sorted) entry.spellings = find_spellings(entry);
        return sorted;
    }

private:
    std::size_t add(const model::Document& paper, std::optional<model::DocumentId> id, std::string_view cited_by) {
        std::string issuer_key = make_issuer_key(paper.issuer);
        const std::string identity = make_identity(paper, issuer_key);
        if (const auto known = by_identity_.find(identity); !identity.empty() && known != by_identity_.end())
            return known->second;
        const std::string wanted = make_anchor(paper, cited_by);
        std::string anchor = wanted;
        for (int number = 2; !anchors_.insert(anchor).second; ++number)
            anchor = wanted + "-" + std::to_string(number);
        entries_.push_back({.anchor = anchor,
                            .document = &paper,
                            .id = id,
                            .number = normalise_symbol(paper.number, paper.type),
                            .issuer_key = std::move(issuer_key),
                            .missing = find_missing(paper)});
        if (!identity.empty()) by_identity_[identity] = entries_.size() - 1;
        return entries_.size() - 1;
    }

    /// What one paper implements, by its own record and by those who cite it, told at both ends.
    void link(std::vector<RegisterEntry>& sorted, std::size_t index, const std::vector<std::size_t>& place) const {
        std::vector<model::DocumentId> implemented = sorted[index].document->implements;
        for (const CitedBy& by : sorted[index].cited_by)
            implemented.insert(implemented.end(), by.citation->paper->implements.begin(),
                               by.citation->paper->implements.end());
        for (const model::DocumentId id : implemented) {
            const std::size_t other = place[entry_of_.at(id)];
            add_once(sorted[index].implements, other);
            std::vector<std::size_t>& by = sorted[other].implemented_by;  // grows in the order of the register
            if (by.empty() || by.back() != index) by.push_back(index);
        }
    }

    std::vector<RegisterEntry> entries_;
    std::map<model::DocumentId, std::size_t> entry_of_;
    std::map<std::string, std::size_t> by_identity_;
    std::set<std::string> anchors_;
};

}  // namespace

std::string make_identity(const model::Document& paper, std::string_view issuer_key) {
    if (paper.issuer.empty() || paper.type.empty() || paper.number.empty() || !paper.date) return {};
    return std::string(issuer_key) + "|" + text::fold(paper.type) + "|" + fold_number(paper) + "|" +
           std::to_string(paper.date->year);
}

std::string name_paper(const model::Document& paper) {
    if (!paper.number.empty()) return paper.type + " " + paper.number;
    return paper.subject.empty() ? paper.type : paper.type + " “" + paper.subject + "”";
}

std::string name_place(const model::Document& paper) {
    if (!paper.slug.empty()) return paper.slug;
    return "citations." + (!paper.number.empty()    ? paper.number
                           : !paper.subject.empty() ? paper.subject
                                                    : paper.type);
}

std::string name_place(const model::Citation& citation, const model::Site& site) {
    return citation.document ? "citations." + site[*citation.document].slug : name_place(*citation.paper);
}

std::vector<RegisterEntry> make_register(const model::Site& site, Drafts drafts) {
    Register papers;
    for (std::size_t i = 0; i < site.documents.size(); ++i) papers.declare(site.documents[i], {i});
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        if (report.withdrawn || (report.draft && drafts == Drafts::left_out)) continue;
        for (const model::Citation& citation : report.citations) papers.cite(citation, {i}, site[report.unit].slug);
    }
    return papers.by_date();
}

}  // namespace analysis
