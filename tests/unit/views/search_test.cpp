// What can be found and what stands in the index from A to Z.
#include "unit/views/made_context.h"
#include "views/alphabet_index.h"
#include "views/page_list.h"
#include "views/pages/search_pages.h"
#include "views/place_name.h"
#include "views/search_entries.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace made;
using Lines = std::vector<std::string>;

model::Site make_places() {
    model::Site site = make_site();
    site.units = {{.slug = "dac-khu-cat-hai",
                   .name = "Đặc khu Cát Hải",
                   .kind = model::UnitKind::dac_khu,
                   .formerly = {"Huyện Cát Hải", "Xã Gia Luận"}},
                  {.slug = "phuong-phu-lien",
                   .name = "Phường Phù Liễn",
                   .kind = model::UnitKind::phuong,
                   .formerly = {"Thị trấn Trường Sơn", "Phường Bắc Hà", "Phường Ngọc Sơn"}},
                  {.slug = "xa-an-lao", .name = "Xã An Lão", .formerly = {"Thị trấn An Lão", "Thị trấn Trường Sơn"}},
                  {.slug = "so-khcn", .name = "Sở Khoa học", .kind = model::UnitKind::so_nganh}};
    site.families = {{.slug = "kinh-te-so", .name = "Kinh tế số", .name_en = "Digital economy"}};
    model::Initiative market;
    market.slug = "cho-so";
    market.title = "Chợ số";
    market.units = {{2}};
    market.spellings = {"Học tập 4T"};
    market.published = moment("21/11/2025");
    model::Initiative draft = market;
    draft.title = "Bản nháp";
    draft.draft = true;
    site.initiatives = {market, draft};
    site.platforms = {{.slug = "vneid",
                       .name = "VNeID",
                       .url = {},
                       .audience = "Mọi người",
                       .about = {},
                       .spellings = {"VNeID", "Định danh điện tử"},
                       .location = {}}};
    return site;
}

/// "Xã | Gia Luận | Đặc khu Cát Hải | Tên cũ: Xã Gia Luận | ../don-vi/dac-khu-cat-hai/"
Lines lines_of(views::EntryKind kind, const views::Context& context) {
    Lines lines;
    for (const views::SearchEntry& entry : views::list_search_entries(context))
        if (entry.kind == kind)
            lines.push_back(entry.lead + " | " + entry.name + " | " + entry.title + " | " + entry.about + " | " +
                            entry.href.href);
    return lines;
}

TEST(PlaceName, IsSplitBehindItsKind) {
    EXPECT_EQ(views::split_place_name("Thị trấn Cát Bà").kind, "Thị trấn");
    EXPECT_EQ(views::split_place_name("Thị trấn Cát Bà").name, "Cát Bà");
    EXPECT_EQ(views::split_place_name("Xã An Lão").name, "An Lão");
    EXPECT_EQ(views::split_place_name("Sở Khoa học và Công nghệ").name, "Sở Khoa học và Công nghệ");
    EXPECT_EQ(views::split_place_name("Xã").name, "Xã");
}

TEST(SearchEntries, HaveEveryPlaceUnderItsOldNamesToo) {
    const ContextOf context(make_places());
    EXPECT_EQ(
        lines_of(views::EntryKind::unit, context()),
        (Lines{"Đặc khu | Cát Hải |  |  | ../don-vi/dac-khu-cat-hai/",
               "Phường | Phù Liễn |  |  | ../don-vi/phuong-phu-lien/",
               "Xã | An Lão |  | 1 mô hình, sáng kiến | ../don-vi/xa-an-lao/",
               " | Sở Khoa học |  |  | ../don-vi/so-khcn/",
               "Huyện | Cát Hải | Đặc khu Cát Hải | Tên cũ: Huyện Cát Hải | ../don-vi/dac-khu-cat-hai/",
               "Xã | Gia Luận | Đặc khu Cát Hải | Tên cũ: Xã Gia Luận | ../don-vi/dac-khu-cat-hai/",
               "Thị trấn | An Lão | Xã An Lão | Tên cũ: Thị trấn An Lão | ../don-vi/xa-an-lao/",
               // of two heirs, the one that is made of fewer places
               "Thị trấn | Trường Sơn | Xã An Lão | Tên cũ: Thị trấn Trường Sơn | ../don-vi/xa-an-lao/",
               "Thị trấn | Trường Sơn | Phường Phù Liễn | Tên cũ: Thị trấn Trường Sơn | ../don-vi/phuong-phu-lien/",
               "Phường | Bắc Hà | Phường Phù Liễn | Tên cũ: Phường Bắc Hà | ../don-vi/phuong-phu-lien/",
               "Phường | Ngọc Sơn | Phường Phù Liễn | Tên cũ: Phường Ngọc Sơn | ../don-vi/phuong-phu-lien/"}));
}

TEST(SearchEntries, KnowOtherSpellingsAndNoDrafts) {
    const ContextOf context(make_places());
    EXPECT_EQ(lines_of(views::EntryKind::initiative, context()),
              (Lines{"Xã An Lão | Chợ số | Chợ số | Xã An Lão · Kinh tế số | ../mo-hinh/cho-so/",
                     "Xã An Lão | Học tập 4T | Chợ số | Xã An Lão · Kinh tế số | ../mo-hinh/cho-so/"}));
    EXPECT_EQ(lines_of(views::EntryKind::platform, context()),
              (Lines{" | VNeID | VNeID | Mọi người | ../nen-tang/#vneid",
                     " | Định danh điện tử | VNeID | Mọi người | ../nen-tang/#vneid"}));
    EXPECT_EQ(lines_of(views::EntryKind::family, context()),
              (Lines{" | Kinh tế số |  | 1 mô hình, sáng kiến | ../mo-hinh/#kinh-te-so"}));
}

TEST(SearchEntries, FindPapersByNumberAndBySubject) {
    model::Site site = make_places();
    site.documents = {{.slug = "cv-516-2025",
                       .type = "Công văn",
                       .number = "516/SKHCN-TTTT",
                       .issuer = "Sở Khoa học",
                       .subject = "Báo cáo kết quả"},
                      {.slug = "cv-moi", .type = "Công văn", .subject = "Hướng dẫn"}};
    const ContextOf context(std::move(site));
    Lines lines = lines_of(views::EntryKind::document, context());
    std::ranges::sort(lines);
    EXPECT_EQ(lines, (Lines{"Công văn | 516/SKHCN-TTTT | Công văn 516/SKHCN-TTTT | Báo cáo kết quả · Sở Khoa học | "
                            "../van-ban/#cv-516-2025",
                            "Công văn | Báo cáo kết quả | Công văn 516/SKHCN-TTTT | Báo cáo kết quả · Sở Khoa học | "
                            "../van-ban/#cv-516-2025",
                            "Công văn | Hướng dẫn | Công văn Hướng dẫn |  | ../van-ban/#cv-moi"}));
}

TEST(SearchEntries, LeadToFilesOnADisk) {
    const ContextOf context(make_places());
    const auto entries = views::list_search_entries(context(views::LinkStyle::portable));
    EXPECT_EQ(entries.front().href.href, "../don-vi/dac-khu-cat-hai/index.html");
}

TEST(SearchPage, ListsAShortIndexByLetter) {
    const ContextOf context(make_places());
    const auto index = views::make_alphabet_index(context().site);
    ASSERT_TRUE(index->is_on_one_page);
    const views::SearchPage page = views::make_search_page(*index, context());
    Lines letters, lines;
    for (const views::IndexLetter& letter : page.letters)
        letters.push_back(letter.letter + " " + letter.href.href + " " + letter.count);
    EXPECT_EQ(letters.front(), "A ./#chu-a 2 tên");
    EXPECT_EQ(letters.back(), "V ./#chu-v 1 tên");
    for (const views::IndexSection& section : page.sections)
        for (const views::IndexLine& line : section.lines)
            lines.push_back(section.id + ": " + line.text + " | " + line.about);
    const Lines wanted = {"chu-a: An Lão (thị trấn cũ) | nay thuộc Xã An Lão", "chu-a: An Lão (xã) | ",
                          "chu-g: Gia Luận (xã cũ) | nay thuộc Đặc khu Cát Hải", "chu-s: Sở Khoa học | Sở, ngành",
                          "chu-dd: Đăng ký dự thi | Chỉ tiêu"};
    for (const std::string& line : wanted) EXPECT_EQ(std::ranges::count(lines, line), 1) << line;
    EXPECT_EQ(page.field.action.href, "./");
    EXPECT_EQ(page.field.index.href, "../assets/search/vi/directory.1.js");
}

TEST(SearchPage, LeadsToPagesOfLettersWhereTheIndexIsLong) {
    model::Site site = make_site();
    site.units.clear();
    for (int i = 0; i < 1'200; ++i) {
        const std::string number = std::to_string(10'000 + i);
        site.units.push_back({.slug = "xa-" + number, .name = (i < 1'100 ? "Xã Tân " : "Xã Đại ") + number});
    }
    const ContextOf context(std::move(site));
    const auto index = views::make_alphabet_index(context().site);
    EXPECT_FALSE(index->is_on_one_page);
    EXPECT_TRUE(views::make_search_page(*index, context()).sections.empty());
    std::size_t names = 0;
    Lines folders;
    for (const views::IndexPart& part : index->parts) {
        EXPECT_LE(part.names.size(), 500u);
        names += part.names.size();
        folders.push_back(part.folder());
    }
    EXPECT_EQ(names, 1'206u);  // and six indicators
    EXPECT_EQ(folders, (Lines{"tim-kiem/c/", "tim-kiem/dd/", "tim-kiem/f/", "tim-kiem/h/", "tim-kiem/t/",
                              "tim-kiem/t-2/", "tim-kiem/t-3/"}));
    const views::SearchPage page = views::make_letter_page(*index, index->parts[5], context());
    EXPECT_EQ(page.title, "Tra cứu A–Z: T (2/3)");
    EXPECT_EQ(page.parts.size(), 3u);
    EXPECT_EQ(page.parts[0].href.href, "../t/");
    EXPECT_EQ(page.letters[4].letter, "T");
    EXPECT_TRUE(page.letters[4].current);
    const auto jobs = views::list_pages(context().site, context().analysis, views::Edition{});
    EXPECT_EQ(std::ranges::count(jobs, "search", &views::PageJob::kind), 8);
}

}  // namespace
