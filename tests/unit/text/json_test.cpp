#include "text/json.h"

#include <gtest/gtest.h>

namespace text {
namespace {

TEST(QuoteJson, EscapesWhatJsonDemands) {
    EXPECT_EQ(quote_json("Xã An Lão"), "\"Xã An Lão\"");
    EXPECT_EQ(quote_json("\"a\\b\"\n\t\x01/"), R"("\"a\\b\"\n\u0009\u0001/")");
    EXPECT_EQ(quote_json(std::string_view("a\0b", 3)), R"("a\u0000b")");
    EXPECT_EQ(quote_json(""), "\"\"");
}

TEST(QuoteJson, LetsNoBrokenBytesThrough) {
    EXPECT_EQ(quote_json("X\xE3 An"), "\"X\uFFFD An\"");
    EXPECT_EQ(quote_json("\xFF\xFE"), "\"\uFFFD\uFFFD\"");
    EXPECT_EQ(quote_json("ễ\xE1\xBB"), "\"ễ\uFFFD\uFFFD\"");
}

TEST(Json, PrintsItsMembersInTheirOrder) {
    const Json json = Json::Object{
        {"b", 1},
        {"a", Json::Array{true, "x", Json::Object{{"c", -2}}}},
        {"none", Json::Array{}},
        {"empty", Json::Object{}},
    };
    EXPECT_EQ(json.print(), R"({
  "b": 1,
  "a": [
    true,
    "x",
    {
      "c": -2
    }
  ],
  "none": [],
  "empty": {}
})");
}

TEST(Json, TellsTextFromTruth) {
    EXPECT_EQ(Json("true").print(), "\"true\"");
    EXPECT_EQ(Json(true).print(), "true");
    EXPECT_EQ(Json(std::size_t{12}).print(), "12");
}

}  // namespace
}  // namespace text
