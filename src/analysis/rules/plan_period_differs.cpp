// "Kế hoạch 4 tháng cuối năm" of the first of October: three months are left.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/format.h"
#include "text/unicode.h"

#include <charconv>
#include <string_view>

namespace analysis::rules {
namespace {

/// A number of at most `most` digits that is all of `word`; 0 where it is none.
int read_number(std::string_view word, std::size_t most) {
    int number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool is_number = fault == std::errc() && end == word.data() + word.size() && word.size() <= most;
    return is_number ? number : 0;
}

/// The months that the subject speaks of; 0 where it speaks of none, or of another year than the paper's.
int find_months(const model::Document& paper) {
    constexpr std::string_view kLastMonths = " thang cuoi nam";
    const std::string folded = text::fold(paper.subject);
    const std::size_t phrase = folded.find(kLastMonths);
    if (phrase == std::string::npos) return 0;
    const std::string_view before = std::string_view(folded).substr(0, phrase);
    const std::string_view count = before.substr(before.rfind(' ') + 1);  // npos + 1 is the beginning
    std::string_view after = std::string_view(folded).substr(phrase + kLastMonths.size());
    if (after.starts_with(' ')) after.remove_prefix(1);
    const int year = read_number(after.substr(0, after.find(' ')), 4);
    const bool other_year = year >= 1000 && year != paper.date->year;
    return other_year ? 0 : read_number(count, 2);
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
                            {"date", text::format_moment(*paper.date, text::vietnamese())},
                            {"left", std::to_string(left)},
                            {"on", name_place(paper)}},
                           name_place(paper));
    }
}

}  // namespace analysis::rules
