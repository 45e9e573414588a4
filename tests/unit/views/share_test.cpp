#include "views/share.h"

#include "unit/views/made_pages.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <vector>

namespace {

/// The dark squares that a path draws, as rows of # and blanks. Throws on anything that is no run of squares.
std::vector<std::string> draw(const views::QrCode& code) {
    int side = 0;
    std::sscanf(code.view_box.c_str(), "0 0 %d", &side);
    std::vector<std::string> rows(static_cast<std::size_t>(side), std::string(static_cast<std::size_t>(side), ' '));
    const char* rest = code.path.c_str();
    std::size_t x = 0, y = 0, run = 0;
    int length = 0;
    while (*rest != 0) {
        std::size_t step = 0;
        if (std::sscanf(rest, "M%zu %zu.5h%zu%n", &step, &y, &run, &length) == 3)
            x = step;
        else if (std::sscanf(rest, "m%zu 0h%zu%n", &step, &run, &length) == 2)
            x += step;
        else
            throw std::runtime_error("no run: " + std::string(rest));
        for (std::size_t i = 0; i < run; ++i) rows.at(y).at(x++) = '#';
        rest += length;
    }
    return rows;
}

TEST(QrCode, HasItsThreeFindersInsideTheQuietZone) {
    const std::vector<std::string> rows = draw(views::make_qr_code("https://example.gov.vn/xa-an-lao/"));
    const std::size_t side = rows.size();
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(rows[i], std::string(side, ' '));
        EXPECT_EQ(rows[side - 1 - i], std::string(side, ' '));
    }
    for (const auto& [x, y] : {std::pair{4ul, 4ul}, {side - 11, 4ul}, {4ul, side - 11}}) {
        EXPECT_EQ(rows[y].substr(x, 7), "#######");
        EXPECT_EQ(rows[y + 1].substr(x, 7), "#     #");
        EXPECT_EQ(rows[y + 3].substr(x, 7), "# ### #");
    }
}

TEST(QrCode, IsDrawnInFullWhereItIsTheLargest) {
    const std::string address = "https://example.gov.vn/" + std::string(2300, 'a');
    const std::vector<std::string> rows = draw(views::make_qr_code(address));
    const std::vector<std::vector<bool>> squares = views::make_qr_squares(address);
    ASSERT_EQ(squares.size(), 177u);
    for (std::size_t y = 0; y < squares.size(); ++y)
        for (std::size_t x = 0; x < squares.size(); ++x) ASSERT_EQ(rows[y + 4][x + 4] == '#', squares[y][x]);
}

TEST(Share, NeedsAnAddress) {
    model::Site site = made::make_site();
    EXPECT_FALSE(made_views::Pages(site).unit(0).share);
    site.settings.base_url = "https://example.gov.vn/học số/";
    const auto share = made_views::Pages(site).unit(0).share;
    ASSERT_TRUE(share);
    EXPECT_EQ(share->address, "https://example.gov.vn/học số/don-vi/xa-a/");
    EXPECT_EQ(
        share->facebook.href,
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.gov.vn%2Fh%E1%BB%8Dc%20s%E1%BB%91%2F"
        "don-vi%2Fxa-a%2F");
}

}  // namespace
