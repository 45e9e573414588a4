#include "analysis/analysis.h"

#include "text/format.h"

#include <gtest/gtest.h>

namespace {

text::Quantity read(std::string_view written) {
    return std::get<text::Quantity>(text::parse_quantity(written));
}

model::Figure figure(std::size_t indicator, std::optional<std::size_t> unit, std::string_view value, model::AsOf as_of = {}) {
    model::Figure stated;
    stated.indicator = {indicator};
    if (unit) stated.about = model::UnitId{*unit};
    stated.value = read(value);
    stated.as_of = std::move(as_of);
    stated.at = "mục 1";
    return stated;
}

enum Indicators : std::size_t { kRegistered, kCompleted, kFacebook, kPortal, kPosts, kShare };

/// Three places; six indicators: a whole with its part, two terms with their sum, a share.
model::Site make_site() {
    model::Site site;
    site.campaigns.emplace_back();
    site.units = {{.slug = "xa-a", .name = "Xã A"}, {.slug = "xa-b", .name = "Xã B"}, {.slug = "xa-c", .name = "Xã C"}};
    const auto indicator = [&](std::string slug, model::TotalKind total) {
        model::Indicator made;
        made.slug = std::move(slug);
        made.total = total;
        site.indicators.push_back(made);
    };
    indicator("registered", model::TotalKind::sum);
    indicator("completed", model::TotalKind::sum);
    indicator("facebook", model::TotalKind::sum);
    indicator("portal", model::TotalKind::sum);
    indicator("posts", model::TotalKind::sum);
    indicator("share", model::TotalKind::share);
    site.indicators[kCompleted].part_of = model::IndicatorId{kRegistered};
    site.indicators[kPosts].sum_of = {{kFacebook}, {kPortal}};
    return site;
}

model::Report& add_report(model::Site& site, std::size_t unit, std::vector<model::Figure> results) {
    model::Report report;
    report.unit = {unit};
    report.slug = "r" + std::to_string(site.reports.size());
    report.paper.number = "1/BC-UBND";
    report.paper.date = text::Moment{.year = 2025, .month = 11, .day = 20};
    report.paper.signer_name = "A";
    report.results = std::move(results);
    return site.reports.emplace_back(std::move(report));
}

const model::AsOf kSaid = model::SaidTime{"Đến nay"};
const model::AsOf kMarch = text::Moment{.year = 2025, .month = 3, .day = 31};
const model::AsOf kJune = text::Moment{.year = 2025, .month = 6, .day = 30};

analysis::Analysis analyze(const model::Site& site) {
    diagnostics::Diagnostics findings;
    return analysis::analyze(site, analysis::Drafts::left_out, findings);
}

TEST(Facts, EqualFiguresOfTwoReportsAreOneFactAndCountOnce) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1.440", kSaid)});
    add_report(site, 0, {figure(kRegistered, 0, "1.440", kSaid)});
    add_report(site, 1, {figure(kRegistered, 1, "1.570", kJune)});

    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.facts.size(), 2u);
    EXPECT_EQ(result.facts[0].statements.size(), 2u);
    const analysis::IndicatorFacts& registered = result.of({kRegistered});
    EXPECT_EQ(text::format_quantity(*registered.total), "3.010");
    EXPECT_EQ(registered.coverage.units, 2);
    EXPECT_EQ(registered.coverage.of, 3);
}

TEST(Facts, TheLatestDatedFactStandsForAUnit) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "500", kJune), figure(kRegistered, 0, "300", kMarch), figure(kRegistered, 0, "100", kSaid)});
    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.of({kRegistered}).units.size(), 1u);
    EXPECT_EQ(text::format_quantity(*result.facts[result.of({kRegistered}).units.front()].value), "500");
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
    EXPECT_EQ(text::format_quantity(*registered.total), "10");
}

TEST(Facts, OnlySharesWithCountsJoinAShareTotal) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kShare, 0, "20/20")});
    add_report(site, 1, {figure(kShare, 1, "100%")});
    const analysis::IndicatorFacts share = analyze(site).of({kShare});
    EXPECT_EQ(text::format_quantity(*share.total), "20/20 (100%)");
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
    EXPECT_EQ(text::format_quantity(*sum.value), "45");
    EXPECT_EQ(sum.computed_from.size(), 2u);
}

TEST(PartShares, NeedOneReportAndOneTime) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1.570", kJune), figure(kCompleted, 0, "1.020", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "100", kMarch), figure(kCompleted, 1, "50", kJune)});
    const analysis::Analysis result = analyze(site);
    ASSERT_EQ(result.part_shares.size(), 1u);
    EXPECT_EQ(text::format_quantity(result.part_shares.front().percent), "64,97%");
}

TEST(AcceptedFindings, AreTakenOutAndThoseThatMatchNothingAreErrors) {
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    diagnostics::Diagnostics findings;
    const diagnostics::Location report = diagnostics::whole_file("content/reports/xa-a/r.md");
    findings.report("report-without-number", report, {}, "document.number");
    findings.report("report-without-date", report, {}, "document.date");
    analysis::settle_accepted({{.finding = "report-without-number", .on = "document.number", .at = {}, .reason = "trống", .location = report},
                               {.finding = "report-without-signer", .on = "document.signer", .at = {}, .reason = "trống", .location = report}},
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
    for (const int line : {7, 8}) findings.report("privacy-phone", {.path = path, .line = line, .column = 1}, {{"label", "Bài viết"}});
    analysis::settle_accepted({{.finding = "privacy-phone", .on = {}, .at = "đường dây  nóng", .reason = "số của xã", .location = {.path = path, .line = 2}},
                               {.finding = "privacy-phone", .on = {}, .at = "chị Hoa", .reason = "số của xã", .location = {.path = path, .line = 3}}},
                              lines, findings);
    std::vector<std::pair<int, std::string>> left;
    for (const diagnostics::Diagnostic& found : findings.sorted()) left.emplace_back(found.location.line, found.finding->code);
    EXPECT_EQ(left, (std::vector<std::pair<int, std::string>>{{3, "accepted-unused"}, {8, "privacy-phone"}}));
}

}  // namespace
