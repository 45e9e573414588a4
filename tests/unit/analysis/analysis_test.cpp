#include "analysis/analysis.h"

#include "text/format.h"
#include "unit/analysis/made_site.h"

#include <gtest/gtest.h>

namespace {

using made::add_report;
using made::analyze;
using made::figure;
using made::kJune;
using made::kMarch;
using made::kSaid;
using made::make_site;
using enum made::Indicators;

TEST(Facts, EqualFiguresOfTwoReportsAreOneFactAndCountOnce) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1.440", kSaid)});
    add_report(site, 0, {figure(kRegistered, 0, "1.440", kSaid)});
    add_report(site, 1, {figure(kRegistered, 1, "1.570", kJune)});

    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.facts.size(), 2u);
    EXPECT_EQ(result.facts[0].statements.size(), 2u);
    const analysis::IndicatorFacts& registered = result.of({kRegistered});
    EXPECT_EQ(text::format_quantity(*registered.total, text::vietnamese()), "3.010");
    EXPECT_EQ(registered.coverage.units, 2);
    EXPECT_EQ(registered.coverage.of, 3);
}

TEST(Facts, TheLatestDatedFactStandsForAUnit) {
    model::Site site = make_site();
    add_report(site, 0,
               {figure(kRegistered, 0, "500", kJune), figure(kRegistered, 0, "300", kMarch),
                figure(kRegistered, 0, "100", kSaid)});
    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.of({kRegistered}).units.size(), 1u);
    EXPECT_EQ(text::format_quantity(*result.facts[result.of({kRegistered}).units.front()].value, text::vietnamese()),
              "500");
}

TEST(Facts, UnitsStandHighestFirstThenByName) {
    model::Site site = make_site();
    add_report(site, 2, {figure(kRegistered, 2, "10", kJune)});
    add_report(site, 0, {figure(kRegistered, 0, "10", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "20", kJune)});
    const analysis::Analysis result = analyze(site);
    std::vector<std::size_t> order;
    for (const std::size_t index : result.of({kRegistered}).units) order.push_back(result.facts[index].about->index);
    EXPECT_EQ(order, (std::vector<std::size_t>{1, 0, 2}));
}

TEST(Facts, ACityFigureNeverJoinsTheSumOfUnits) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, std::nullopt, "311.243", kJune), figure(kRegistered, 0, "10", kJune)});
    const analysis::IndicatorFacts registered = analyze(site).of({kRegistered});
    EXPECT_EQ(registered.city.size(), 1u);
    EXPECT_EQ(text::format_quantity(*registered.total, text::vietnamese()), "10");
}

TEST(Facts, OnlySharesWithCountsJoinAShareTotal) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kShare, 0, "20/20")});
    add_report(site, 1, {figure(kShare, 1, "100%")});
    const analysis::IndicatorFacts share = analyze(site).of({kShare});
    EXPECT_EQ(text::format_quantity(*share.total, text::vietnamese()), "20/20 (100%)");
    EXPECT_EQ(share.coverage.units, 1);
    EXPECT_EQ(share.units.size(), 2u);
}

TEST(Facts, DraftsAndWithdrawnReportsTakeNoPart) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1")}).draft = true;
    add_report(site, 1, {figure(kRegistered, 1, "2")}).withdrawn = model::Withdrawal{};
    EXPECT_TRUE(analyze(site).facts.empty());
    diagnostics::Diagnostics findings;
    EXPECT_EQ(analysis::analyze(site, analysis::Drafts::included, findings).facts.size(), 1u);
}

TEST(ComputedFacts, SumTermsOnlyWhereOneReportStatesThemAll) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kFacebook, 0, "25"), figure(kPortal, 0, "20")});
    add_report(site, 1, {figure(kFacebook, 1, "5")});
    const analysis::Analysis result = analyze(site);
    const analysis::IndicatorFacts& posts = result.of({kPosts});
    ASSERT_EQ(posts.units.size(), 1u);
    const analysis::Fact& sum = result.facts[posts.units.front()];
    EXPECT_TRUE(sum.is_computed());
    EXPECT_EQ(text::format_quantity(*sum.value, text::vietnamese()), "45");
    EXPECT_EQ(sum.computed->from.size(), 2u);
}

TEST(ComputedFacts, DivideRatiosAndTakePercentagesWhereThatIsTheMeasure) {
    model::Site site = make_site();
    model::Indicator ratio;
    ratio.measure = "người/tổ";
    ratio.ratio_of = {{kRegistered}, {kFacebook}};
    site.indicators.push_back(ratio);
    ratio.measure = "%";
    ratio.ratio_of = {{kCompleted}, {kRegistered}};
    site.indicators.push_back(ratio);
    add_report(site, 0, {figure(kRegistered, 0, "386"), figure(kFacebook, 0, "58"), figure(kCompleted, 0, "230")});
    const analysis::Analysis result = analyze(site);
    const auto value = [&](std::size_t indicator) {
        return text::format_quantity(*result.facts[result.of({indicator}).units.at(0)].value, text::vietnamese());
    };
    EXPECT_EQ(value(kShare + 1), "6,66");
    EXPECT_EQ(value(kShare + 2), "59,59%");
}

TEST(ComputedFacts, NeverAddDifferentMeasures) {
    model::Site site = make_site();
    site.indicators[kPortal].measure = "lượt";
    add_report(site, 0, {figure(kFacebook, 0, "25"), figure(kPortal, 0, "20")});
    EXPECT_TRUE(analyze(site).of({kPosts}).units.empty());
}

TEST(Coverage, CountsUndatedFiguresOfATotal) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1.570", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "1.440", kSaid)});
    EXPECT_EQ(analyze(site).of({kRegistered}).coverage.undated, 1);
}

TEST(Facts, OfTwoThatContradictTheOneThatCorrectsStands) {
    model::Site site = make_site();
    model::Figure corrected = figure(kRegistered, 0, "200", kJune);
    corrected.besides.edit().corrected = {{.date = made::moment("01/12/2025"), .was = "300", .reason = "đếm nhầm"}};
    add_report(site, 0, {corrected});
    add_report(site, 0, {figure(kRegistered, 0, "300", kJune)});
    EXPECT_EQ(text::format_quantity(*analyze(site).of({kRegistered}).total, text::vietnamese()), "200");
}

TEST(PartShares, NeedOneReportAndOneTime) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1.570", kJune), figure(kCompleted, 0, "1.020", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "100", kMarch), figure(kCompleted, 1, "50", kJune)});
    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.part_shares.size(), 1u);
    EXPECT_EQ(text::format_quantity(result.part_shares.front().percent, text::vietnamese()), "64,97%");
}

TEST(AcceptedFindings, AreTakenOutAndThoseThatMatchNothingAreErrors) {
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    diagnostics::Diagnostics findings;
    const diagnostics::Location report = diagnostics::whole_file("content/reports/xa-a/r.md");
    findings.report("report-without-number", report, {}, "document.number");
    findings.report("report-without-date", report, {}, "document.date");
    analysis::settle_accepted({{.finding = "report-without-number",
                                .file = {},
                                .on = "document.number",
                                .at = {},
                                .reason = "trống",
                                .location = report},
                               {.finding = "report-without-signer",
                                .file = {},
                                .on = "document.signer",
                                .at = {},
                                .reason = "trống",
                                .location = report}},
                              no_lines, findings);
    std::vector<std::string> codes;
    for (const diagnostics::Diagnostic& found : findings.sorted()) codes.emplace_back(found.finding->code);
    EXPECT_EQ(codes, (std::vector<std::string>{"report-without-date", "accepted-unused"}));
}

TEST(AcceptedFindings, OfATextAreNamedByTheWordsOfTheirLine) {
    const auto path = std::make_shared<const std::string>("content/reports/xa-a/r.md");
    const auto lines = [](std::string_view, int line) {
        return std::optional<std::string>(line == 7 ? "Đường dây nóng 0912 345 678" : "Anh Nam 0987654321");
    };
    diagnostics::Diagnostics findings;
    for (const int line : {7, 8})
        findings.report("privacy-phone", {.path = path, .line = line, .column = 1}, {{"label", "Bài viết"}});
    analysis::settle_accepted({{.finding = "privacy-phone",
                                .file = {},
                                .on = {},
                                .at = "đường dây  nóng",
                                .reason = "số của xã",
                                .location = {.path = path, .line = 2}},
                               {.finding = "privacy-phone",
                                .file = {},
                                .on = {},
                                .at = "chị Hoa",
                                .reason = "số của xã",
                                .location = {.path = path, .line = 3}}},
                              lines, findings);
    std::vector<std::pair<int, std::string>> left;
    for (const diagnostics::Diagnostic& found : findings.sorted())
        left.emplace_back(found.location.line, found.finding->code);
    EXPECT_EQ(left, (std::vector<std::pair<int, std::string>>{{3, "accepted-unused"}, {8, "privacy-phone"}}));
}

}  // namespace
