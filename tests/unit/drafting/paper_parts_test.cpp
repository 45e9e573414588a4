#include "drafting/paper_parts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace drafting {
namespace {

PaperParts dissect(const std::string& text) {
    return dissect_paper(read_lines(text), [](const std::string& heading) {
        return heading.find("tuyên truyền") != std::string::npos;
    });
}

/// Header and signature on one line.
std::string show(const PaperParts& parts) {
    return fmt::format("{} | {} | {} | {} | {} || {} | {} | {} || {}", fmt::join(parts.issuer, " / "), parts.number,
                       parts.place, parts.date, parts.title, fmt::join(parts.authority, " / "), parts.signer_title,
                       parts.signer_name, fmt::join(parts.recipients, " / "));
}

std::string show_body(const PaperParts& parts) {
    std::string lines;
    for (const Passage& passage : parts.passages) {
        static constexpr const char* kMarks[] = {"#", "", "-", "|"};
        lines += fmt::format("{}{} [{}] {}\n", kMarks[static_cast<int>(passage.kind)], passage.level, passage.at,
                             passage.text);
    }
    return lines;
}

TEST(DissectPaper, ReadsWideColumns) {
    EXPECT_EQ(
        show(dissect("   ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                     "      XÃ ĐẠI SƠN                  Độc lập - Tự do - Hạnh phúc\n"
                     "   Số:      /BC-UBND          Đại Sơn, ngày      tháng 11  năm 2025\n\n"
                     "BÁO CÁO\nKết quả trồng cây năm 2025\n\nThực hiện kế hoạch, xã báo cáo.\n\n"
                     "Nơi nhận:                         TM. ỦY BAN NHÂN DÂN\n"
                     "- Sở Tư pháp;                          CHỦ TỊCH\n"
                     "- Lưu: VT.\n                                      Đỗ Thị Lan\n")),
        "ỦY BAN NHÂN DÂN / XÃ ĐẠI SƠN | /BC-UBND | Đại Sơn | 11/2025 | Kết quả trồng cây năm 2025 || TM. ỦY BAN NHÂN "
        "DÂN | Chủ tịch | Đỗ Thị Lan || Sở Tư pháp / Lưu: VT");
}

TEST(DissectPaper, ReadsColumnsThatLostTheirBlanks) {
    EXPECT_EQ(
        show(dissect("ĐẢNG ỦY XÃ ĐẠI SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n* Độc lập - Tự do - Hạnh phúc\n"
                     "Số 09-BC/ĐU Đại Sơn, ngày 5/12/2025\nB Á O  C Á O\nKết quả trồng cây\n"
                     "Thực hiện kế hoạch, xã báo cáo.\n\n"
                     "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Thành ủy; PHÓ BÍ THƯ\n- Lưu: VP. (Đã ký)\nĐỖ THỊ LAN\n")),
        "ĐẢNG ỦY XÃ ĐẠI SƠN | 09-BC/ĐU | Đại Sơn | 05/12/2025 | Kết quả trồng cây || T/M BAN THƯỜNG VỤ | Phó Bí thư "
        "| Đỗ Thị Lan || Thành ủy / Lưu: VP");
}

TEST(DissectPaper, LeavesEmptyWhatIsNotThere) {
    EXPECT_EQ(show(dissect("BÁO CÁO\nKết quả trồng cây\n\nThực hiện kế hoạch, xã báo cáo.\n")),
              " |  |  |  | Kết quả trồng cây ||  |  |  || ");
    EXPECT_EQ(show(dissect("Thực hiện kế hoạch, xã báo cáo.\n")), " |  |  |  |  ||  |  |  || ");
}

TEST(DissectPaper, JoinsLinesThatThePageBroke) {
    EXPECT_EQ(
        show_body(dissect("BÁO CÁO\nKết quả trồng cây\n\n"
                          "Thực hiện Kế hoạch số 12/KH-\n\n"
                          "UBND ngày 5/12/2025 của xã về trồng cây quanh các nhà văn\n                 2\n\n"
                          "hóa thôn, xã báo cáo như sau:\n\nI. KẾT QUẢ\n\n1. Công tác tuyên truyền\n\n100% thôn đã "
                          "họp dân, phát loa mỗi "
                          "sáng và mỗi chiều\n\ntrong tuần.\n\n- Thôn Đông trồng nhiều nhất;\n\n+ Có cả cây ăn "
                          "quả.\n\nII. KHÓ KHĂN\n\nThiếu nước.\n")),
        "0 [mở đầu] Thực hiện Kế hoạch số 12/KH-UBND ngày 5/12/2025 của xã về trồng cây quanh các nhà văn hóa thôn, "
        "xã báo cáo như sau:\n"
        "#2 [mục I] I. KẾT QUẢ\n"
        "#3 [mục I.1] 1. Công tác tuyên truyền\n"
        "0 [mục I.1] 100% thôn đã họp dân, phát loa mỗi sáng và mỗi chiều trong tuần.\n"
        "-0 [mục I.1] Thôn Đông trồng nhiều nhất;\n"
        "-1 [mục I.1] Có cả cây ăn quả.\n"
        "#2 [mục II] II. KHÓ KHĂN\n"
        "0 [mục II] Thiếu nước.\n");
}

}  // namespace
}  // namespace drafting
