#include "views/tiles.h"

#include "unit/views/made_pages.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace made;
using made_views::Pages;
using Lines = std::vector<std::string>;

/// Places in one row of tiles, and what they report; an empty figure is none.
model::Site site_of(const Lines& figures) {
    model::Site site = make_site();
    site.units.clear();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const std::string name = "X" + std::to_string(i + 1);
        site.units.push_back(
            {.slug = "x" + std::to_string(i), .name = name, .tile = model::Tile{static_cast<int>(i) + 1, 1}});
    }
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (!figures[i].empty()) add_report(site, i, {figure(kRegistered, i, figures[i], kJune)});
    return site;
}

Lines squares(const views::TileDiagram& diagram) {
    Lines lines;
    for (const views::TileSquare& square : diagram.squares) lines.push_back(square.name + " | " + square.shade);
    return lines;
}

Lines legend(const views::TileDiagram& diagram) {
    Lines lines;
    for (const views::TileLegend& entry : diagram.legend) lines.push_back(entry.shade + ": " + entry.text);
    return lines;
}

TEST(IndicatorTiles, ShadeFromLowToHighAndSayItInWords) {
    const Pages pages(site_of({"10", "", "400", "trên 300", "20", "30"}));
    const auto diagram = views::make_indicator_tiles({kRegistered}, pages.context());
    ASSERT_TRUE(diagram);
    EXPECT_EQ(squares(*diagram), (Lines{"X1: 10\u00A0người | step-1", "X2: chưa có số liệu | none",
                                        "X3: 400\u00A0người | step-4", "X4: trên 300\u00A0người | step-3",
                                        "X5: 20\u00A0người | step-1", "X6: 30\u00A0người | step-2"}));
    EXPECT_EQ(legend(*diagram),
              (Lines{"step-4: 400\u00A0người (1)", "step-3: trên 300\u00A0người (1)", "step-2: 30\u00A0người (1)",
                     "step-1: từ 10\u00A0người đến 20\u00A0người (2)", "none: chưa có số liệu (1)"}));
}

TEST(IndicatorTiles, NeverShadeEqualFiguresDifferently) {
    for (std::size_t n = 1; n < 40; ++n) {
        Lines figures;
        for (std::size_t i = 0; i < n; ++i) figures.push_back(std::to_string((i * i) % 7 + 1));
        const Pages pages(site_of(figures));
        const auto diagram = views::make_indicator_tiles({kRegistered}, pages.context());
        ASSERT_TRUE(diagram);
        std::map<std::string, std::set<std::string>> shades;  // by what the square says
        for (const views::TileSquare& square : diagram->squares)
            shades[square.name.substr(square.name.find(':'))].insert(square.shade);
        for (const auto& [figure, shade] : shades) EXPECT_EQ(shade.size(), 1u) << n << figure;
        EXPECT_EQ(diagram->squares.size(), n);
    }
}

TEST(IndicatorTiles, AreNotDrawnWithoutAFigure) {
    const Pages pages(site_of({"", ""}));
    EXPECT_FALSE(views::make_indicator_tiles({kRegistered}, pages.context()));
}

TEST(StatusTiles, TellReportsFromNone) {
    const Pages pages(site_of({"10", ""}));
    EXPECT_EQ(squares(views::make_status_tiles(pages.context()).value()),
              (Lines{"X1: Đã đăng báo cáo | report", "X2: Chưa có trên trang này | none"}));
}

}  // namespace
