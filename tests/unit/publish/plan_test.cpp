#include "publish/plan.h"

#include <gtest/gtest.h>

namespace publish {
namespace {

const Sha256 kOne = sha256("1"), kTwo = sha256("2");

TEST(MakePlan, PlacesAssetsFirstAndPagesLast) {
    const Plan plan = make_plan({}, {{"a/index.html", {kOne, "1"}},
                                     {"assets/z.css", {kOne, "2"}},
                                     {"b.csv", {kOne, "3"}},
                                     {"c.html", {kOne, "4"}},
                                     {"same.html", {kOne, ""}},
                                     {"z.json", {kOne, "5"}}});
    std::string order;
    for (const Step& step : plan.placing) order += step.path + " ";
    EXPECT_EQ(order, "assets/z.css b.csv z.json a/index.html c.html ");
}

TEST(MakePlan, RemovesWhatOnlyTheEarlierSiteHad) {
    const Manifest published = {
        .files = {{"assets/old.css", kOne}, {"gone.html", kOne}, {"kept.html", kOne}},
        .previous_assets = {{"assets/older.css", kOne}, {"assets/back.css", kOne}},
    };
    const Plan plan = make_plan(published, {{"kept.html", {kOne, ""}}, {"assets/back.css", {kOne, ""}}});
    EXPECT_EQ(plan.removing,
              (Journal{{Step::Kind::remove, "gone.html", ""}, {Step::Kind::remove, "assets/older.css", ""}}));
    EXPECT_EQ(plan.manifest, (Manifest{.files = {{"assets/back.css", kOne}, {"kept.html", kOne}},
                                       .previous_assets = {{"assets/old.css", kOne}}}));
    EXPECT_EQ(plan.summary.written, 0u);
    EXPECT_EQ(plan.summary.unchanged, 2u);
    EXPECT_EQ(plan.summary.removed, 2u);
}

TEST(Manifest, IsReadBackAsWritten) {
    const Manifest manifest = {.files = {{"a b.html", kOne}, {"ảnh.jpg", kTwo}},
                               .previous_assets = {{"assets/a.css", kTwo}}};
    EXPECT_EQ(parse_manifest(write_manifest(manifest)), manifest);
    EXPECT_EQ(parse_manifest(write_manifest({})), Manifest{});
}

TEST(Manifest, IsNothingWhenAnyByteIsMissing) {
    const std::string whole =
        write_manifest({.files = {{"a.html", kOne}}, .previous_assets = {{"assets/a.css", kTwo}}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(parse_manifest(whole.substr(0, size))) << size;
    EXPECT_FALSE(parse_manifest(whole + "\n"));
}

TEST(Manifest, TakesNoPathThatLeavesTheSite) {
    std::string text = write_manifest({.files = {{"AA/x.html", kOne}}});
    text.replace(text.find("AA"), 2, "..");
    EXPECT_FALSE(parse_manifest(text));
}

TEST(Journal, IsReadBackAsWritten) {
    const Journal journal = {{Step::Kind::place, "a b/c.html", "12"},
                             {Step::Kind::place, "loa-manifest.json", "13"},
                             {Step::Kind::remove, "x y.html", ""}};
    EXPECT_EQ(write_journal(journal), R"(loa journal 1
place 12 a b/c.html
place 13 loa-manifest.json
remove x y.html
end
)");
    EXPECT_EQ(parse_journal(write_journal(journal)), journal);
    EXPECT_EQ(parse_journal(write_journal({})), Journal{});
}

TEST(Journal, IsNothingWhenItIsNotWholeOrNotOurs) {
    const std::string whole = write_journal({{Step::Kind::place, "a.html", "1"}, {Step::Kind::remove, "b.html", ""}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(parse_journal(whole.substr(0, size))) << size;
    for (const std::string step : {"remove ../x", "remove loa-manifest.json", "place 1 /etc/passwd", "place ../1 x",
                                   "place 1", "place  x", "delete x", "remove", ""})
        EXPECT_FALSE(parse_journal("loa journal 1\n" + step + "\nend\n")) << step;
}

}  // namespace
}  // namespace publish
