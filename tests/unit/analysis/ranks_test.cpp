#include "analysis/ranks.h"

#include "analysis/arithmetic.h"
#include "text/format.h"
#include "unit/analysis/made_site.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace {

using namespace made;

/// "1. Xã A 1.570" per line; "2=" is shared, "2–3" is open.
std::string ranking(const model::Site& site, std::size_t indicator) {
    const analysis::Analysis result = analyze(site);
    std::string lines;
    for (const analysis::RankedUnit& unit : result.of({indicator}).ranking) {
        const analysis::Fact& fact = result.facts[unit.fact];
        lines += std::to_string(unit.place);
        if (unit.up_to != unit.place) lines += "–" + std::to_string(unit.up_to);
        lines += (unit.is_shared ? "= " : ". ") + site[*fact.about].name + " " +
                 text::format_quantity(*fact.value, text::vietnamese()) + "\n";
    }
    return lines;
}

model::Site site_with(const std::vector<std::pair<std::string_view, model::AsOf>>& figures,
                      std::size_t indicator = kRegistered) {
    model::Site site = make_site();
    for (std::size_t unit = 3; unit < figures.size(); ++unit)
        site.units.push_back({.slug = "xa-khac", .name = "Xã " + std::string(1, static_cast<char>('A' + unit))});
    for (std::size_t unit = 0; unit < figures.size(); ++unit)
        add_report(site, unit, {figure(indicator, unit, figures[unit].first, figures[unit].second)});
    return site;
}

TEST(RankUnits, GivesEqualFiguresOnePlaceAndLeavesTheNextOut) {
    EXPECT_EQ(ranking(site_with({{"10", kJune}, {"20", kJune}, {"10", kJune}, {"5", kJune}}), kRegistered),
              "1. Xã B 20\n2= Xã A 10\n2= Xã C 10\n4. Xã D 5\n");
}

TEST(RankUnits, PutsLessFirstWhereLessIsBetterAndNobodyWhereNeitherIs) {
    model::Site site = site_with({{"10", kJune}, {"20", kJune}, {"5", kJune}});
    site.indicators[kRegistered].better = model::Better::less;
    EXPECT_EQ(ranking(site, kRegistered), "1. Xã C 5\n2. Xã A 10\n3. Xã B 20\n");
    site.indicators[kRegistered].better = model::Better::none;
    EXPECT_EQ(ranking(site, kRegistered), "");
}

TEST(RankUnits, SaysWhichPlacesABoundLeavesOpen) {
    EXPECT_EQ(ranking(site_with({{"trên 10", kJune}, {"20", kJune}, {"5", kJune}}), kRegistered),
              "1–2. Xã B 20\n1–2. Xã A trên 10\n3. Xã C 5\n");
    EXPECT_EQ(ranking(site_with({{"trên 20", kJune}, {"20", kJune}, {"gần 20", kJune}}), kRegistered),
              "1. Xã A trên 20\n2. Xã B 20\n3. Xã C gần 20\n");
}

TEST(RankUnits, NeedsEnoughOfTheUnitsThatOweAReport) {
    model::Site site = site_with({{"10", kJune}, {"20", kJune}});
    EXPECT_EQ(ranking(site, kRegistered), "");  // 2 of 3 are fewer than 80%
    site.indicators[kRegistered].rank_from_percent = 60;
    EXPECT_EQ(ranking(site, kRegistered), "1. Xã B 20\n2. Xã A 10\n");
    site.units[2].kind = model::UnitKind::phuong;
    site.indicators[kRegistered].rank_from_percent = 80;
    site.campaigns.front().obligated = {{model::UnitKind::xa, std::nullopt}};
    EXPECT_EQ(ranking(site, kRegistered), "1. Xã B 20\n2. Xã A 10\n");
}

TEST(RankUnits, LeavesOutUndatedFiguresAndOtherTimes) {
    model::Site site = site_with({{"10", kJune}, {"20", kJune}, {"30", kSaid}, {"40", kMarch}});
    site.indicators[kRegistered].rank_from_percent = 50;
    site.indicators[kRegistered].comparable_within_days = 7;
    EXPECT_EQ(ranking(site, kRegistered), "1. Xã B 20\n2. Xã A 10\n");
}

TEST(RankUnits, RanksSharesWithCountsOnly) {
    model::Site site = site_with({{"19/20", kJune}, {"100%", kJune}, {"30/30", kJune}}, kShare);
    site.indicators[kShare].rank_from_percent = 50;
    EXPECT_EQ(ranking(site, kShare), "1. Xã C 30/30 (100%)\n2. Xã A 19/20 (95%)\n");
}

/// As many exact figures as bounds of each kind, and many of them equal.
std::string make_figure(std::mt19937& random) {
    constexpr std::array kWords = {"", "", "", "trên ", "ít nhất ", "gần ", "dưới ", "tối đa ", "khoảng "};
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const std::size_t number = 1 + below(30);
    const std::string end = below(5) == 0 ? "-" + std::to_string(number + 1 + below(10)) : "";
    return kWords[below(kWords.size())] + std::to_string(number) + end;
}

TEST(RankUnits, CountsThoseThatAreSurelyAndPerhapsBetter) {
    std::mt19937 random(20251121);
    for (const model::Better better : {model::Better::more, model::Better::less}) {
        std::vector<std::string> written(40);
        std::ranges::generate(written, [&] { return make_figure(random); });
        std::vector<std::pair<std::string_view, model::AsOf>> figures;
        for (const std::string& figure : written) figures.emplace_back(figure, kJune);
        model::Site site = site_with(figures);
        site.indicators[kRegistered].better = better;
        const analysis::Analysis result = analyze(site);
        const auto value = [&](const analysis::RankedUnit& unit) { return *result.facts[unit.fact].value; };
        const auto& ranking = result.of({kRegistered}).ranking;
        ASSERT_EQ(ranking.size(), figures.size());
        for (const analysis::RankedUnit& unit : ranking) {
            const auto is_better = [&](const analysis::RankedUnit& other) {
                return better == model::Better::more ? analysis::is_surely_less(value(unit), value(other))
                                                     : analysis::is_surely_less(value(other), value(unit));
            };
            const auto may_be_better = [&](const analysis::RankedUnit& other) {
                if (other.fact == unit.fact) return false;
                return better == model::Better::more
                           ? analysis::upper_edge(value(other)) > analysis::lower_edge(value(unit))
                           : analysis::lower_edge(value(other)) < analysis::upper_edge(value(unit));
            };
            EXPECT_EQ(unit.place, 1 + std::ranges::count_if(ranking, is_better));
            EXPECT_EQ(unit.up_to, 1 + std::ranges::count_if(ranking, may_be_better));
        }
    }
}

std::string spread(std::vector<std::string_view> written) {
    std::vector<text::Quantity> figures;
    for (const std::string_view figure : written) figures.push_back(read(figure));
    const auto found = analysis::spread_of(figures);
    if (!found) return "none";
    return text::format_quantity(found->lower_quartile, text::vietnamese()) + " · " +
           text::format_quantity(found->median, text::vietnamese()) + " · " +
           text::format_quantity(found->upper_quartile, text::vietnamese());
}

TEST(Spread, IsTheMedianAndTheQuartilesOfFourOrMore) {
    EXPECT_EQ(spread({"1", "2", "3"}), "none");
    EXPECT_EQ(spread({"4", "1", "3", "2"}), "1,75 · 2,5 · 3,25");
    EXPECT_EQ(spread({"1", "2", "3", "4", "5"}), "2 · 3 · 4");
    EXPECT_EQ(spread({"1/2", "3/4", "1/1", "1/4"}), "43,75% · 62,5% · 81,25%");
}

TEST(Spread, KeepsWhatTheBoundsTell) {
    EXPECT_EQ(spread({"1", "2", "3", "4", "trên 5"}), "2 · 3 · 4");  // the largest decides nothing
    EXPECT_EQ(spread({"10", "trên 20", "30", "40", "50"}), "20–30 · 30–40 · 40–50");
    EXPECT_EQ(spread({"khoảng 1", "khoảng 2", "khoảng 3", "khoảng 4"}), "khoảng 1,75 · khoảng 2,5 · khoảng 3,25");
}

}  // namespace
