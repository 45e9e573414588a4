// "Kế hoạch 4 tháng cuối năm" of the first of October: three months are left.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/format.h"
#include "text/unicode.h"

#include <regex>

namespace analysis::rules {
namespace {

/// The months that the subject speaks of; 0 where it speaks of none, or of another year than the paper's.
int find_months(const model::Document& paper) {
    static const std::regex kLastMonths(R"((?:^| )(\d{1,2}) thang cuoi nam(?: (\d{4}))?)");
    const std::string folded = text::fold(paper.subject);
    std::smatch found;
    if (!std::regex_search(folded, found, kLastMonths)) return 0;
    const bool other_year = found[2].matched && std::stoi(found[2]) != paper.date->year;
    return other_year ? 0 : std::stoi(found[1]);
}

}  // namespace

void plan_period_differs(const model::Site&, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        if (!paper.date || paper.date->month == 0) continue;
        const int months = find_months(paper);
        const int left = 13 - paper.date->month;  // with the month of the paper
        if (months <= left) continue;
        diagnostics.report("plan-period-differs", paper.location,
                           {{"paper", name_paper(paper)},
                            {"months", std::to_string(months)},
                            {"date", text::format_moment(*paper.date)},
                            {"left", std::to_string(left)},
                            {"on", name_place(paper)}},
                           name_place(paper));
    }
}

}  // namespace analysis::rules
