#include "drafting/cited_papers.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace drafting {
namespace {

/// "Kế hoạch|30/KH-UBND|28/08/2025|UBND xã|Subject", one paper on each line.
std::string read(const std::string& text) {
    std::string lines;
    for (const CitedPaper& paper : find_cited_papers({{.text = text, .line = 1, .at = "mở đầu"}}).papers)
        lines += fmt::format("{}|{}|{}|{}|{}\n", paper.type, paper.number, paper.date, paper.issuer, paper.subject);
    return lines;
}

struct Case {
    const char* text;
    const char* papers;
};

class FindCitedPapers : public testing::TestWithParam<Case> {};

TEST_P(FindCitedPapers, ReadsOne) {
    EXPECT_EQ(read(GetParam().text), GetParam().papers);
}

INSTANTIATE_TEST_SUITE_P(
    BothGrammars, FindCitedPapers,
    testing::Values(
        Case{"Thực hiện Kế hoạch số 44/KH-UBND ngày 01/02/2025 của UBND thành phố về trồng cây.",
             "Kế hoạch|44/KH-UBND|01/02/2025|UBND thành phố|Trồng cây\n"},
        Case{"theo Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024 của Bộ Chính trị",
             "Nghị quyết|57-NQ/TW|22/12/2024|Bộ Chính trị|\n"},
        Case{"Công văn số 970 /UBND - VHKH&TT ngày 26.03.2025 V/v đôn đốc học tập; các thôn đã nhận.",
             "Công văn|970/UBND-VHKH&TT|26/03/2025||Đôn đốc học tập\n"},
        Case{"Quyết định số 505/QĐ- TTg ngày 2 22/4/2022 của Thủ tướng Chính phủ",
             "Quyết định|505/QĐ-TTg|22/04/2022|Thủ tướng Chính phủ|\n"},
        Case{"Quyết định số 411/QĐ-TTg ngày 31 tháng 3 tháng 2022 phê duyệt Chiến lược",
             "Quyết định|411/QĐ-TTg|31/03/2022||Phê duyệt Chiến lược\n"},
        Case{"Quyết định 284/QĐUBND ngày 24/01/2022", "Quyết định|284/QĐ-UBND|24/01/2022||\n"},
        Case{"Kế hoạch số 478 KH/TU ngày 1/6/2025 của Thành ủy", "Kế hoạch|478-KH/TU|01/06/2025|Thành ủy|\n"},
        Case{"Kế hoạch hành động số 09-KH/ĐU, ngày 03/10/2025 của Ban Thường vụ Đảng ủy",
             "Kế hoạch hành động|09-KH/ĐU|03/10/2025|Ban Thường vụ Đảng ủy|\n"},
        Case{"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
             "Nghị định|30/2020/NĐ-CP|05/03/2020|Chính phủ|Công tác văn thư\n"},
        Case{"Công văn số 675/UBND-VHXH ngày 10/10/2025Về việc hưởng ứng",
             "Công văn|675/UBND-VHXH|10/10/2025||Hưởng ứng\n"},
        Case{"Kế hoạch số 52 ngày 05/9/2025 của UBND đặc khu", "Kế hoạch|52|05/09/2025|UBND đặc khu|\n"},
        Case{"(số 12/QĐ-STP ngày 01/02/2026)", "Quyết định|12/QĐ-STP|01/02/2026||\n"},
        Case{"Công văn số 3310/SVHTTDL-QLDL của Sở Văn hóa, Thể thao và Du lịch ngày 1/12/2025 về lễ hội",
             "Công văn|3310/SVHTTDL-QLDL|01/12/2025|Sở Văn hóa, Thể thao và Du lịch|Lễ hội\n"},
        Case{"UBND xã (CV số 15/UBND-VP ngày 2/2/2026) giao các thôn", "Công văn|15/UBND-VP|02/02/2026||\n"},
        Case{"Nghị quyết số 66.7/2025/NQ-CP ngày 15/11/2025 của Chính phủ",
             "Nghị quyết|66.7/2025/NQ-CP|15/11/2025|Chính phủ|\n"},
        Case{"Công văn số 12/UBND-V1 của Ban Tuyên giáo và Dân vận Thành ủy",
             "Công văn|12/UBND-V1||Ban Tuyên giáo và Dân vận Thành ủy|\n"},
        Case{"Chương trình phối hợp số 01/CTrPH-SGDĐT-SKHCN ngày 01/8/2025 giữa Sở Giáo dục và Đào tạo và Sở Khoa "
             "học và Công nghệ, các trường",
             "Chương trình phối hợp|01/CTrPH-SGDĐT-SKHCN|01/08/2025|Sở Giáo dục và Đào tạo và Sở Khoa học và Công "
             "nghệ|\n"},
        Case{"Phòng đã tham mưu UBND xã ban hành Quyết định số 35/QĐ-UBND", "Quyết định|35/QĐ-UBND||UBND xã|\n"},
        Case{"chỉ đạo của UBND thành phố tại Thông báo số 45/TB-UBND và Công điện số 09/CĐ-UBND",
             "Thông báo|45/TB-UBND||UBND thành phố|\nCông điện|09/CĐ-UBND||UBND thành phố|\n"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, FindCitedPapers,
    testing::Values(
        Case{"Kế hoạch số 30/KH-UBND và số 31/KH-UBND ngày 05/01/2026 của UBND xã",
             "Kế hoạch|30/KH-UBND|05/01/2026|UBND xã|\nKế hoạch|31/KH-UBND|05/01/2026|UBND xã|\n"},
        Case{"các Nghị quyết số 57-NQ/TW, 59-NQ/TW và 68-NQ/TW của Bộ Chính trị",
             "Nghị quyết|57-NQ/TW||Bộ Chính trị|\nNghị quyết|59-NQ/TW||Bộ Chính trị|\nNghị quyết|68-NQ/TW||Bộ Chính "
             "trị|\n"},
        Case{"UBND xã ban hành Quyết định số 1/QĐ-UBND ngày 02/01/2026, Kế hoạch số 2/KH-UBND ngày 03/01/2026.",
             "Quyết định|1/QĐ-UBND|02/01/2026|UBND xã|\nKế hoạch|2/KH-UBND|03/01/2026|UBND xã|\n"},
        Case{"Kế hoạch số 2/KH-UBND ngày 03/01/2026 của UBND xã về thu gom rác. Kế hoạch số 2/KH-UBND đã xong; Kế "
             "hoạch số "
             "2/KH-UBND ngày 09/09/2025 của UBND thành phố chưa xong.",
             "Kế hoạch|2/KH-UBND|03/01/2026|UBND xã|Thu gom rác\nKế hoạch|2/KH-UBND|09/09/2025|UBND thành phố|\n"},
        Case{"Kế hoạch số 96 ngày 22/10/2025 của UBND đặc khu thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị",
             "Kế hoạch|96|22/10/2025|UBND đặc khu|Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị\nNghị "
             "quyết|57-NQ/TW||Bộ Chính trị|\n"},
        Case{"Kế hoạch thực hiện Quyết định số 131/QĐ-TTg của Thủ tướng Chính phủ",
             "Kế hoạch||||Thực hiện Quyết định số 131/QĐ-TTg\nQuyết định|131/QĐ-TTg||Thủ tướng Chính phủ|\n"}));

INSTANTIATE_TEST_SUITE_P(
    WithoutNumber, FindCitedPapers,
    testing::Values(Case{"UBND xã có công văn hướng dẫn bà con nộp hồ sơ qua mạng.",
                         "Công văn|||UBND xã|Hướng dẫn bà con nộp hồ sơ qua mạng\n"},
                    Case{"Luật Giao dịch điện tử năm 2023, Luật Phòng, chống tham nhũng và Luật số 20/2023/QH15.",
                         "Luật||2023||Giao dịch điện tử\nLuật||||Phòng, chống tham nhũng\nLuật|20/2023/QH15|||\n"}));

INSTANTIATE_TEST_SUITE_P(
    None, FindCitedPapers,
    testing::Values(
        Case{"Đề án 06/CP, Chương trình GDPT 2018, Hiến pháp 2013 và mô hình 22", ""},
        Case{"Từ ngày 10/10-31/10/2025 có 114/114 xã, 54/114 điểm, 24/7, lớp 9, 5-7 phút.", ""},
        Case{"Tiếp tục triển khai Kế hoạch phong trào, kế hoạch 5 năm 2021-2025, các văn bản của cấp trên.", ""},
        Case{"Cán bộ am hiểu pháp luật, nội quy, quy định của cơ quan.", ""}));

}  // namespace
}  // namespace drafting
