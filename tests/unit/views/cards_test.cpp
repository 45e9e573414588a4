// Cards: lines that fit, and the card that a page takes.
#include "views/cards.h"
#include "views/fit_text.h"

#include <gtest/gtest.h>

#include <array>

namespace {

using namespace views;
using Lines = std::vector<std::string>;

FittedText fit(std::string_view text, std::size_t lines) {
    const std::array<TextSize, 3> sizes = {{{84, lines}, {62, lines}, {48, lines}}};
    return fit_text(text, {.width = 1040, .sizes = sizes});
}

TEST(FitText, TakesTheLargestLettersThatFit) {
    EXPECT_EQ(fit("Xã An Lão", 2).lines, (Lines{"Xã An Lão"}));
    EXPECT_EQ(fit("Xã An Lão", 2).size, 84);
    const FittedText long_name = fit("Sở Văn hóa, Thể thao và Du lịch", 2);
    EXPECT_EQ(long_name.lines, (Lines{"Sở Văn hóa, Thể", "thao và Du lịch"}));
    EXPECT_EQ(long_name.size, 84);
    EXPECT_EQ(fit("Sở Văn hóa, Thể thao và Du lịch", 1).size, 62);
    EXPECT_EQ(fit("", 2).lines, Lines{});
}

TEST(FitText, CutsWhatFitsInNoSize) {
    const FittedText cut =
        fit("Một câu rất dài mà không dòng nào của một bức ảnh nhỏ chứa hết được dù chữ đã nhỏ nhất", 1);
    ASSERT_EQ(cut.lines.size(), 1u);
    EXPECT_EQ(cut.size, 48);
    EXPECT_TRUE(cut.lines[0].ends_with("…")) << cut.lines[0];
    EXPECT_LE(estimate_width(cut.lines[0], 48), 1040);
    const FittedText word = fit(std::string(200, 'm'), 2);
    EXPECT_TRUE(word.lines[0].ends_with("m…"));
    EXPECT_LE(estimate_width(word.lines[0], 48), 1040);
}

TEST(FindCard, TakesTheNearestFolderAbove) {
    const PublishedCards cards = {
        {"", {"site.png", ""}}, {"don-vi/", {"units.png", ""}}, {"don-vi/xa-a/", {"a.png", ""}}};
    EXPECT_EQ(find_card(cards, "")->path, "site.png");
    EXPECT_EQ(find_card(cards, "gioi-thieu/")->path, "site.png");
    EXPECT_EQ(find_card(cards, "don-vi/")->path, "units.png");
    EXPECT_EQ(find_card(cards, "don-vi/xa-b/bao-cao-2025/")->path, "units.png");
    EXPECT_EQ(find_card(cards, "don-vi/xa-a/bao-cao-2025/")->path, "a.png");
    EXPECT_EQ(find_card({}, "don-vi/"), nullptr);
}

}  // namespace
