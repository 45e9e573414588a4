// An issuer numbers its papers of one kind through the year: a higher number has no earlier day, and a small office
// does not issue dozens of them on one day.
#include "analysis/document_register.h"
#include "analysis/document_symbol.h"
#include "analysis/rules/rules.h"
#include "text/format.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace analysis::rules {
namespace {

/// Far more than the reports' communes number in a day (17 in the busiest weeks that their papers tell of).
constexpr int kManyOnOneDay = 40;

struct Numbered {
    int number;
    const model::Document* paper;
};

/// Papers that draw their numbers from one register, as far as one can tell: same issuer, type, symbol and year.
std::map<std::string, std::vector<Numbered>> group_by_series(const Analysis& analysis) {
    std::map<std::string, std::vector<Numbered>> series;
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        const auto symbol = parse_symbol(paper.number, paper.type);
        if (!symbol || !is_complete(*symbol, paper.type) || symbol->number.size() > 8 || paper.issuer.empty())
            continue;
        if (!paper.date || !paper.date->has_day()) continue;
        const std::string without_number = format_symbol(*symbol).substr(symbol->number.size());
        const std::string key = entry.issuer_key + "|" + text::fold(paper.type) + "|" + without_number + "|" +
                                std::to_string(paper.date->year);
        series[key].push_back({std::stoi(symbol->number), &paper});
    }
    for (auto& [key, papers] : series) std::ranges::stable_sort(papers, {}, &Numbered::number);
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
    for (const auto& [key, papers] : group_by_series(analysis)) {
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
