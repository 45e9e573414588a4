#include "model/wording.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

const model::Wording kWords("vi", {{"plain", "Trang chủ"},
                                   {"coverage", "mới có {n}/{total}, {n} nơi"},
                                   {"open", "ngoặc { hở"}});

TEST(Wording, FillsPlacesByName) {
    EXPECT_EQ(kWords("plain"), "Trang chủ");
    EXPECT_EQ(kWords("coverage", {{"total", "114"}, {"n", "2"}}), "mới có 2/114, 2 nơi");
    EXPECT_EQ(kWords("open", {}), "ngoặc { hở");
}

TEST(Wording, MissingWordsOrValuesAreBugs) {
    EXPECT_EQ(kWords.find("none"), nullptr);
    EXPECT_THROW(kWords("none"), std::logic_error);
    EXPECT_THROW(kWords("coverage", {{"n", "2"}}), std::logic_error);
}

}  // namespace
