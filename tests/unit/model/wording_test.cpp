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

TEST(Wording, HoldsTheNotationOfItsLanguage) {
    const model::Wording english("en", {{"notation.decimal", "."}, {"notation.months", "January February"}});
    EXPECT_EQ(english.notation().decimal, ".");
    EXPECT_EQ(english.notation().months.at(1), "February");
    EXPECT_EQ(english.notation().months.size(), 12u);
    EXPECT_EQ(english.notation().qualifier_words, text::QualifierWords::of_notation);
    EXPECT_FALSE(english.is_of_content());
    EXPECT_EQ(kWords.notation().qualifier_words, text::QualifierWords::of_author);
}

TEST(Wording, MissingWordsOrValuesAreBugs) {
    EXPECT_EQ(kWords.find("none"), nullptr);
    EXPECT_THROW(kWords("none"), std::logic_error);
    EXPECT_THROW(kWords("coverage", {{"n", "2"}}), std::logic_error);
}

}  // namespace
