#include "unit/views/made_pages.h"
#include "views/page_list.h"
#include "views/pages/completeness_pages.h"
#include "views/pages/document_pages.h"
#include "views/pages/home_page.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

namespace {

using namespace made;
using made_views::Pages;

constexpr std::size_t kUnits = 1234;

model::Site large_site() {
    model::Site site = make_site();
    site.units.clear();
    for (std::size_t i = 0; i < kUnits; ++i)
        site.units.push_back({.slug = "xa-" + std::to_string(i), .name = "Xã " + std::to_string(i)});
    for (std::size_t i = 0; i < kUnits; ++i)
        add_report(site, i, {figure(kRegistered, i, std::to_string(5000 - i), kJune)});
    return site;
}

TEST(LongLists, OfAnIndicatorAreSplitAndComplete) {
    const Pages pages(large_site());
    std::vector<std::string> subjects;
    for (std::size_t part = 0; part < 3; ++part) {
        const views::IndicatorPage page = pages.indicator(kRegistered, part);
        ASSERT_EQ(page.parts.size(), 3u);
        EXPECT_TRUE(page.parts[part].current);
        ASSERT_TRUE(page.chart);
        ASSERT_EQ(page.chart->bars.size(), page.figures.size());
        for (const views::FigureRow& row : page.figures) subjects.push_back(row.subject);
    }
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < kUnits; ++i) expected.push_back("Xã " + std::to_string(i));
    EXPECT_EQ(subjects, expected);
    EXPECT_EQ(pages.indicator(kRegistered, 1).list_size, "Từ 501 đến 1.000 trong 1.234");
    EXPECT_EQ(pages.indicator(kRegistered, 0).parts[1].href.href, "trang-2/");
    EXPECT_EQ(pages.indicator(kRegistered, 1).parts[0].href.href, "../");
    EXPECT_EQ(pages.indicator(kRegistered, 2).figures.size(), 234u);
    EXPECT_EQ(pages.indicator(kRegistered, 2).chart->bars.back().width, "75.34%") << "to the scale of the first part";
}

TEST(LongLists, OfPlacesAreSplitAndComplete) {
    const Pages pages(large_site());
    std::size_t listed = 0;
    for (std::size_t part = 0; part < 3; ++part)
        for (const views::UnitList& list : views::make_units_page(part, pages.context()).lists)
            listed += list.units.size();
    EXPECT_EQ(listed, kUnits);
}

/// Each report cites a paper of its own, of two years by turns, and one without a date.
model::Site site_of_papers() {
    model::Site site = large_site();
    for (std::size_t i = 0; i < kUnits; ++i) {
        model::Citation citation;
        citation.paper = model::Document{.type = "Kế hoạch",
                                         .number = std::to_string(i) + "/KH-UBND",
                                         .issuer = "UBND xã " + std::to_string(i),
                                         .subject = "Chuyển đổi số"};
        if (i > 0) citation.paper.edit().date = made::moment(i % 2 == 0 ? "01/05/2024" : "01/05/2025");
        site.reports[i].citations.push_back(std::move(citation));
    }
    return site;
}

TEST(LongLists, OfPapersAreSplitByYearAndLeadToEachPaper) {
    const Pages pages(site_of_papers());
    const views::Context context = pages.context();
    const views::DocumentsPage first = views::make_documents_page(context);
    EXPECT_TRUE(first.years.empty());
    std::vector<std::string> years;
    for (const views::Link& year : first.year_pages) years.push_back(year.text + " " + year.href.href);
    EXPECT_EQ(years, (std::vector<std::string>{"2025: 617 văn bản nam-2025/", "2024: 616 văn bản nam-2024/",
                                               "chưa ghi ngày: 1 văn bản chua-ghi-ngay/"}));
    std::set<std::string> shown;
    for (const views::RegisterPart& part : views::list_register_parts(pages.analysis())) {
        const views::DocumentsPage page = views::make_register_part_page(part, context);
        ASSERT_EQ(page.years.size(), 1u);
        for (const views::DocumentRow& row : page.years.front().documents)
            shown.insert(views::folder_of(part) + "#" + row.anchor);
    }
    std::set<std::string> addresses;
    for (const analysis::RegisterEntry& entry : pages.analysis().documents)
        addresses.insert(views::register_address(entry, pages.analysis()));
    EXPECT_EQ(shown, addresses);
    EXPECT_EQ(shown.size(), kUnits);
    EXPECT_TRUE(shown.contains("van-ban/nam-2025/trang-2/#ke-hoach-1233-kh-ubnd-ubnd-xa-1233-2025"));
}

TEST(LongLists, OfReportsAreSplitAndComplete) {
    const Pages pages(large_site());
    std::size_t listed = 0;
    for (std::size_t part = 0; part < views::count_parts(pages.analysis().completeness[0]); ++part) {
        const views::CompletenessPage page = views::make_completeness_page({0}, part, pages.context());
        EXPECT_EQ(page.frame.crumbs.size(), part > 0 ? 3u : 2u);
        listed += page.units.size();
    }
    EXPECT_EQ(listed, kUnits);
}

TEST(LongLists, OfTheHomePageAreBeginnings) {
    const Pages pages(large_site());
    const views::HomePage page = views::make_home_page(pages.context());
    EXPECT_EQ(page.places.size(), 24u);
    EXPECT_EQ(page.latest.size(), 10u);
}

TEST(LongHistories, ShowTheirLatestEntriesAndSaySo) {
    model::Site site = make_site();
    for (int month = 1; month <= 11; ++month)
        add_report(site, 0,
                   {figure(kRegistered, 0, std::to_string(month), made::moment(fmt::format("{:02}/2025", month)))});
    const auto in_december = [](int day) { return made::moment(fmt::format("{:02}/12/2025", day)); };
    add_report(site, 0, {figure(kRegistered, 0, "12", in_december(1))});
    EXPECT_EQ(Pages(site).unit(0).histories.front().rows.size(), 12u);
    EXPECT_EQ(Pages(site).unit(0).histories.front().shown, "");
    add_report(site, 0, {figure(kRegistered, 0, "13", in_december(31))});
    const views::HistoryList history = Pages(site).unit(0).histories.front();
    EXPECT_EQ(history.rows.size(), 12u);
    EXPECT_EQ(history.rows.back().value, "13\u00A0người");
    EXPECT_EQ(history.shown, "12 lần gần nhất trong 13 lần báo cáo; tải số liệu để xem tất cả");
}

TEST(ShortLists, HaveOnePart) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "10", kJune)});
    const views::IndicatorPage page = Pages(std::move(site)).indicator(kRegistered);
    EXPECT_TRUE(page.parts.empty());
    EXPECT_EQ(page.list_size, "");
}

}  // namespace
