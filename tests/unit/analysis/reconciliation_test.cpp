#include "analysis/reconciliation.h"

#include "analysis/analysis.h"
#include "text/format.h"

#include <gtest/gtest.h>

namespace {

using analysis::Verdict;

enum Indicators : std::size_t { kRegistered, kShare, kClaimed, kLearned };
enum Units : std::size_t { kA, kB, kDepartment };

const model::AsOf kJune = text::Moment{.year = 2025, .month = 6, .day = 30};

/// Two places and the department that speaks for the city; a claim about an outline of one entry.
model::Site make_site() {
    model::Site site;
    site.units = {{.slug = "xa-a", .name = "Xã A"},
                  {.slug = "xa-b", .name = "Xã B"},
                  {.slug = "so-c", .name = "Sở C", .kind = model::UnitKind::so_nganh}};
    site.indicators.resize(4);
    site.indicators[kRegistered].total = model::TotalKind::sum;
    site.indicators[kLearned].total = model::TotalKind::sum;
    site.indicators[kShare].total = model::TotalKind::share;
    site.indicators[kShare].kind = model::IndicatorKind::share;
    model::Campaign campaign;
    campaign.obligated = {{model::UnitKind::xa, {}}, {model::UnitKind::so_nganh, {}}};
    campaign.periods.resize(1);
    campaign.outline.resize(1);
    campaign.claims = {{.indicator = {kClaimed}, .section = 0, .figures = {}, .about = model::ClaimAbout::all}};
    site.campaigns = {campaign};
    return site;
}

model::Report& add_report(model::Site& site, std::size_t unit) {
    model::Report report;
    report.unit = {unit};
    report.scope = unit == kDepartment ? model::ReportScope::all : model::ReportScope::unit;
    return site.reports.emplace_back(std::move(report));
}

/// A figure of the report's unit; of the city where the report speaks for all.
void state(model::Report& report, std::size_t indicator, std::string_view value, model::AsOf as_of = {}) {
    model::Figure figure;
    figure.indicator = {indicator};
    if (report.scope == model::ReportScope::unit) figure.about = report.unit;
    figure.value = std::get<text::Quantity>(text::parse_quantity(value));
    figure.as_of = std::move(as_of);
    report.results.push_back(figure);
}

analysis::Reconciliation reconcile(const model::Site& site) {
    diagnostics::Diagnostics findings;
    return analysis::analyze(site, analysis::Drafts::left_out, findings).reconciliation;
}

struct CityCase {
    std::string_view city, a, b;  // empty: not stated
    std::size_t indicator;
    Verdict verdict;
    std::string_view difference;
};

TEST(CityComparison, HasADifferenceOnlyBetweenExactFiguresOfEveryPlace) {
    for (const CityCase& c : {CityCase{"311.243", "1.570", "", kRegistered, Verdict::too_few, ""},
                              CityCase{"3.500", "1.570", "1.440", kRegistered, Verdict::comparable, "490"},
                              CityCase{"3.000", "1.570", "1.440", kRegistered, Verdict::comparable, "-10"},
                              CityCase{"trên 3.000", "1.570", "1.440", kRegistered, Verdict::inexact, ""},
                              CityCase{"3.000", "1.570", "gần 1.440", kRegistered, Verdict::inexact, ""},
                              CityCase{"100%", "100%", "90%", kShare, Verdict::not_summed, ""},
                              CityCase{"30/50", "10/20", "20/30", kShare, Verdict::inexact, ""}}) {
        SCOPED_TRACE(c.city);
        model::Site site = make_site();
        state(add_report(site, kA), c.indicator, c.a);
        if (!c.b.empty()) state(add_report(site, kB), c.indicator, c.b);
        state(add_report(site, kDepartment), c.indicator, c.city);
        const analysis::Reconciliation checked = reconcile(site);
        ASSERT_EQ(checked.comparisons.size(), 1u);
        EXPECT_EQ(checked.comparisons[0].verdict, c.verdict);
        EXPECT_EQ(checked.comparisons[0].difference
                      ? text::format_number(*checked.comparisons[0].difference, text::vietnamese())
                      : "",
                  c.difference);
    }
}

TEST(CityComparison, NeedsBothSides) {
    model::Site site = make_site();
    state(add_report(site, kA), kLearned, "5");
    state(add_report(site, kDepartment), kRegistered, "311.243");
    EXPECT_TRUE(reconcile(site).comparisons.empty());
}

TEST(Conflicts, AreDatedFiguresOfOneThingThatDiffer) {
    model::Site site = make_site();
    state(add_report(site, kA), kRegistered, "1.570", kJune);
    state(add_report(site, kA), kRegistered, "1.440", kJune);
    EXPECT_EQ(reconcile(site).conflicts.size(), 1u);
    for (model::Report& report : site.reports) report.results[0].as_of = model::SaidTime{"Đến nay"};
    EXPECT_TRUE(reconcile(site).conflicts.empty()) << "“Đến nay” of two reports may be two days";
}

TEST(Matches, AreFactsOfSeveralReports) {
    model::Site site = make_site();
    state(add_report(site, kA), kRegistered, "1.440", kJune);
    state(add_report(site, kA), kRegistered, "1.440", kJune);
    state(add_report(site, kB), kRegistered, "1.440", kJune);
    EXPECT_EQ(reconcile(site).matches, (std::vector<std::size_t>{0}));
}

TEST(Matches, APageOfAnInitiativeRepeatsItsReport) {
    model::Site site = make_site();
    state(add_report(site, kA), kRegistered, "1.440", kJune);
    model::Initiative initiative;
    initiative.sources = {{.report = {0}, .at = "mục 1"}};
    initiative.results = site.reports[0].results;
    site.initiatives = {initiative};
    EXPECT_TRUE(reconcile(site).matches.empty());
}

/// A tells the section, B does not; the department states it of all.
model::Site site_with_claim() {
    model::Site site = make_site();
    model::Section section;
    section.outline = 0;
    add_report(site, kA).sections = {section};
    add_report(site, kB);
    state(add_report(site, kDepartment), kClaimed, "100%");
    return site;
}

TEST(Claims, StandBesideTheReportsThatTellAndThoseThatDoNot) {
    const analysis::Reconciliation checked = reconcile(site_with_claim());
    ASSERT_EQ(checked.claims.size(), 1u);
    EXPECT_EQ(checked.claims[0].telling, (std::vector<model::ReportId>{{0}}));
    EXPECT_EQ(checked.claims[0].silent, (std::vector<model::ReportId>{{1}}));
    EXPECT_EQ(checked.claims[0].stated_in, model::ReportId{2});
}

TEST(Claims, MayBeShownByAFigureOnly) {
    model::Site site = site_with_claim();
    site.campaigns[0].claims[0].figures = {{kLearned}};
    state(site.reports[1], kLearned, "20");
    const analysis::Reconciliation checked = reconcile(site);
    EXPECT_EQ(checked.claims.at(0).telling, (std::vector<model::ReportId>{{1}}));
    EXPECT_EQ(checked.claims.at(0).silent, (std::vector<model::ReportId>{{0}}));
}

TEST(Claims, AboutPlacesLeaveDepartmentsOut) {
    model::Site site = site_with_claim();
    site.units.push_back({.slug = "so-d", .name = "Sở D", .kind = model::UnitKind::so_nganh});
    add_report(site, 3).scope = model::ReportScope::unit;
    EXPECT_EQ(reconcile(site).claims.at(0).silent.size(), 2u);
    site.campaigns[0].claims[0].about = model::ClaimAbout::places;
    EXPECT_EQ(reconcile(site).claims.at(0).silent.size(), 1u);
}

TEST(Claims, NeedAReportThatStatesThem) {
    model::Site site = site_with_claim();
    site.reports.pop_back();
    EXPECT_TRUE(reconcile(site).claims.empty());
}

TEST(QualityNotes, NameWhatKeepsFiguresFromBeingCompared) {
    model::Site site = make_site();
    model::Report& report = add_report(site, kA);
    state(report, kRegistered, "1.570", kJune);
    state(report, kLearned, "20", model::SaidTime{"Đến nay"});
    state(report, kShare, "100%", kJune);
    model::Figure words = report.results[1];
    words.value.reset();
    words.besides.edit().written = "hàng nghìn";
    report.results.push_back(words);
    const analysis::QualityNotes notes = reconcile(site).notes.at(0);
    EXPECT_EQ(notes.figures, 4u);
    EXPECT_EQ(notes.undated, (std::vector<model::IndicatorId>{{kLearned}, {kLearned}}));
    EXPECT_EQ(notes.without_counts, (std::vector<model::IndicatorId>{{kShare}}));
    EXPECT_EQ(notes.words_only, (std::vector<model::IndicatorId>{{kLearned}}));
}

}  // namespace
