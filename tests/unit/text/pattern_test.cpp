#include "text/pattern.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace text {
namespace {

TEST(Pattern, FillsPlacesByName) {
    EXPECT_EQ(fill("mới có {n}/{total}, {n} nơi", {{"total", "114"}, {"n", "2"}}), "mới có 2/114, 2 nơi");
    EXPECT_EQ(fill("ngoặc { hở", {}), "ngoặc { hở");
    EXPECT_THROW(fill("{n}", {{"total", "114"}}), std::logic_error);
}

TEST(Pattern, NamesItsPlacesOnce) {
    EXPECT_EQ(places_in("{b}, {a} và {b}"), (std::set<std::string, std::less<>>{"a", "b"}));
    EXPECT_TRUE(places_in("ngoặc { hở").empty());
}

}  // namespace
}  // namespace text
