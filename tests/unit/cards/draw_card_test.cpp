#include "cards/draw_card.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace cards {
namespace {

std::string card(std::string_view text) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\"><rect width=\"1200\" "
        "height=\"630\" fill=\"#fff\"/><text x=\"80\" y=\"200\" font-family=\"Noto Sans\" "
        "font-size=\"60\" font-weight=\"700\">{}</text></svg>",
        text);
}

unsigned number_at(std::string_view bytes, std::size_t place) {
    unsigned number = 0;
    for (const char byte : bytes.substr(place, 4)) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

TEST(Draw, DrawsAPngOfTheSizeThatNetworksAskFor) {
    const auto recipe = use_font("Noto Sans");
    ASSERT_TRUE(recipe) << "fonts-noto-core is not installed";
    const std::string png = draw(card("Sở Văn hóa, Thể thao và Du lịch"));
    EXPECT_TRUE(png.starts_with("\x89PNG\r\n\x1A\n"));
    EXPECT_EQ(png.substr(12, 4), "IHDR");
    EXPECT_EQ(number_at(png, 16), 1200u);
    EXPECT_EQ(number_at(png, 20), 630u);
    EXPECT_EQ(png.find("tIME"), std::string::npos);
    EXPECT_NE(png, draw(card("Sở Nội vụ"))) << "letters are drawn";
}

TEST(Draw, DrawsTheSameBytesOnAnyThread) {
    const auto recipe = use_font("Noto Sans");
    ASSERT_TRUE(recipe);
    const std::string first = draw(card("Đặc khu Cát Hải"));
    std::vector<std::string> drawn(6);
    {
        std::vector<std::jthread> threads;
        for (std::string& png : drawn) threads.emplace_back([&] { png = draw(card("Đặc khu Cát Hải")); });
    }
    for (const std::string& png : drawn) EXPECT_EQ(png, first);
}

TEST(Draw, DoesWithoutAFontThatIsNotInstalled) {
    EXPECT_FALSE(use_font("Phông chữ không có"));
}

TEST(Draw, RefusesWhatIsNoSvg) {
    const auto recipe = use_font("Noto Sans");
    ASSERT_TRUE(recipe);
    EXPECT_THROW((void)draw("<svg"), std::runtime_error);
    EXPECT_THROW((void)draw(""), std::runtime_error);
}

}  // namespace
}  // namespace cards
