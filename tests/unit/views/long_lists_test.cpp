#include "unit/views/made_pages.h"
#include "views/page_list.h"

#include <gtest/gtest.h>

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

TEST(ShortLists, HaveOnePart) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "10", kJune)});
    const views::IndicatorPage page = Pages(std::move(site)).indicator(kRegistered);
    EXPECT_TRUE(page.parts.empty());
    EXPECT_EQ(page.list_size, "");
}

}  // namespace
