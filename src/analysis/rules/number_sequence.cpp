// An issuer numbers its papers of one kind through the year: a higher number has no earlier day, and a small office
// does not issue dozens of them on one day.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/format.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace analysis::rules {
namespace {

/// Far more than the reports' communes number in a day (17 in the busiest weeks that their papers tell of).
constexpr int kManyOnOneDay = 40;

constexpr std::size_t kLongestNumber = 8;

struct Numbered {
    int number;
    const model::Document* paper;
};

/// Papers that draw their numbers from one register, as far as one can tell: same issuer, type, symbol and year.
std::vector<std::vector<Numbered>> group_by_series(const Analysis& analysis) {
    std::vector<std::vector<Numbered>> series;
    std::unordered_map<std::string, std::size_t> known;
    known.reserve(analysis.documents.size());
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        if (entry.symbol != SymbolState::complete || paper.issuer.empty()) continue;
        if (!paper.date || !paper.date->has_day()) continue;
        const std::size_t digits = entry.number.find_first_of("/-");
        if (digits > kLongestNumber) continue;
        std::string key = entry.issuer.key;
        key.append("|").append(text::fold(paper.type)).append("|").append(entry.number, digits).append("|");
        key += std::to_string(paper.date->year);
        const auto [found, is_new] = known.try_emplace(std::move(key), series.size());
        if (is_new) series.emplace_back();
        series[found->second].push_back({std::stoi(entry.number), &paper});
    }
    for (std::vector<Numbered>& papers : series) std::ranges::stable_sort(papers, {}, &Numbered::number);
    return series;
}

void report_pair(std::string_view code, const Numbered& later, const Numbered& earlier,
                 diagnostics::Diagnostics& diagnostics) {
    diagnostics.report(code, later.paper->location,
                       {{"paper", name_paper(*later.paper)},
                        {"date", text::format_moment(*later.paper->date, text::vietnamese())},
                        {"other", name_paper(*earlier.paper)},
                        {"other_date", text::format_moment(*earlier.paper->date, text::vietnamese())},
                        {"gap", std::to_string(later.number - earlier.number)},
                        {"on", name_place(*later.paper)}},
                       name_place(*later.paper));
}

}  // namespace

void number_sequence(const model::Site&, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const std::vector<Numbered>& papers : group_by_series(analysis)) {
        for (std::size_t i = 1; i < papers.size(); ++i) {
            const Numbered& earlier = papers[i - 1];
            const Numbered& later = papers[i];
            if (*later.paper->date < *earlier.paper->date)
                report_pair("number-out-of-order", later, earlier, diagnostics);
            if (later.paper->date == earlier.paper->date && later.number - earlier.number > kManyOnOneDay)
                report_pair("numbers-far-apart", later, earlier, diagnostics);
        }
    }
}

}  // namespace analysis::rules
