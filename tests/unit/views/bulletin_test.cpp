#include "views/bulletin.h"

#include "text/spoken.h"
#include "unit/views/made_pages.h"

#include <gtest/gtest.h>

namespace {

using namespace made;
using made_views::Pages;

model::Site told_site() {
    model::Site site = make_site();
    site.settings.title = "Trang mẫu";
    site.settings.lead = {{kRegistered}, {kShare}};
    site.settings.spoken = {{"AI", "trí tuệ nhân tạo"}};
    site.campaigns[0].short_name = "Học số";
    add_report(site, 0, {figure(kRegistered, 0, "1.570", kJune), figure(kShare, 0, "trên 62,5%", kSaid)});
    return site;
}

std::vector<model::InitiativeId> add_initiatives(model::Site& site, std::size_t count) {
    std::vector<model::InitiativeId> told;
    for (std::size_t i = 0; i < count; ++i) {
        model::Initiative initiative;
        initiative.slug = "m" + std::to_string(i);
        initiative.title = "Lớp AI";
        initiative.form = "mô hình";
        initiative.body.first_paragraph = "Mỗi tuần 2 buổi, từ 19 giờ, ai cũng học được cách dùng điện thoại.";
        site.families = {{.slug = "f", .name = "Nhóm", .name_en = ""}};
        site.initiatives.push_back(initiative);
        told.push_back({i});
    }
    return told;
}

TEST(Bulletin, TellsResultsInWords) {
    const Pages pages(told_site());
    const views::Bulletin bulletin = views::make_bulletin({0}, {}, pages.context());
    ASSERT_GE(bulletin.paragraphs.size(), 3u);
    EXPECT_EQ(bulletin.paragraphs[0],
              "Kính thưa bà con Xã A. Sau đây là tin về Học số, năm hai nghìn không trăm hai mươi lăm.");
    EXPECT_EQ(
        bulletin.paragraphs[1],
        "Xã A có một nghìn năm trăm bảy mươi người đăng ký dự thi, tính đến ngày ba mươi tháng sáu năm hai "
        "nghìn không trăm hai mươi lăm. Xã A có trên sáu mươi hai phẩy năm phần trăm học đủ khóa. Số liệu lấy từ "
        "báo cáo của Xã A; số nào không kèm ngày là do báo cáo không ghi ngày.");
}

TEST(Bulletin, StopsAtNinetySecondsHoweverMuchThereIsToTell) {
    model::Site site = told_site();
    const std::vector<model::InitiativeId> many = add_initiatives(site, 40);
    const Pages pages(std::move(site));
    for (std::size_t unit = 0; unit < 3; ++unit) {
        const views::Bulletin bulletin = views::make_bulletin({unit}, many, pages.context());
        std::size_t syllables = 0;
        for (const std::string& paragraph : bulletin.paragraphs) {
            syllables += text::count_syllables(paragraph);
            EXPECT_EQ(paragraph.find_first_of("0123456789%"), std::string::npos) << paragraph;
            EXPECT_EQ(paragraph.find("AI"), std::string::npos) << paragraph;
        }
        EXPECT_GE(syllables, 160u);
        EXPECT_LE(syllables, 240u);
    }
}

}  // namespace
