#include "views/charts.h"

#include "unit/views/made_pages.h"

#include <gtest/gtest.h>

namespace {

using namespace made;
using made_views::Pages;

std::optional<views::LineChart> line_of(std::vector<model::Figure> figures) {
    model::Site site = make_site();
    add_report(site, 0, std::move(figures));
    const Pages pages(std::move(site));
    const views::UnitPage page = pages.unit(0);
    return page.histories.empty() ? std::nullopt : page.histories.front().line;
}

TEST(LineChart, RunsFromZeroInTheProportionOfDays) {
    const auto line = line_of({figure(kRegistered, 0, "100", kMarch), figure(kRegistered, 0, "trên 400", kJune),
                               figure(kRegistered, 0, "200", model::AsOf(moment("29/09/2025")))});
    ASSERT_TRUE(line);
    EXPECT_EQ(line->view_box, "0 0 600 120");
    EXPECT_EQ(line->line, "0,90 300,0 600,60");
    EXPECT_EQ(line->dots, "M0 90h0M300 0h0M600 60h0");
    EXPECT_EQ(line->first, "Tính đến 31/03/2025: 100\u00A0người");
    EXPECT_EQ(line->last, "Tính đến 29/09/2025: 200\u00A0người");
}

TEST(LineChart, IsNotDrawnWhereADayIsMissing) {
    EXPECT_FALSE(line_of({figure(kRegistered, 0, "100", kMarch), figure(kRegistered, 0, "200", kSaid)}));
    EXPECT_FALSE(line_of({figure(kRegistered, 0, "100", kMarch), figure(kRegistered, 0, "200", moment("11/2025"))}));
}

}  // namespace
