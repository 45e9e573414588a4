// Rules about wording on single sentences; whole papers are in tests/diagnostics/<code>/.
#include "wording/wording.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace {

using wording::PassageKind;

struct Part {
    PassageKind kind;
    std::string text;
};

/// Each passage on a line of its own.
std::string found_in(const std::vector<Part>& parts, wording::UnitKind unit = wording::UnitKind::xa) {
    wording::Paper paper{
        .path = std::make_shared<const std::string>("a.md"), .unit = unit, .passages = {}, .terms = {}};
    int line = 1;
    for (const Part& part : parts) {
        paper.passages.push_back(wording::make_passage(part.kind, 2, part.text, {{0, line++, 1}}, {}));
    }
    diagnostics::Diagnostics found;
    wording::check(paper, found);
    std::string codes;
    for (const diagnostics::Diagnostic& one : found.sorted())
        codes += fmt::format("{}{}:{} {}", codes.empty() ? "" : "; ", one.location.line, one.location.column,
                             one.finding->code);
    return codes;
}

std::string found_in(const std::string& text, wording::UnitKind unit = wording::UnitKind::xa) {
    return found_in({{PassageKind::paragraph, text}}, unit);
}

TEST(Dates, AreMalformedOrImpossible) {
    EXPECT_EQ(found_in("Họp ngày 2 22/4/2022."), "1:5 date-malformed");
    EXPECT_EQ(found_in("Họp ngày 31 tháng 3 tháng 2022."), "1:5 date-malformed");
    EXPECT_EQ(found_in("Họp 30/02/2025."), "1:5 date-malformed");
    EXPECT_EQ(found_in("Họp 12/13/2025."), "1:5 date-malformed");
    EXPECT_EQ(found_in("Họp ngày 29/02/2025."), "1:5 date-malformed");
    EXPECT_EQ(found_in("Họp ngày 22/4/20222."), "1:5 date-malformed");
    EXPECT_EQ(found_in("Họp ngày 31/4."), "1:5 date-malformed");
}

TEST(Dates, AreLeftAloneInTheirUsualForms) {
    for (const char* text :
         {"Họp ngày 29/02/2024.", "Từ 10/10-31/10/2025.", "Ngày 2, 3/4/2025.", "Ngày 12 tháng 11 năm 2025.",
          "Kết quả 9 tháng 2025.", "Nghị định số 42/2022/NĐ-CP.", "Mỗi ngày 15/20 người.", "Đạt 31/31 tổ.",
          "Xếp thứ 54/114.", "Ngày 10 – 10.", "Ngày 10.10.2025.", "Quyết định 31/02/2025/QĐ-UBND.",
          "Trong 2 ngày 22/4.", "Ngày 5/11/25.", "Đạt 12.133/13.159.", "Lúc 9h00 ngày 11/11/2025."})
        EXPECT_EQ(found_in(text), "") << text;
}

/// Every day of a century in every usual form, and none of it alarms.
TEST(Dates, OfAllDaysAreTrue) {
    std::mt19937 random(7);
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int i = 0; i < 10'000; ++i) {
        const int month = static_cast<int>(random() % 12) + 1;
        const int day = static_cast<int>(random() % static_cast<unsigned>(kDays[month - 1])) + 1;
        const int year = static_cast<int>(random() % 101) + 1950;
        for (const std::string& text : {fmt::format("Họp ngày {}/{}/{}.", day, month, year),
                                        fmt::format("Họp {:02}/{:02}/{}.", day, month, year),
                                        fmt::format("Họp ngày {} tháng {} năm {}.", day, month, year),
                                        fmt::format("Họp ngày {}/{}.", day, month)})
            ASSERT_EQ(found_in(text), "") << text;
    }
}

TEST(Thousands, AreMixedOnlyBesideOnesWithADot) {
    EXPECT_EQ(found_in("Có trên 6000 tin bài."), "");
    EXPECT_EQ(found_in("Có 21.235 người, trên 6000 tin bài."), "1:23 thousands-mixed");
    EXPECT_EQ(found_in({{PassageKind::cell, "8203 hộ"}, {PassageKind::cell, "1.570"}}), "1:1 thousands-mixed");
}

/// Years, numbers of papers, codes and addresses have the same digits as counts.
TEST(Thousands, AreNotSeenInOtherNumbers) {
    constexpr const char* kForms[] = {"năm {} người dân học",
                                      "Kế hoạch số {}/KH-UBND",
                                      "Công văn {} về việc họp",
                                      "TCVN {} cho thiết bị",
                                      "tổng đài {} phục vụ",
                                      "mã số {} hộ",
                                      "phòng {}",
                                      "QĐ{} người",
                                      "số {} người ký",
                                      "{}-2030",
                                      "giai đoạn 2020-{} và",
                                      "https://a.vn/{} tin",
                                      "ứng dụng {} giúp dân",
                                      "quốc lộ {} đi",
                                      "{}",
                                      "đường dây {}, gọi",
                                      "kênh {} phát"};
    std::mt19937 random(11);
    for (int i = 0; i < 10'000; ++i) {
        const std::string number = std::to_string(1000 + random() % 9000);
        const std::string text = fmt::format(fmt::runtime(kForms[random() % std::size(kForms)]), number);
        ASSERT_EQ(found_in({{PassageKind::cell, "21.235 người"}, {PassageKind::cell, text}}), "") << text;
    }
}

TEST(Words, AreMisspeltOnlyOutsideOfPhrasesInWhichTheyAreRight) {
    EXPECT_EQ(found_in("CHỈ ĐAO của cấp trên."), "1:1 word-misspelt");
    EXPECT_EQ(found_in("Thành phố biến đổi từng ngày, phố biến kỹ năng số."), "1:31 word-misspelt");
    EXPECT_EQ(found_in("Cơ quan chuyên đổi mới sáng tạo."), "");
}

TEST(Words, OfAnotherKindOfUnit) {
    using enum wording::UnitKind;
    EXPECT_EQ(found_in("Họp ở tổ dân phố.", xa), "1:7 word-of-other-unit");
    EXPECT_EQ(found_in("Họp ở tổ dân phố.", phuong), "");
    EXPECT_EQ(found_in("Họp ở các thôn.", phuong), "1:11 word-of-other-unit");
    EXPECT_EQ(found_in("Xây dựng nông thôn mới; mỗi thôn, tổ dân phố một tổ; thôn Đông.", phuong), "");
    EXPECT_EQ(found_in("Họp ở tổ dân phố và các thôn.", other), "");
}

TEST(Sentences, AreCutOnlyBetweenParagraphs) {
    using enum PassageKind;
    EXPECT_EQ(found_in({{paragraph, "Buổi hướng"}, {paragraph, "dẫn học sinh."}}), "2:1 sentence-cut");
    EXPECT_EQ(found_in({{paragraph, "Các việc sau:"}, {paragraph, "phát tờ rơi;"}, {paragraph, "treo băng rôn."}}),
              "");
    EXPECT_EQ(found_in({{paragraph, "Các việc"}, {paragraph, "a) phát tờ rơi."}}), "");
    EXPECT_EQ(found_in({{heading, "Kết quả"}, {paragraph, "đã làm."}, {item, "một"}, {paragraph, "hai."}}), "");
    EXPECT_EQ(found_in({{paragraph, "Kính gửi"}, {paragraph, "Sở Khoa học."}}), "");
}

TEST(Marks, AreUnclosed) {
    EXPECT_EQ(found_in("Có 128 đơn vị (14 sở."), "1:15 mark-unclosed");
    EXPECT_EQ(found_in("Phong trào “Bình dân, “Ngày hội”."), "1:12 mark-unclosed");
    EXPECT_EQ(found_in("Tên \"Chợ số."), "1:5 mark-unclosed");
    EXPECT_EQ(found_in("a) một; (hai [ba]) “bốn“ ”năm” \"sáu” màn hình 32\" và :)"), "");
    EXPECT_EQ(found_in({{PassageKind::paragraph, "“Một"}, {PassageKind::paragraph, "“hai”."}}), "");
}

TEST(Pages, LeaveNumbersAndMarks) {
    EXPECT_EQ(found_in("4"), "1:1 page-furniture");
    EXPECT_EQ(found_in("Trang 4/12"), "1:1 page-furniture");
    EXPECT_EQ(found_in("Trong cộng đồng1. CO2, mp3, A4, m2, lớp AI2, Đề án06, tháng9/2025."), "1:12 page-furniture");
    EXPECT_EQ(found_in({{PassageKind::cell, "4"}, {PassageKind::paragraph, "2025"}}), "");
}

std::string found_in_headings(const std::vector<std::string>& headings) {
    std::vector<Part> parts;
    for (const std::string& heading : headings) parts.push_back({PassageKind::heading, heading});
    return found_in(parts);
}

TEST(Headings, AreMixed) {
    EXPECT_EQ(found_in_headings({"I. Một", "2. Hai"}), "2:1 headings-mixed");
    EXPECT_EQ(found_in_headings({"I. Một", "Hai", "III. Ba"}), "2:1 headings-mixed");
    EXPECT_EQ(found_in_headings({"Mở đầu", "I. Một", "II - Hai", "Mục III: Ba", "Phụ lục"}), "");
    EXPECT_EQ(found_in_headings({"Một", "Hai", "Ba"}), "");
    EXPECT_EQ(found_in_headings({"H. Một", "I. Hai", "K. Ba"}), "");
    EXPECT_EQ(found_in_headings({"1. Một", "2.1. Hai", "3) Ba"}), "");
}

}  // namespace
