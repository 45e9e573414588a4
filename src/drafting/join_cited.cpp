#include "drafting/join_cited.h"

#include "analysis/document_issuer.h"
#include "analysis/document_symbol.h"
#include "text/unicode.h"

#include <algorithm>

namespace drafting {
namespace {

std::string leading_number(const std::string& number) {
    return number.substr(0, number.find_first_not_of("0123456789"));
}

bool is_bare(const CitedPaper& paper) {
    return !paper.number.empty() && leading_number(paper.number) == paper.number;
}

bool is_same_type(const CitedPaper& a, const CitedPaper& b) {
    const std::string_view first = analysis::find_type_abbreviation(a.type),
                           second = analysis::find_type_abbreviation(b.type);
    return first.empty() || second.empty() ? text::fold(a.type) == text::fold(b.type) : first == second;
}

/// "2025" and "12/11/2025" may be one day.
bool may_be_same_date(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a.ends_with(b) || b.ends_with(a);
}

bool may_be_same_issuer(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return true;
    const std::string first = analysis::make_issuer_key(a), second = analysis::make_issuer_key(b);
    return first.starts_with(second) || second.starts_with(first);
}

bool is_same(const CitedPaper& a, const CitedPaper& b) {
    if (!may_be_same_date(a.date, b.date)) return false;
    if (a.number.empty() || b.number.empty())
        return a.number.empty() && b.number.empty() && is_same_type(a, b) &&
               text::fold(a.subject) == text::fold(b.subject);
    const bool has_own_date = !a.date.empty() && a.date == b.date;
    if (!has_own_date && !may_be_same_issuer(a.issuer, b.issuer)) return false;
    if (is_bare(a) != is_bare(b)) return is_same_type(a, b) && leading_number(a.number) == leading_number(b.number);
    return text::fold(a.number) == text::fold(b.number) && (!is_bare(a) || is_same_type(a, b));
}

void add_missing(CitedPaper& known, const CitedPaper& further) {
    if (is_bare(known) && !is_bare(further)) {
        known.number = further.number;
        known.written = further.written;
    }
    if (known.date.size() < further.date.size()) known.date = further.date;
    if (known.issuer.empty()) known.issuer = further.issuer;
    if (known.subject.empty()) known.subject = further.subject;
}

}  // namespace

std::vector<CitedPaper> join_cited(std::vector<CitedPaper> cited) {
    std::vector<CitedPaper> joined;
    for (CitedPaper& paper : cited) {
        const auto known = std::ranges::find_if(joined, [&](const CitedPaper& one) { return is_same(one, paper); });
        if (known == joined.end()) {
            joined.push_back(std::move(paper));
        } else {
            add_missing(*known, paper);
        }
    }
    return joined;
}

}  // namespace drafting
