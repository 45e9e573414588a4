#include "text/personal_data.h"

#include "text/personal_scan.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <span>

namespace text {
namespace {

using enum PersonalDataKind;

std::string_view name_of(PersonalDataKind kind) {
    constexpr std::string_view kNames[] = {"identity",   "phone",      "mailbox",    "account",
                                           "birth date", "group link", "local path", "name list"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// "phone 0912345678; mailbox …": what is found, as it stands in the text.
std::string found_in(std::string_view text) {
    std::string shown;
    for (const PersonalData& found : find_personal_data(text)) {
        shown += fmt::format("{}{} {}", shown.empty() ? "" : "; ", name_of(found.kind),
                             text.substr(found.offset, found.length));
    }
    return shown;
}

struct Case {
    std::string_view text;
    std::string_view found;
};

class PersonalDataCases : public testing::TestWithParam<Case> {};

TEST_P(PersonalDataCases, AreFoundAsTheyStand) {
    EXPECT_EQ(found_in(GetParam().text), GetParam().found) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Phones, PersonalDataCases,
    testing::Values(Case{"Liên hệ anh Nam 0912345678.", "phone 0912345678"},
                    Case{"ĐT: 0912.345.678 - 0987.654.321", "phone 0912.345.678; phone 0987.654.321"},
                    Case{"0912 345 678 (Zalo)", "phone 0912 345 678"},
                    Case{"số máy (0225) 3.822.822", "phone 0225) 3.822.822"},
                    Case{"gọi +84 912 345 678 hoặc (+84) 225 3822822",
                         "phone +84 912 345 678; phone +84) 225 3822822"},
                    Case{"[gọi](tel:0912345678)", "phone 0912345678"}, Case{"ĐT-0912345678", "phone 0912345678"},
                    Case{"0912345678/0987654321", "phone 0912345678; phone 0987654321"},
                    Case{"**0912345678**", "phone 0912345678"}, Case{"0912345678/Zalo", "phone 0912345678"},
                    Case{"https://zalo.me/0912345678", "phone 0912345678"},
                    Case{"máy cũ 031.3842.842, điện thoại 031.3842842", "phone 031.3842842"},
                    Case{"0912\u00A0345\u00A0678", "phone 0912\u00A0345\u00A0678"},
                    Case{"tổng đài 1022, 1900 1234, 18001096, 113", ""}, Case{"0912345678/QĐ-UBND", ""},
                    Case{"HS-0912345678", ""}, Case{"MST: 0312345678", ""}, Case{"anh-0912345678.jpg", ""},
                    Case{"https://vnexpress.net/tin-0912345678.html", ""}, Case{"05.11.2025 10 giờ", ""},
                    Case{"các tổ 05 06 07 08 09", ""}, Case{"0,912345678", ""}));

INSTANTIATE_TEST_SUITE_P(Identities, PersonalDataCases,
                         testing::Values(Case{"số 031085001234 do Cục CSQLHC cấp", "identity 031085001234"},
                                         Case{"CCCD: 031 085 001 234", "identity 031 085 001 234"},
                                         Case{"CMND số 031234567", "identity 031234567"},
                                         Case{"| STT | Số CMND |\n|---|---|\n| 1 | 031234567 |",
                                              "name list | STT | Số CMND |; identity 031234567"},
                                         Case{"đã cấp CCCD cho 123456789 người", ""},
                                         Case{"kinh phí cấp CCCD 150.000.000.000 đồng", ""},
                                         Case{"150000000000 đồng", ""}, Case{"150.000.000.000 đồng", ""},
                                         Case{"mã hồ sơ 031085001234", ""}, Case{"H24.15-251103-0012", ""}));

INSTANTIATE_TEST_SUITE_P(
    Accounts, PersonalDataCases,
    testing::Values(Case{"STK 19034567890123 Techcombank", "account 19034567890123"},
                    Case{"số tài khoản: 1903 4567 8901 23 tại Ngân hàng", "account 1903 4567 8901 23"},
                    Case{"Tài khoản ngân hàng của ông Nguyễn Văn An: 2100205123456", "account 2100205123456"},
                    Case{"ủng hộ qua 0031000123456 (Vietcombank)", "account 0031000123456"},
                    Case{"kích hoạt 12500000 tài khoản", ""}, Case{"số tài khoản: 1.570.000", ""},
                    Case{"Tài khoản VNeID: 15700000", ""}, Case{"số tài khoản đã kích hoạt là 12500000", ""},
                    Case{"ngân hàng cho vay 150.000.000.000 đồng", ""}));

INSTANTIATE_TEST_SUITE_P(Births, PersonalDataCases,
                         testing::Values(Case{"ông Trần Văn Bình, sinh ngày 12/03/1985", "birth date 12/03/1985"},
                                         Case{"Ngày sinh: 12 tháng 3 năm 1985", "birth date 12 tháng 3 năm 1985"},
                                         Case{"bà Lê Thị Hoa (SN 1962)", "birth date 1962"},
                                         Case{"Nguyễn Văn An sinh năm 1990", "birth date 1990"},
                                         Case{"ngày sinh của cháu Nguyễn Minh Anh: 1/6/2015", "birth date 1/6/2015"},
                                         Case{"| Họ và tên | Ngày sinh |\n|---|---|\n| Lê Văn A | 12/03/1985 |",
                                              "name list | Họ và tên | Ngày sinh |; birth date 12/03/1985"},
                                         Case{"học sinh năm 2025", ""}, Case{"Học sinh năm học 2024-2025", ""},
                                         Case{"phát sinh năm 2025", ""}, Case{"vệ sinh ngày 20/11/2025", ""},
                                         Case{"tuyển sinh năm 2025", ""}, Case{"khai sinh ngày 05/11/2025", ""},
                                         Case{"ngày sinh hoạt 15/10/2025", ""}, Case{"công dân sinh năm 2007", ""},
                                         Case{"cụ Sáu sinh năm 1940", "birth date 1940"},
                                         Case{"NS 2025: 150 triệu", ""}, Case{"người sinh năm 1960 trở về trước", ""},
                                         Case{"hy sinh ngày 27/7/1968", ""},
                                         Case{"ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890)", ""},
                                         Case{"thí sinh, năm 2025", ""}, Case{"trẻ em sinh năm 2019", ""},
                                         Case{"Tổ chức ngày 12/03/2025", ""}));

INSTANTIATE_TEST_SUITE_P(
    Addresses, PersonalDataCases,
    testing::Values(
        Case{"hộp thư nguyen.van-a@gmail.com.", "mailbox nguyen.van-a@gmail.com"},
        Case{"[thư](mailto:xa.anlao@haiphong.gov.vn)", "mailbox xa.anlao@haiphong.gov.vn"},
        Case{"vào https://zalo.me/g/ysnjhm375 nhé", "group link https://zalo.me/g/ysnjhm375"},
        Case{"[nhóm](https://www.facebook.com/groups/anlao)", "group link https://www.facebook.com/groups/anlao"},
        Case{"t.me/+AbCd và https://t.me/joinchat/x", "group link t.me/+AbCd; group link https://t.me/joinchat/x"},
        Case{"[KH](../../6.%20HỒ%20SƠ%20CHÍNH%20TRỊ/kh.pdf)", "local path ../../6.%20HỒ%20SƠ%20CHÍNH%20TRỊ/kh.pdf"},
        Case{"xem C:\\Users\\An\\bao-cao.docx", "local path C:\\Users\\An\\bao-cao.docx"},
        Case{"\\\\maychu\\chung\\a.xlsx và file:///D:/a",
             "local path \\\\maychu\\chung\\a.xlsx; local path file:///D:/a"},
        Case{"/Users/an/Desktop/a.pdf", "local path /Users/an/Desktop/a.pdf"},
        Case{"https://www.tiktok.com/@binhdanhocvuso", ""}, Case{"anh@2x.png", ""},
        Case{"https://zalo.me/1234567890123456789", ""}, Case{"https://facebook.com/xaanlao", ""},
        Case{"[Chợ số](initiative:cho-so), [tin](https://a.vn/b%20c)", ""},
        Case{"[trang](../../mo-hinh/cho-so/)", ""}, Case{"[hồ sơ](../Ho-so/a.pdf)", "local path ../Ho-so/a.pdf"},
        Case{"và/hoặc 24/7", ""}));

INSTANTIATE_TEST_SUITE_P(
    Lists, PersonalDataCases,
    testing::Values(
        Case{"| STT | Họ tên |\n|--|--|\n| 1 | A |\n", "name list | STT | Họ tên |"},
        Case{"| Họ tên | Lớp |\n|--|--|\n|  |  |\n", ""},
        Case{"| Tổ trưởng | Thôn |\n|--|--|\n| Nguyễn Văn An | 1 |\n| Trần Thị Bưởi | 2 |\n| Lê Cam | 3 |\n",
             "name list | Tổ trưởng | Thôn |"},
        Case{"| Phường | Số |\n|--|--|\n| Lê Chân | 1 |\n| Ngô Quyền | 2 |\n| Trần Hưng Đạo | 3 |\n", ""},
        Case{"| Số điện thoại | Số CCCD |\n|--|--|\n| 120 | 85 |\n", ""},
        Case{"- Nguyễn Văn An\n- Lê Thị Bình, thôn 1\n- Trần Cúc\n- Phạm Văn Dũng\n- Vũ Em\n",
             "name list Nguyễn Văn An"},
        Case{"- Hà Nội\n- Thái Bình\n- Cao Bằng\n- Hà Nam\n- Lâm Đồng\n", ""},
        Case{"- Lê Chân\n- Hồng Bàng\n- Ngô Quyền\n- Kiến An\n- Trần Hưng Đạo\n", ""}));

TEST(ContactKey, IsOneForAllSpellings) {
    for (const std::string_view written : {"0912345678", "+84 912.345.678", "(0084) 912-345-678", "84 0912345678"})
        EXPECT_EQ(contact_key(written), "0912345678") << written;
    EXPECT_EQ(contact_key("(0225) 3.822.822"), "02253822822");
    EXPECT_EQ(contact_key(" Xa.AnLao@haiphong.gov.vn"), "xa.anlao@haiphong.gov.vn");
}

/// Numbers as they stand in reports, drawn from a generator whose sequence is the same everywhere.
class Draw {
public:
    explicit Draw(std::uint32_t seed) : generator_(seed) {}

    std::size_t below(std::size_t bound) { return generator_() % bound; }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1)); }
    std::string digits(std::size_t count) {
        std::string drawn;
        while (drawn.size() < count) drawn += static_cast<char>('0' + below(10));
        return drawn;
    }
    template <std::size_t N>
    std::string one_of(const std::string_view (&choices)[N]) {
        return std::string(choices[below(N)]);
    }

private:
    std::mt19937 generator_;
};

/// "0912345678" with {4, 3, 3} and '.' becomes "0912.345.678".
std::string grouped(std::string_view digits, std::initializer_list<std::size_t> sizes, std::string_view joint) {
    std::string text;
    std::size_t at = 0;
    for (const std::size_t size : sizes) {
        if (at > 0) text += joint;
        text += digits.substr(at, size);
        at += size;
    }
    return text;
}

std::string draw_phone(Draw& draw) {
    constexpr std::string_view kMobile[] = {"032", "035", "039", "056", "058", "070", "077", "079",
                                            "081", "083", "088", "090", "091", "093", "096", "098"};
    constexpr std::string_view kAreas[] = {"0225", "0220", "0203", "0226"};
    constexpr std::string_view kJoints[] = {" ", ".", "-", "\u00A0", "–"};
    const std::string mobile = draw.one_of(kMobile) + draw.digits(7);
    const std::string area = draw.one_of(kAreas);
    const std::string local = "3" + draw.digits(6);
    const std::string joint = draw.one_of(kJoints);
    switch (draw.below(11)) {
        case 0:
            return grouped(mobile, {4, 3, 3}, joint);
        case 1:
            return grouped(mobile, {3, 3, 4}, joint);
        case 2:
            return grouped(mobile, {4, 2, 2, 2}, joint);
        case 3:
            return "+84" + mobile.substr(1);
        case 4:
            return "+84 " + grouped(mobile.substr(1), {3, 3, 3}, joint);
        case 5:
            return area + joint + local;
        case 6:
            return area + joint + grouped(local, {1, 3, 3}, joint);
        case 7:
            return "(" + area + ") " + grouped(local, {4, 3}, ".");
        case 8:
            return area + local;
        default:
            return mobile;
    }
}

std::string draw_citizen(Draw& draw) {
    const std::string number =
        fmt::format("{:03}{}{:02}{}", draw.between(1, 96), draw.between(0, 3), draw.between(0, 99), draw.digits(6));
    switch (draw.below(6)) {
        case 0:
            return grouped(number, {3, 3, 3, 3}, " ");
        case 1:
            return grouped(number, {4, 4, 4}, " ");
        case 2:
            return grouped(number, {6, 6}, " ");
        default:
            return number;
    }
}

std::string draw_account(Draw& draw) {
    std::string number = draw.digits(static_cast<std::size_t>(draw.between(8, 15)));
    if (number.size() >= 12 && draw.below(4) == 0) return grouped(number, {4, 4, number.size() - 8}, " ");
    return number;
}

constexpr std::string_view kPeople[] = {"Nguyễn Văn An", "Trần Thị Bưởi", "Lê Huy", "Phạm Minh Đức",
                                        "Vũ Thị Hồng Hạnh"};

struct Sample {
    std::string text;
    PersonalDataKind kind;
};

/// A sentence or table with `{0}` for the number and `{1}` for a person.
std::string place(Draw& draw, std::span<const std::string_view> sentences, const std::string& number) {
    return fmt::format(fmt::runtime(sentences[draw.below(sentences.size())]), number, draw.one_of(kPeople));
}

constexpr std::string_view kPhoneSentences[] = {
    "Mọi thắc mắc xin liên hệ đồng chí {1}, số điện thoại {0} để được hướng dẫn.",
    "{1} – Tổ trưởng Tổ công nghệ số cộng đồng ({0})",
    "- ĐT: {0};",
    "- {1}: {0}",
    "Người dân gọi {0} hoặc đến Trung tâm Phục vụ hành chính công.",
    "Zalo {0}, trực từ 7 giờ 30 đến 17 giờ.",
    "| STT | Tổ trưởng | Máy |\n|---|---|---|\n| 1 | {1} | {0} |\n| 2 | Đỗ Văn Tám |  |",
    "| Thôn | Ghi chú |\n|:--|--:|\n| Thôn 3 | {0} |",
    "Nơi nhận: phòng Văn hóa - Xã hội, {0}.",
    "Hotline:{0}",
    "Đã tiếp nhận 125 phản ánh; số trực {0} trong năm 2025.",
    "**{0}** (đồng chí {1})",
    "Tổ hỗ trợ tại nhà văn hóa (đ/c {1} - {0}), phục vụ 1.570 lượt người."};
constexpr std::string_view kCitizenSentences[] = {"Ông {1}, số CCCD {0}, cấp ngày 12/05/2021.",
                                                  "Bà {1} ({0}) được hướng dẫn cài đặt VNeID.",
                                                  "Số định danh cá nhân: {0}",
                                                  "- Căn cước công dân số {0} do Cục Cảnh sát cấp",
                                                  "| STT | Họ và tên | Số CCCD |\n|---|---|---|\n| 1 | {1} | {0} |",
                                                  "| Người học | Ghi chú |\n|---|---|\n| {1} | {0} |",
                                                  "Danh sách gồm {1} {0}; còn lại 25 người.",
                                                  "Mã công dân {0}",
                                                  "Trong 1.440 học viên có {1}, căn cước {0}."};
constexpr std::string_view kOldIdentitySentences[] = {
    "Ông {1}, CMND số {0}, trú tại thôn 3.", "Chứng minh nhân dân: {0} do Công an Hải Phòng cấp", "số CMND {0}",
    "| Họ tên | Số CMND |\n|---|---|\n| {1} | {0} |", "Giấy CMND của bà {1}: {0}."};
constexpr std::string_view kAccountSentences[] = {
    "Mọi đóng góp xin gửi về số tài khoản {0} tại Ngân hàng Agribank, chủ tài khoản {1}.",
    "STK: {0} (Vietcombank)",
    "Chuyển khoản vào tài khoản {0}, BIDV chi nhánh Hải Phòng.",
    "Tài khoản ngân hàng của ông {1}: {0}",
    "| Tiểu thương | Số tài khoản |\n|---|---|\n| {1} | {0} |",
    "Ngân hàng VietinBank - {0} - {1}",
    "Số TK {0}"};

Sample draw_person(Draw& draw) {
    switch (draw.below(10)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return {place(draw, kPhoneSentences, draw_phone(draw)), phone};
        case 4:
        case 5:
        case 6:
            return {place(draw, kCitizenSentences, draw_citizen(draw)), identity_number};
        case 7:
            return {place(draw, kOldIdentitySentences, "031" + draw.digits(6)), identity_number};
        default:
            return {place(draw, kAccountSentences, draw_account(draw)), bank_account};
    }
}

/// 1234567 -> "1.234.567"
std::string thousands(std::string digits) {
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ".");
    return digits;
}

std::string whole(Draw& draw, std::size_t most) {
    return std::to_string(1 + draw.below(9)) + draw.digits(draw.below(most));
}

std::string draw_amount(Draw& draw) {
    constexpr std::string_view kSentences[] = {"Kinh phí thực hiện {0} đồng, từ ngân sách xã.",
                                               "Tổng vốn: {0}đ",
                                               "giải ngân {0} VNĐ qua Ngân hàng Chính sách xã hội",
                                               "| Nội dung | Kinh phí (đồng) |\n|---|---|\n| Tập huấn | {0} |",
                                               "doanh thu qua tài khoản ngân hàng đạt {0} đồng",
                                               "Kinh phí cấp căn cước công dân là {0} đồng",
                                               "thanh toán không dùng tiền mặt {0} nghìn đồng"};
    const std::string digits = whole(draw, 12);
    return place(draw, kSentences, draw.below(3) == 0 ? digits : thousands(digits));
}

std::string draw_count(Draw& draw) {
    constexpr std::string_view kSentences[] = {"Có {0} lượt truy cập trên nền tảng Bình dân học vụ số.",
                                               "cấp {0} thẻ căn cước công dân",
                                               "{0} tài khoản VNeID mức 2",
                                               "Toàn thành phố có {0} người dùng điện thoại thông minh.",
                                               "số CCCD đã cấp cho {0} công dân",
                                               "| Chỉ tiêu | Kết quả |\n|---|---|\n| Số tài khoản | {0} |",
                                               "| Điện thoại | Hộ |\n|---|---|\n| Có | {0} |",
                                               "đã mở {0} tài khoản ngân hàng cho người dân",
                                               "Zalo OA có {0} người quan tâm",
                                               "[{0}](figure:luot-truy-cap-cuoc-thi) lượt",
                                               "số điện thoại đã chuẩn hóa: {0} thuê bao"};
    const std::string digits = whole(draw, 9);
    return place(draw, kSentences, digits.size() > 6 ? thousands(digits) : digits);
}

std::string draw_symbol(Draw& draw) {
    constexpr std::string_view kSymbols[] = {"/QĐ-UBND", "/KH-UBND", "/BC-UBND",   "/SKHCN-TTTT",
                                             "/NQ-CP",   "-CV/ĐU",   "/2025/NĐ-CP"};
    constexpr std::string_view kSentences[] = {"Thực hiện Quyết định số {0} của UBND thành phố",
                                               "Căn cứ Kế hoạch số {0};", "[{0}](document:cv-516-skhcn-tttt-2025)",
                                               "| Số, ký hiệu |\n|---|\n| {0} |"};
    const std::string number = draw.digits(static_cast<std::size_t>(draw.between(1, 4)));
    return place(draw, kSentences, number + draw.one_of(kSymbols));
}

std::string draw_date(Draw& draw) {
    constexpr std::string_view kJoints[] = {"/", "-", "."};
    constexpr std::string_view kSentences[] = {
        "Tính đến {0}, toàn xã có 34 tổ.", "Học sinh, ngày {0}",  "vệ sinh ngày {0}",    "hội nghị ngày {0} 08:30",
        "| Thời gian |\n|---|\n| {0} |",   "từ {0} - 31/12/2025", "tuyển sinh ngày {0}", "tài khoản mở từ {0}"};
    const std::string joint = draw.one_of(kJoints);
    return place(draw, kSentences,
                 fmt::format("{:02}{}{:02}{}{}", draw.between(1, 28), joint, draw.between(1, 12), joint,
                             draw.between(1990, 2026)));
}

std::string draw_code(Draw& draw) {
    constexpr std::string_view kSentences[] = {"Mã đơn vị hành chính {0}",
                                               "mã hồ sơ 000.00.15.H24-25{0}-0012",
                                               "biên nhận HS-{0}",
                                               "MST 02{0}",
                                               "mã số doanh nghiệp: 02{0}",
                                               "số seri {0}{0}",
                                               "hóa đơn số {0}",
                                               "mã giao dịch 0{0}{0}",
                                               "tệp anh-{0}.jpg",
                                               "xem bc_{0}.pdf",
                                               "IMEI 35{0}123456"};
    return place(draw, kSentences, draw.digits(static_cast<std::size_t>(draw.between(5, 8))));
}

std::string draw_address(Draw& draw) {
    constexpr std::string_view kSentences[] = {
        "xem https://haiphong.gov.vn/tin-tuc/{0}.html", "[video](https://www.youtube.com/watch?v=0{0})",
        "https://www.facebook.com/profile.php?id={0}", "haiphong.gov.vn/bai/{0}", "https://zalo.me/{0}{0}{0}"};
    return place(draw, kSentences, "09" + draw.digits(8));
}

std::string draw_small(Draw& draw) {
    constexpr std::string_view kSentences[] = {"tổng đài 1022, 1900{0}, 18001096",
                                               "đạt {0},5%; tăng 12,3% so với năm 2024",
                                               "xếp thứ {0}/114",
                                               "các tổ 01, 02, 03, {0}",
                                               "từ 5 - {0} người mỗi tổ",
                                               "năm học 2024-2025, {0} lớp",
                                               "02 lớp, 03 buổi, {0} học viên, 2025",
                                               "khoảng 0,{0}",
                                               "trên {0}.000 - 150.000 lượt",
                                               "lúc 08:30 {0}/11/2025",
                                               "điểm {0}.10.2 của Đề án 06"};
    return place(draw, kSentences, std::to_string(draw.between(10, 9999)));
}

std::string draw_ordinary(Draw& draw) {
    constexpr std::string (*kKinds[])(Draw&) = {draw_amount, draw_count,   draw_symbol, draw_date,
                                                draw_code,   draw_address, draw_small};
    return kKinds[draw.below(std::size(kKinds))](draw);
}

constexpr int kSamples = 10'000;

TEST(GeneratedNumbers, OfPeopleAreFound) {
    Draw draw(20251121);
    int missed = 0;
    for (int i = 0; i < kSamples; ++i) {
        const Sample sample = draw_person(draw);
        const auto found = find_personal_data(sample.text);
        if (std::ranges::find(found, sample.kind, &PersonalData::kind) != found.end()) continue;
        if (++missed <= 10) std::cerr << "missed " << name_of(sample.kind) << ": " << sample.text << '\n';
    }
    EXPECT_LE(missed, kSamples * 5 / 1000);
}

TEST(GeneratedNumbers, OfOrdinaryTextGiveNoAlarm) {
    Draw draw(20251122);
    int alarms = 0;
    for (int i = 0; i < kSamples; ++i) {
        const std::string text = draw_ordinary(draw);
        const std::string found = found_in(text);
        if (!found.empty() && ++alarms <= 10) std::cerr << "alarm " << found << ": " << text << '\n';
    }
    EXPECT_LE(alarms, kSamples / 1000);
}

/// Short texts are mostly left aside at a glance, longer ones never: of a text in a longer one the same must be
/// found.
TEST(GeneratedNumbers, AreFoundInShortTextsAsInLongOnes) {
    constexpr std::string_view kPieces[] = {
        "sn 85", "Sinh năm 1990", "1-2-85", "１", "a@b.vn", "~/ab",   "zalo.me/g/a", "C:\\a", "%20ho%20so", "|",
        "|---|", "- Lê Văn An\n", "Họ tên", "\n", "0",      "\u00A0", ".",           "-",     "\u00AD",     " "};
    Draw draw(20251123);
    for (int i = 0; i < kSamples; ++i) {
        std::string text;
        if (draw.below(3) == 0) text = draw.below(2) == 0 ? draw_person(draw).text : draw_ordinary(draw);
        for (std::size_t begin = draw.below(text.size() + 1); begin < text.size(); ++begin) {
            if ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) continue;
            text.erase(0, begin);
            break;
        }
        for (std::size_t pieces = draw.below(8); pieces > 0; --pieces) text += draw.one_of(kPieces);
        EXPECT_EQ(find_personal_data(text), find_personal_data(text + "\n\n/")) << text;
    }
}

/// All places that a text has.
Places list_all_places(std::string_view lower) {
    Places all;
    for (std::size_t begin = 0; begin <= lower.size();) {
        const std::size_t end = std::min(lower.find_first_of(" \n()[]<>\"|`*,;\1", begin), lower.size());
        if (begin < end) all.addresses.push_back({begin, end});
        begin = end + 1;
    }
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (at > 0 && is_plain_letter(lower[at - 1])) continue;
        if (is_plain_letter(lower[at])) all.births.push_back(at);
    }
    return all;
}

/// "local path 3-8; 20-31": what is sighted in these places, and which of them are addresses.
std::string sighted_in(const PlainLetters& letters, const Places& places) {
    std::vector<Sighting> found;
    std::vector<Stretch> addresses;
    find_addresses(letters, places, found, addresses);
    find_birth_dates(letters, places, {}, found);
    std::string shown;
    for (const Sighting& one : found) shown += fmt::format("{} {}-{}; ", name_of(one.kind), one.at.begin, one.at.end);
    for (const Stretch& address : addresses) shown += fmt::format("{}-{}; ", address.begin, address.end);
    return shown;
}

TEST(FindPlaces, LeavesOutNoneWhereSomethingIsFound) {
    constexpr std::string_view kPieces[] = {"sinh",     "Sinh ngày ", "năm sinh ",  "ngày tháng năm sinh: ",
                                            "SN ",      "s.n ",       "DOB ",       "date of birth ",
                                            "born ",    "học sinh",   "1/2/1990",   "1985",
                                            "1",        "ông ",       "An ",        "Lê Văn An ",
                                            " ",        "\n",         "(",          ")",
                                            "](",       "[",          "'",          ".",
                                            "w",        "www.",       "a.vn",       "/",
                                            "\\",       "%20",        "@",          "a@b.vn",
                                            "C:",       "~/",         "../",        "://",
                                            "zalo.me",  "/g/abc",     "0912345678", "tel:",
                                            "figure:a", "a",          "S",          "-",
                                            "\u00AD",   "đ",          "!"};
    Draw draw(20251125);
    for (int i = 0; i < kSamples; ++i) {
        std::string text;
        for (std::size_t pieces = draw.below(10); pieces > 0; --pieces) text += draw.one_of(kPieces);
        const PlainLetters letters = make_plain_letters(text);
        EXPECT_EQ(sighted_in(letters, find_places(letters.lower)),
                  sighted_in(letters, list_all_places(letters.lower)))
            << text;
    }
}

/// A text of one thing over and over is read in a moment, and every time the thing is found.
TEST(FindPersonalData, ReadsLongRepetitions) {
    struct Repeated {
        std::string_view part;
        std::size_t found;
    };
    constexpr std::size_t kTimes = 4'000;
    for (const Repeated& one :
         {Repeated{"gọi 0912345678;\n", kTimes}, Repeated{"031085001234,\n", kTimes}, Repeated{"a@b.vn ", kTimes},
          Repeated{"sinh ngày 1/2/1990. ", kTimes}, Repeated{"tài khoản VNeID 12345678 ", 0}, Repeated{"0", 0},
          Repeated{"0 ", 0}, Repeated{"|", 0}, Repeated{"@", 0}, Repeated{"a@", 0}, Repeated{"sinh ", 0},
          Repeated{"| - |\n|--|\n", 0}, Repeated{"../", 0}}) {
        std::string text;
        for (std::size_t i = 0; i < kTimes; ++i) text += one.part;
        EXPECT_EQ(find_personal_data(text).size(), one.found) << one.part;
    }
}

TEST(FindPersonalData, IsSilentAboutTheHandbook) {
    int read = 0;
    for (const auto& entry : std::filesystem::directory_iterator(LOA_PROJECT_DIR "/docs")) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        EXPECT_EQ(found_in(std::string(std::istreambuf_iterator<char>(file), {})), "") << entry.path();
        ++read;
    }
    EXPECT_GE(read, 5);
}

TEST(FindPersonalData, IsSilentAboutBrokenText) {
    for (const std::string_view text : {"", "\xC3", "\xF0\x90", "\xFF\xFE", "|", "|\n|--", "@", "+", "(", "-"})
        EXPECT_EQ(found_in(text), "");
}

}  // namespace
}  // namespace text
