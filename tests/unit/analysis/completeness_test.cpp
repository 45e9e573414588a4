#include "analysis/completeness.h"

#include <gtest/gtest.h>

#include <array>

namespace {

using analysis::Told;

enum Entries : std::size_t { kDirection, kContest, kRequests };
enum Units : std::size_t { kAnLao, kPhuThai, kHungDao, kDepartment };

/// A campaign that two communes, a ward and three departments, of which one is known, owe a report.
model::Site make_site() {
    model::Site site;
    site.units = {{.slug = "xa-an-lao", .name = "Xã An Lão"},
                  {.slug = "xa-phu-thai", .name = "Xã Phú Thái"},
                  {.slug = "phuong-hung-dao", .name = "Phường Hưng Đạo", .kind = model::UnitKind::phuong},
                  {.slug = "so-ky-nang", .name = "Sở Kỹ năng", .kind = model::UnitKind::so_nganh}};
    site.indicators.resize(2);
    model::Campaign campaign;
    campaign.obligated = {{model::UnitKind::xa, {}}, {model::UnitKind::phuong, {}}, {model::UnitKind::so_nganh, 3}};
    campaign.periods = {{.slug = "2024", .name = "Năm 2024", .from = {}, .to = {}},
                        {.slug = "2025", .name = "Năm 2025", .from = {}, .to = {}}};
    campaign.outline.resize(3);
    campaign.outline[kContest].shown_by = {{1}};
    site.campaigns.push_back(campaign);
    return site;
}

model::Report make_report(std::size_t unit, std::size_t period, const std::vector<std::size_t>& own) {
    model::Report report;
    report.unit = {unit};
    report.period = {period};
    for (const std::size_t entry : own) {
        model::Section section;
        section.outline = entry;
        report.sections.push_back(section);
    }
    return report;
}

/// `reports` by their units, as the analysis lists them.
std::vector<std::vector<model::ReportId>> by_unit(const model::Site& site) {
    std::vector<std::vector<model::ReportId>> reports(site.units.size());
    for (std::size_t i = 0; i < site.reports.size(); ++i) reports[site.reports[i].unit.index].push_back({i});
    return reports;
}

analysis::Completeness check(const model::Site& site) {
    return analysis::check_completeness(site, by_unit(site)).front();
}

TEST(HowTold, AnOwnSectionGoesBeforeWhatIsToldElsewhere) {
    const model::Site site = make_site();
    const std::vector<model::OutlineEntry>& outline = site.campaigns[0].outline;
    model::Report report = make_report(kAnLao, 1, {kDirection});
    report.covers = {{kDirection, kRequests}, {kRequests, kDirection}};
    EXPECT_EQ(analysis::how_told(report, kDirection, outline[kDirection]), Told::own);
    EXPECT_EQ(analysis::how_told(report, kRequests, outline[kRequests]), Told::elsewhere);
    EXPECT_EQ(analysis::how_told(report, kContest, outline[kContest]), Told::none);
}

TEST(HowTold, AFigureShowsWhatItsEntryNames) {
    const model::Site site = make_site();
    model::Report report = make_report(kAnLao, 1, {});
    report.results.resize(1);
    report.results[0].indicator = {0};
    EXPECT_EQ(analysis::how_told(report, kContest, site.campaigns[0].outline[kContest]), Told::none);
    report.results[0].indicator = {1};
    EXPECT_EQ(analysis::how_told(report, kContest, site.campaigns[0].outline[kContest]), Told::elsewhere);
    report.targets.swap(report.results);
    EXPECT_EQ(analysis::how_told(report, kContest, site.campaigns[0].outline[kContest]), Told::none);
}

TEST(Completeness, CountsAgainstAllThatOweAReport) {
    model::Site site = make_site();
    site.reports = {make_report(kAnLao, 1, {}), make_report(kDepartment, 1, {})};
    std::vector<std::array<int, 3>> counts;
    for (const analysis::KindCount& kind : check(site).kinds)
        counts.push_back({kind.reported, kind.named, kind.obligated});
    EXPECT_EQ(counts, (std::vector<std::array<int, 3>>{{1, 2, 2}, {0, 1, 1}, {1, 1, 3}}));
}

TEST(Completeness, ListsEveryUnitThatOwesOne) {
    model::Site site = make_site();
    site.campaigns[0].obligated = {{model::UnitKind::xa, {}}};
    site.reports = {make_report(kAnLao, 1, {kDirection}), make_report(kHungDao, 1, {})};
    const analysis::Completeness completeness = check(site);
    ASSERT_EQ(completeness.units.size(), 3u);
    EXPECT_EQ(completeness.units[0].sections, (std::vector{Told::own, Told::none, Told::none}));
    EXPECT_TRUE(completeness.units[1].reports.empty());
    EXPECT_TRUE(completeness.units[1].sections.empty());
    EXPECT_EQ(completeness.units[2].unit, model::UnitId{kHungDao}) << "owes none and sent one";
}

TEST(Completeness, ReportsOfOneUnitTellTogether) {
    model::Site site = make_site();
    model::Report second = make_report(kAnLao, 1, {kRequests});
    second.covers = {{kDirection, kRequests}};
    site.reports = {make_report(kAnLao, 1, {kDirection}), second};
    EXPECT_EQ(check(site).units[kAnLao].sections, (std::vector{Told::own, Told::none, Told::own}));
}

TEST(Completeness, IsOfTheLatestPeriodThatHasAReport) {
    model::Site site = make_site();
    EXPECT_EQ(check(site).period, model::PeriodId{1});
    site.reports = {make_report(kAnLao, 0, {kDirection})};
    EXPECT_EQ(check(site).period, model::PeriodId{0});
    site.reports.push_back(make_report(kPhuThai, 1, {}));
    EXPECT_EQ(check(site).period, model::PeriodId{1});
    EXPECT_TRUE(check(site).units[kAnLao].reports.empty());
}

}  // namespace
