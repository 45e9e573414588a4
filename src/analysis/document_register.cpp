#include "analysis/document_register.h"

#include "analysis/document_issuer.h"
#include "analysis/document_symbol.h"
#include "text/unicode.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace analysis {
namespace {

/// "05/KH-UBND" and "5/KH-UBND" are one number.
std::string fold_number(std::string_view number) {
    std::string folded = text::fold(number);
    folded.erase(0, std::min(folded.find_first_not_of('0'), folded.size()));
    return folded;
}

/// Equal for two records of one paper; empty where the identity is not complete.
std::string make_identity(const model::Document& paper, std::string_view issuer_key, std::string_view number) {
    std::string identity;
    if (paper.issuer.empty() || paper.type.empty() || paper.number.empty() || !paper.date) return identity;
    identity.append(issuer_key).append("|").append(text::fold(paper.type)).append("|");
    identity.append(fold_number(number)).append("|").append(std::to_string(paper.date->year));
    return identity;
}

SymbolState judge_symbol(const std::optional<DocumentSymbol>& symbol, std::string_view type) {
    if (!symbol) return SymbolState::unreadable;
    return is_complete(*symbol, type) ? SymbolState::complete : SymbolState::incomplete;
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
    explicit Register(const model::Site& site) : issuers_(site) {}

    /// In the order of their ids.
    void declare(const model::Document& paper, model::DocumentId id) { entry_of_.push_back(add(paper, id, {})); }

    void cite(const model::Citation& citation, model::ReportId report, std::string_view unit) {
        const std::size_t entry =
            citation.document ? entry_of_[citation.document->index] : add(*citation.paper, std::nullopt, unit);
        entries_[entry].cited_by.push_back({.report = report, .citation = &citation});
    }

    /// By date, undated papers last; links between papers name their places in this order.
    std::vector<RegisterEntry> by_date() && {
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
        sorted.reserve(order.size());
        for (const std::size_t index : order) sorted.push_back(std::move(entries_[index]));
        for (std::size_t i = 0; i < sorted.size(); ++i) link(sorted, i, place);
        for (RegisterEntry& entry : sorted) entry.spellings = find_spellings(entry);
        return sorted;
    }

private:
    std::size_t add(const model::Document& paper, std::optional<model::DocumentId> id, std::string_view cited_by) {
        const auto symbol = parse_symbol(paper.number, paper.type);
        std::string number = symbol ? format_symbol(*symbol) : paper.number;
        std::string issuer_key = make_issuer_key(paper.issuer);
        if (std::string identity = make_identity(paper, issuer_key, number); !identity.empty()) {
            const auto [known, is_new] = by_identity_.try_emplace(std::move(identity), entries_.size());
            if (!is_new) return known->second;
        }
        entries_.push_back({.anchor = take_anchor(make_anchor(paper, cited_by)),
                            .document = &paper,
                            .id = id,
                            .number = std::move(number),
                            .symbol = judge_symbol(symbol, paper.type),
                            .issuer = issuers_.find(std::move(issuer_key)),
                            .missing = find_missing(paper),
                            .cited_by = {},
                            .spellings = {},
                            .implements = {},
                            .implemented_by = {}});
        return entries_.size() - 1;
    }

    std::string take_anchor(const std::string& wanted) {
        std::string anchor = wanted;
        for (int number = 2; !anchors_.insert(anchor).second; ++number)
            anchor = wanted + "-" + std::to_string(number);
        return anchor;
    }

    /// What one paper implements, by its own record and by those who cite it, told at both ends.
    void link(std::vector<RegisterEntry>& sorted, std::size_t index, const std::vector<std::size_t>& place) const {
        std::vector<model::DocumentId> implemented = sorted[index].document->implements;
        for (const CitedBy& by : sorted[index].cited_by)
            implemented.insert(implemented.end(), by.citation->paper->implements.begin(),
                               by.citation->paper->implements.end());
        for (const model::DocumentId id : implemented) {
            const std::size_t other = place[entry_of_[id.index]];
            add_once(sorted[index].implements, other);
            std::vector<std::size_t>& by = sorted[other].implemented_by;  // grows in the order of the register
            if (by.empty() || by.back() != index) by.push_back(index);
        }
    }

    Issuers issuers_;
    std::vector<RegisterEntry> entries_;
    std::vector<std::size_t> entry_of_;  // by DocumentId
    std::unordered_map<std::string, std::size_t> by_identity_;
    std::unordered_set<std::string> anchors_;
};

}  // namespace

std::string make_identity(const model::Document& paper) {
    return make_identity(paper, make_issuer_key(paper.issuer), normalise_symbol(paper.number, paper.type));
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
    Register papers(site);
    for (std::size_t i = 0; i < site.documents.size(); ++i) papers.declare(site.documents[i], {i});
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        if (report.withdrawn || (report.draft && drafts == Drafts::left_out)) continue;
        for (const model::Citation& citation : report.citations) papers.cite(citation, {i}, site[report.unit].slug);
    }
    return std::move(papers).by_date();
}

}  // namespace analysis
