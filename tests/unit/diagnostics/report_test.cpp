#include "diagnostics/report.h"

#include "diagnostics/explanation.h"
#include "diagnostics/tally.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace diagnostics {
namespace {

std::optional<std::string> no_line(std::string_view, int) {
    return std::nullopt;
}

Location line_of(const std::string& path, int line) {
    return {.path = std::make_shared<const std::string>(path), .line = line, .column = 1};
}

std::vector<Diagnostic> findings() {
    Diagnostics found;
    found.report("report-without-date", line_of("content/b.md", 6));
    found.report("date-impossible", line_of("content/a.md", 9),
                 {{"label", Phrase("Ngày", "Date")}, {"written", "31/02/2025"}});
    found.report("date-impossible", line_of("content/b.md", 7),
                 {{"label", Phrase("Ngày", "Date")}, {"written", "31/04/2025"}});
    found.report("span-reversed", line_of("content/b.md", 8),
                 {{"label", Phrase("Trong khoảng", "During")}, {"written", "02/2025–01/2025"}});
    return found.sorted();
}

TEST(PrintReport, GroupsByFileAndCounts) {
    EXPECT_EQ(print_report(findings(), no_line, {}), R"(content/a.md: 1 lỗi

lỗi[date-impossible]: “Ngày”: không có ngày 31/02/2025
  --> content/a.md:9:1
   = gợi ý: kiểm tra lại ngày, tháng

content/b.md: 2 lỗi, 1 cảnh báo

cảnh báo[report-without-date]: ngày ban hành: báo cáo chưa ghi đủ ngày, tháng, năm
  --> content/b.md:6:1
   = gợi ý: ghi `date: dd/mm/yyyy` dưới `document`; nếu bản gốc để trống, thêm vào `accepted` kèm lý do

lỗi[date-impossible]: “Ngày”: không có ngày 31/04/2025
  --> content/b.md:7:1
   = gợi ý: kiểm tra lại ngày, tháng

lỗi[span-reversed]: “Trong khoảng”: 02/2025–01/2025: ngày đầu sau ngày cuối
  --> content/b.md:8:1
   = gợi ý: đổi chỗ hai ngày, hoặc kiểm tra lại năm

3 lỗi phải sửa, 1 cảnh báo nên xem lại
  2  lỗi       date-impossible      ngày không có trong lịch
  1  lỗi       span-reversed        khoảng thời gian viết ngược
  1  cảnh báo  report-without-date  báo cáo chưa ghi đủ ngày ban hành
Vì sao và cách sửa: loa explain date-impossible
)");
}

TEST(PrintReport, CountsInEnglish) {
    const std::string printed = print_report(findings(), no_line, {.language = Language::en});
    EXPECT_TRUE(printed.starts_with("content/a.md: 1 error\n\nerror[date-impossible]")) << printed;
    EXPECT_TRUE(printed.ends_with(R"(3 errors to mend, 1 warning to look at
  2  error    date-impossible      a date that does not exist
  1  error    span-reversed        a span that ends before it begins
  1  warning  report-without-date  a report without its date
Why, and how to mend it: loa explain date-impossible
)")) << printed;
}

TEST(PrintReport, IsSilentWhereNothingWasFound) {
    EXPECT_EQ(print_report({}, no_line, {}), "");
}

TEST(CountFindings, CountsSeveritiesAndCodes) {
    const std::vector<Diagnostic> found = findings();
    const Tally tally = count_findings(found);
    EXPECT_EQ(tally.errors, 3u);
    EXPECT_EQ(tally.warnings, 1u);
    EXPECT_EQ(tally.notes, 0u);
    ASSERT_EQ(tally.codes.size(), 3u);
    EXPECT_EQ(tally.codes[0].first->code, "date-impossible");
    EXPECT_EQ(tally.codes[0].second, 2u);
}

TEST(Explain, TellsWhatAndWhyWithABadAndAGoodExample) {
    EXPECT_EQ(explain(*find_finding("figure-ambiguous"), Language::vi),
              R"(lỗi[figure-ambiguous]: con số đọc được theo hai cách

`1.44` là 1.440 viết thiếu số không hay là 1,44? Trang không đoán: đoán sai một lần là con số
sai nghìn lần.

Chưa đúng:

    thi-sinh-dang-ky: {value: 1.44, at: mục 2}

Nên viết:

    thi-sinh-dang-ky: {value: "1.440", at: mục 2}
)");
}

TEST(Explain, SaysHowAFaultOfThePaperIsAccepted) {
    EXPECT_EQ(explain(*find_finding("report-without-number"), Language::en),
              R"(warning[report-without-number]: a report without its number

By its number a paper is found and cited. One without a number has mostly not been issued.

Wrong:

    document: {number: /BC-UBND, date: 25/11/2025}

Right:

    document: {number: 12/BC-UBND, date: 25/11/2025}

Where the paper itself is like that, give the reason in the front matter:

    accepted:
      - {finding: report-without-number, on: …, reason: …}
)");
}

TEST(ListCodes, GivesEachCodeALine) {
    const std::string list = list_codes(Language::en);
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(list, '\n')), registry().size());
    EXPECT_NE(list.find("\nfigure-ambiguous           a number that can be read in two ways\n"), std::string::npos)
        << list.substr(0, 200);
}

}  // namespace
}  // namespace diagnostics
