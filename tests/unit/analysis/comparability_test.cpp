#include "analysis/comparability.h"

#include "unit/analysis/made_site.h"

#include <gtest/gtest.h>

namespace {

using analysis::Fact;
using analysis::Obstacle;
using analysis::obstacle_to_change;
using analysis::obstacle_to_joining;
using analysis::obstacle_to_ranking;
using made::kJune;
using made::kMarch;
using made::kSaid;
using namespace made;

text::Span span(std::string_view written) {
    return std::get<text::Span>(text::parse_span(written));
}

/// A fact refers to the figure that states it.
struct Stated {
    model::Figure figure;
    Fact fact{.indicator = figure.indicator,
              .about = figure.about,
              .value = figure.value,
              .as_of = figure.as_of,
              .statements = {},
              .period = span("01/01/2025–31/12/2025")};

    operator const Fact&() const { return fact; }
};

Stated fact(std::size_t indicator, std::optional<std::size_t> unit, std::string_view value, model::AsOf as_of) {
    return {figure(indicator, unit, value, std::move(as_of))};
}

TEST(Joining, NeedsOneMeasureBaseScopeAndShape) {
    model::Site site = make_site();
    const Stated people = fact(kRegistered, 0, "10", kJune);
    EXPECT_EQ(obstacle_to_joining(site, people, fact(kRegistered, 1, "gần 20", kSaid)), std::nullopt);
    EXPECT_EQ(obstacle_to_joining(site, people, fact(kFacebook, 0, "10", kJune)), Obstacle::measure);
    EXPECT_EQ(obstacle_to_joining(site, people, fact(kRegistered, {}, "10", kJune)), Obstacle::scope);
    EXPECT_EQ(obstacle_to_joining(site, fact(kShare, 0, "20/20", kJune), fact(kShare, 1, "100%", kJune)),
              Obstacle::shape);

    site.indicators.push_back(site.indicators[kShare]);
    site.indicators.back().of = "tài khoản";
    EXPECT_EQ(obstacle_to_joining(site, fact(kShare, 0, "20/20", kJune), fact(kShare + 1, 0, "316/316", kJune)),
              Obstacle::base);
}

TEST(Ranking, NeedsTimesAsNearAsTheIndicatorAsks) {
    model::Site site = make_site();
    const Stated june = fact(kRegistered, 0, "10", kJune);
    EXPECT_EQ(obstacle_to_ranking(site, june, fact(kRegistered, 1, "20", kMarch)), std::nullopt);  // the period
    EXPECT_EQ(obstacle_to_ranking(site, june, fact(kRegistered, 1, "20", kSaid)), Obstacle::undated);
    EXPECT_EQ(obstacle_to_ranking(site, june, fact(kRegistered, 1, "20", {})), Obstacle::undated);

    site.indicators[kRegistered].comparable_within_days = 7;
    EXPECT_EQ(obstacle_to_ranking(site, june, fact(kRegistered, 1, "20", kMarch)), Obstacle::time);
    EXPECT_EQ(obstacle_to_ranking(site, june, fact(kRegistered, 1, "20", moment("07/07/2025"))), std::nullopt);
    EXPECT_EQ(obstacle_to_ranking(site, june, fact(kRegistered, 1, "20", moment("08/07/2025"))), Obstacle::time);
}

TEST(Ranking, ComparesFlowsOverSpansAndStocksAtMoments) {
    model::Site site = make_site();
    const Stated from_new_year = fact(kRegistered, 0, "10", kJune);
    const Stated in_june = fact(kRegistered, 1, "20", span("01/06/2025–30/06/2025"));
    EXPECT_EQ(obstacle_to_ranking(site, from_new_year, in_june), Obstacle::span);
    EXPECT_EQ(obstacle_to_ranking(site, from_new_year, fact(kRegistered, 1, "20", span("01/01/2025–30/06/2025"))),
              std::nullopt);
    site.indicators[kRegistered].nature = model::Nature::stock;
    EXPECT_EQ(obstacle_to_ranking(site, from_new_year, in_june), std::nullopt);
}

TEST(Changes, FollowOneCountOrSpansOfOneLength) {
    model::Site site = make_site();
    const auto flow = [&](model::AsOf as_of) { return fact(kRegistered, 0, "10", std::move(as_of)); };
    EXPECT_EQ(obstacle_to_change(site, flow(kMarch), flow(kJune)), std::nullopt);
    EXPECT_EQ(obstacle_to_change(site, flow(span("01/01/2025–31/03/2025")), flow(span("01/04/2025–30/06/2025"))),
              std::nullopt);
    EXPECT_EQ(obstacle_to_change(site, flow(span("01/01/2025–31/03/2025")), flow(span("01/04/2025–30/04/2025"))),
              Obstacle::span);
    EXPECT_EQ(obstacle_to_change(site, flow(kMarch), flow(kSaid)), Obstacle::undated);
    EXPECT_EQ(obstacle_to_change(site, flow(kMarch), flow(kMarch)), Obstacle::time);
}

TEST(WithheldShares, AreWhatOneReportCountsInTwoMeasures) {
    model::Site site = make_site();
    site.indicators[kFacebook].not_share_of = model::IndicatorId{kRegistered};
    add_report(site, 0, {figure(kRegistered, 0, "1.440", kSaid), figure(kFacebook, 0, "gần 900", kSaid)});
    add_report(site, 1, {figure(kFacebook, 1, "5", kSaid)});
    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.withheld_shares.size(), 1u);
    EXPECT_EQ(result.facts[result.withheld_shares.front().part].indicator.index, kFacebook);
    EXPECT_EQ(result.facts[result.withheld_shares.front().whole].indicator.index, kRegistered);
    EXPECT_TRUE(result.part_shares.empty());
}

}  // namespace
