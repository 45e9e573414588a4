// Where personal data is looked for, and the places that are told.
#include "unit/reader/small_site.h"

#include <gtest/gtest.h>

namespace reader {
namespace {

using testing::Files;
using testing::kReportPath;
using testing::report;
using testing::SmallSite;

std::string findings_of(const Files& files) {
    return SmallSite(files).findings();
}

TEST(CheckPrivacy, PointsAtThePartOfATextInTheBody) {
    EXPECT_EQ(findings_of({{kReportPath, report("", "Đoạn đầu.\n\nHỏi anh Nam: 0912345678.\n")}}),
              "content/reports/xa-an-lao/bao-cao-2025.md:9:14 privacy-phone\n");
}

TEST(CheckPrivacy, PointsAtThePartOfAField) {
    EXPECT_EQ(findings_of({{kReportPath, report("responsible: Anh Nam, 0912345678\n"
                                                "document:\n"
                                                "  recipients:\n"
                                                "    - Đảng ủy\n"
                                                "    - \"Ông \\\"Nam\\\" 0987654321\"\n"
                                                "events:\n"
                                                "  - name: >\n"
                                                "      Lễ phát động,\n"
                                                "      gọi 0225 3822822\n"
                                                "      hoặc 0225 3822823\n")}}),
              "content/reports/xa-an-lao/bao-cao-2025.md:6:23 privacy-phone [responsible]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:10:20 privacy-phone [document.recipients]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:14:11 privacy-phone [events.name]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:15:12 privacy-phone [events.name]\n");
}

TEST(CheckPrivacy, TellsTwoEqualPartsApart) {
    EXPECT_EQ(findings_of({{kReportPath, report("responsible: 0912345678 và 0912345678\n")}}),
              "content/reports/xa-an-lao/bao-cao-2025.md:6:14 privacy-phone [responsible]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:6:28 privacy-phone [responsible]\n");
}

TEST(CheckPrivacy, LooksAtNotesOfFiguresAndAtDataFiles) {
    EXPECT_EQ(findings_of(
                  {{kReportPath, report("results:\n"
                                        "  thi-sinh-dang-ky: {value: \"1.570\", at: mục 2, note: hỏi 0912345678}\n")},
                   {"data/topics.yaml", "kinh-phi: {kind: difficulty, name: \"Kinh phí, a.b@example.vn\"}\n"}}),
              "content/reports/xa-an-lao/bao-cao-2025.md:7:59 privacy-phone [results.thi-sinh-dang-ky.note]\n"
              "data/topics.yaml:1:47 privacy-mailbox [kinh-phi.name]\n");
}

TEST(CheckPrivacy, KnowsDeclaredContactsHoweverTheyAreWritten) {
    EXPECT_EQ(findings_of({{"data/site.yaml",
                            "format: 1\ntitle: Trang mẫu\npublisher:\n  name: Cơ quan\n"
                            "  email: Lien-He@example.vn\n  phone: 0225 3822822, 0912.345.678\n"},
                           {"content/pages/gioi-thieu.md",
                            "---\ntitle: Giới thiệu\n---\n"
                            "Gọi (0225) 3.822.822, +84 912 345 678, thư lien-he@example.vn, 1022.\n"}}),
              "");
}

TEST(CheckPrivacy, LeavesAloneWhatIsAccepted) {
    const Files files = {{"content/pages/gioi-thieu.md",
                          "---\ntitle: Giới thiệu\naccepted:\n"
                          "  - {finding: privacy-phone, at: \"Gọi 0912345678\", reason: số của xã}\n"
                          "---\nGọi 0912345678.\n"}};
    const SmallSite site(files);
    EXPECT_EQ(site.findings(),
              "content/pages/gioi-thieu.md:6:5 privacy-phone\n");  // accepting is settled after all stages
    ASSERT_EQ(site.read().accepted.size(), 1u);
    EXPECT_EQ(site.read().accepted[0].at, "Gọi 0912345678");
}

}  // namespace
}  // namespace reader
