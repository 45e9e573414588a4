#include "unit/reader/small_site.h"

#include "text/format.h"

#include <gtest/gtest.h>

namespace reader {
namespace {

using testing::Files;
using testing::kReportPath;
using testing::report;
using testing::SmallSite;

TEST(ReadSite, ReadsEveryEntityOfTheBaseSite) {
    const SmallSite small;
    const model::Site& site = small.site();
    EXPECT_EQ(small.findings(), "");
    EXPECT_EQ(site.settings.title, "Trang mẫu");
    EXPECT_EQ(site.settings.languages, (std::vector<std::string>{"vi", "en"}));
    EXPECT_EQ(site.settings.theme, "default");

    std::vector<std::string> units;
    for (const model::Unit& unit : site.units) units.push_back(unit.name);
    EXPECT_EQ(units, (std::vector<std::string>{"Đặc khu Cát Hải", "Phường Hưng Đạo", "Xã An Lão",
                                               "Sở Khoa học và Công nghệ"}));  // places first, each by ICU vi
    EXPECT_EQ(site.units[2].tile->column, 9);
    EXPECT_EQ(site.units[0].formerly, (std::vector<std::string>{"Huyện Cát Hải", "Xã Gia Luận"}));

    const model::Indicator& completed = site.indicators[2];
    EXPECT_EQ(completed.slug, "thi-sinh-hoan-thanh");
    EXPECT_EQ(site[*completed.part_of].slug, "thi-sinh-dang-ky");
    EXPECT_TRUE(site.indicators[3].is_computed());
    EXPECT_EQ(site[site.campaigns[0].request.value()].number, "516/SKHCN-TTTT");
    EXPECT_EQ(site.campaigns[0].obligated.at(model::UnitKind::xa), std::nullopt);
    EXPECT_EQ(site.campaigns[0].obligated.at(model::UnitKind::so_nganh), 1);
    EXPECT_EQ(site.pages.size(), 1u);
}

TEST(ReadSite, ReadsAReportWithItsSectionsAndPoints) {
    const SmallSite small;
    const model::Site& site = small.site();
    ASSERT_EQ(site.reports.size(), 1u);
    const model::Report& read = site.reports[0];
    EXPECT_EQ(site[read.unit].slug, "xa-an-lao");
    EXPECT_EQ(read.slug, "bao-cao-2025");
    EXPECT_EQ(read.paper.signer_title, "Phó Chủ tịch");
    EXPECT_EQ(read.body.first_paragraph, "Có 1.570 thí sinh đăng ký.");

    ASSERT_EQ(read.results.size(), 1u);
    const model::Figure& figure = read.results[0];
    EXPECT_EQ(site[figure.indicator].slug, "thi-sinh-dang-ky");
    EXPECT_EQ(figure.value, text::exactly(1570));
    EXPECT_EQ(figure.besides->rank, (text::Rank{54, 114}));
    EXPECT_EQ(figure.about, read.unit);
    EXPECT_EQ(text::format_iso(std::get<text::Moment>(figure.as_of)), "2025-11-11T09:00");
    EXPECT_EQ(figure.at.view(), "mục 2");

    ASSERT_EQ(read.sections.size(), 2u);
    EXPECT_EQ(read.sections[1].outline, 1u);
    ASSERT_EQ(read.points.size(), 1u);
    EXPECT_EQ(read.points[0].section, 1u);
    EXPECT_EQ(site[*read.points[0].topic].slug, "kinh-phi");
}

TEST(ReadSite, AnInitiativeOfOneUnitIsAboutThatUnit) {
    const SmallSite small(Files{{"content/initiatives/cho-so.md",
                                 "---\n"
                                 "title: Chợ số\n"
                                 "family: kinh-te-so\n"
                                 "units: [phuong-hung-dao]\n"
                                 "published: 21/11/2026\n"
                                 "targets:\n"
                                 "  so-ho-gia-dinh: {value: ít nhất 5, kind: target, at: mục 3}\n"
                                 "---\n"
                                 "Chợ.\n"}});
    const model::Site& site = small.site();
    EXPECT_EQ(small.findings(), "");
    ASSERT_EQ(site.initiatives.at(0).targets.size(), 1u);
    const model::Figure& target = site.initiatives[0].targets[0];
    EXPECT_EQ(site[*target.about].slug, "phuong-hung-dao");
    EXPECT_EQ(target.target_kind, model::TargetKind::target);
    EXPECT_EQ(target.value->qualifier, text::Qualifier::at_least);
}

TEST(ReadSite, ADepartmentThatSpeaksForAllHasFiguresAboutTheCity) {
    const SmallSite small(Files{{"content/reports/so-khoa-hoc-va-cong-nghe/tong-hop.md",
                                 report("scope: all\n"
                                        "results:\n"
                                        "  thi-sinh-dang-ky: {value: \"311.243\", at: mục 4}\n"
                                        "  so-ho-gia-dinh: {value: 30, about: xa-an-lao, at: mục 5}\n")}});
    EXPECT_EQ(small.findings(), "");
    const model::Report& all = small.site().reports.at(1);
    EXPECT_EQ(all.results.at(0).about, std::nullopt);
    EXPECT_EQ(small.site()[all.results.at(1).about.value()].slug, "xa-an-lao");
}

TEST(ReadSite, FiguresTakeTheTimeOfTheReportWhereTheyStateNone) {
    const SmallSite small(
        Files{{kReportPath, report("as_of: 25/11/2025\n"
                                   "results:\n"
                                   "  thi-sinh-dang-ky:\n"
                                   "    - {value: 30, at: mục 1}\n"
                                   "    - {value: 40, as_of: {said: Đến nay}, at: mục 2}\n"
                                   "    - {value: 50, during: 01/01/2025–25/11/2025, at: mục 3}\n")}});
    EXPECT_EQ(small.findings(), "");
    const auto& figures = small.site().reports.at(0).results;
    EXPECT_EQ(text::format_iso(std::get<text::Moment>(figures.at(0).as_of)), "2025-11-25");
    EXPECT_EQ(std::get<model::SaidTime>(figures.at(1).as_of).words.view(), "Đến nay");
    EXPECT_EQ(text::format_span(std::get<text::Span>(figures.at(2).as_of), text::vietnamese()),
              "01/01/2025–25/11/2025");
}

TEST(ReadSite, TellsAllMistakesInOneRun) {
    const SmallSite small(
        {{kReportPath, report("results:\n"
                              "  thi-sinh-dang-ky: 1.44\n"
                              "  ten-san-pham: {names: [\"unit:xa-an-la\"], asof: 2025, at: mục 2}\n"
                              "  so-ho-gia-dinh: {value: 34, as_of: 31/02/2025, at: mục 3}\n"
                              "  so-ho-gia-dinh: {value: 35, at: mục 3}\n")},
         {"content/reports/phuong-hung-dao/bao-cao-2025.md", "---\ntitle: \"Kết quả\nperiod: x\n---\n"}});
    EXPECT_EQ(small.findings(),
              "content/reports/phuong-hung-dao/bao-cao-2025.md:2:8 quote-unclosed\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:7:3 figure-place-missing [results.thi-sinh-dang-ky]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:7:21 figure-ambiguous [results.thi-sinh-dang-ky]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:8:26 unknown-unit [results.ten-san-pham.names]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:8:44 field-unknown [results.ten-san-pham.asof]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:9:38 date-impossible [results.so-ho-gia-dinh.as_of]\n"
              "content/reports/xa-an-lao/bao-cao-2025.md:10:3 key-duplicate\n");
}

TEST(ReadSite, AMistakeIsToldOnceAndNotAgainByThoseWhoReferToIt) {
    // A unit without a name, a campaign without a readable period, a report that cannot be read at all.
    const SmallSite small(
        {{"data/units.yaml", "xa-an-lao: {kind: xa}\nphuong-hung-dao: {name: Phường Hưng Đạo, kind: phuong}\n"},
         {"data/campaigns.yaml",
          "binh-dan-hoc-vu-so:\n"
          "  name: Phong trào\n"
          "  short: Phong trào\n"
          "  periods:\n"
          "    \"2025\": {name: Năm 2025, from: 01/13/2025, to: 31/12/2025}\n"},
         {"content/reports/phuong-hung-dao/bao-cao-2025.md", "---\ntitle: \"Kết quả\n---\n"},
         {"content/pages/gioi-thieu.md",
          "---\ntitle: Giới thiệu\n---\n"
          "Xem [báo cáo](report:phuong-hung-dao/bao-cao-2025) của [xã](unit:xa-an-lao).\n"}});
    EXPECT_EQ(small.findings(),
              "content/reports/phuong-hung-dao/bao-cao-2025.md:2:8 quote-unclosed\n"
              "data/campaigns.yaml:5:36 date-impossible [binh-dan-hoc-vu-so.periods.2025.from]\n"
              "data/units.yaml:1:1 field-missing [xa-an-lao.name]\n");
    EXPECT_EQ(small.site().units.size(), 1u);
    EXPECT_EQ(small.site().campaigns.size(), 0u);
    EXPECT_EQ(small.site().reports.size(), 0u);
    EXPECT_EQ(small.site().initiatives.size(), 1u);
}

TEST(ReadSite, AnUnreadableRegisterMakesNoReferenceWrong) {
    const SmallSite small(Files{{"data/units.yaml", "xa-an-lao: {name: \"Xã An Lão}\n"}});
    EXPECT_EQ(small.findings(), "data/units.yaml:1:19 quote-unclosed\n");
}

TEST(ReadSite, EmptyFilesAreToldAtTheirPlace) {
    const SmallSite small(
        Files{{"data/site.yaml", ""}, {"data/units.yaml", "# chưa có\n"}, {"data/platforms.yaml", ""}});
    EXPECT_EQ(small.findings(),
              "data/site.yaml:0:0 field-missing [format]\n"
              "data/site.yaml:0:0 field-missing [title]\n"
              "data/units.yaml:0:0 field-shape\n");
}

TEST(ReadSite, APartMayNameTheSumThatItIsIn) {
    const std::string head = "name: x, short: x, group: common, measure: x, kind: count";
    const SmallSite small(Files{{"data/indicators.yaml", "a: {" + head + ", part_of: c}\n" + "b: {" + head + "}\n" +
                                                             "c: {" + head + ", sum_of: [a, b]}\n" + "d: {" + head +
                                                             ", sum_of: [e]}\n" + "e: {" + head + ", sum_of: [d]}\n"},
                                {kReportPath, report("")}});
    EXPECT_EQ(small.findings(), "data/indicators.yaml:4:1 indicator-in-itself [d]\n");
    EXPECT_EQ(small.site().indicators.at(2).sum_of.size(), 2u);
    EXPECT_TRUE(small.site().indicators.at(0).part_of.has_value());
}

TEST(ReadSite, AcceptedFindingsKeepTheirPlace) {
    const SmallSite small(
        {{kReportPath,
          report("accepted:\n"
                 "  - {finding: report-without-number, on: document.number, reason: Bản gốc để trống}\n")}});
    EXPECT_EQ(small.findings(), "");
    ASSERT_EQ(small.read().accepted.size(), 1u);
    EXPECT_EQ(small.read().accepted[0].finding, "report-without-number");
    EXPECT_EQ(small.read().accepted[0].on, "document.number");
    EXPECT_EQ(small.read().accepted[0].location.line, 7);
}

TEST(ReadSite, CitesSharedPapersAndPapersOfItsOwn) {
    const SmallSite small(
        {{kReportPath, report("citations:\n"
                              "  - {document: cv-516-skhcn-tttt-2025, written: \"516 /SKHCN-TTTT\", at: mở đầu}\n"
                              "  - {type: Kế hoạch, number: 30/KH-UBND, date: 28/08/2025, at: mục 1}\n"
                              "events:\n"
                              "  - {name: Ngày hội, date: 10/10, people: hơn 200, at: mục 2}\n"
                              "covers: {difficulties: communication}\n")}});
    EXPECT_EQ(small.findings(), "");
    const model::Report& read = small.site().reports.at(0);
    EXPECT_EQ(small.site()[read.citations.at(0).document.value()].slug, "cv-516-skhcn-tttt-2025");
    EXPECT_EQ(read.citations.at(0).written, "516 /SKHCN-TTTT");
    EXPECT_EQ(read.citations.at(1).paper->number, "30/KH-UBND");
    EXPECT_EQ(std::get<text::YearlyDay>(read.events.at(0).date), (text::YearlyDay{10, 10}));
    EXPECT_EQ(read.events.at(0).people->qualifier, text::Qualifier::over);
    EXPECT_EQ(read.covers, (std::map<std::size_t, std::size_t>{{1, 0}}));
}

constexpr const char* kCampaignWithClaims = R"(binh-dan-hoc-vu-so:
  name: Phong trào
  short: Phong trào
  periods:
    "2025": {name: Năm 2025, from: 01/01/2025, to: 31/12/2025}
  outline:
    - {id: communication, heading: "Truyền thông", also: ["Kết quả tổ chức *"]}
    - {id: difficulties, heading: "Khó khăn, hạn chế", points: difficulty}
    - {id: contest, heading: Cuộc thi, shown_by: [thi-sinh-dang-ky]}
  claims:
    - {indicator: ty-le-hoan-thanh, section: contest}
    - {indicator: can-bo-hoc-du, section: communication, figures: [thi-sinh-dang-ky], about: places}
    - {indicator: can-bo-hoc-du, section: contets}
)";

TEST(ReadCampaigns, ReadsWhatIsClaimedForTheCityAndWhatShowsIt) {
    const SmallSite small({{std::string("data/campaigns.yaml"), kCampaignWithClaims}});
    EXPECT_EQ(small.findings(), "data/campaigns.yaml:13:43 unknown-section [binh-dan-hoc-vu-so.claims.section]\n");
    ASSERT_EQ(small.site().campaigns.size(), 1u);
    const model::Campaign& campaign = small.site().campaigns[0];
    ASSERT_EQ(campaign.outline[2].shown_by.size(), 1u);
    EXPECT_EQ(small.site()[campaign.outline[2].shown_by[0]].slug, "thi-sinh-dang-ky");
    ASSERT_EQ(campaign.claims.size(), 2u) << "the third names no section";
    EXPECT_EQ(campaign.claims[0].section, 2u);
    EXPECT_EQ(campaign.claims[0].about, model::ClaimAbout::all);
    EXPECT_EQ(campaign.claims[1].about, model::ClaimAbout::places);
    ASSERT_EQ(campaign.claims[1].figures.size(), 1u);
}

TEST(ReadWording, JoinsNestedWordsByDots) {
    diagnostics::Diagnostics diagnostics;
    const std::vector<source::ThemeFile> theme = {{.path = "themes/default/strings/vi.yaml",
                                                   .name = "strings/vi.yaml",
                                                   .text = "nav: {units: Địa phương}\nsearch.hint: Gõ tên\n"}};
    const model::Wording words = read_wordings(theme, {"vi"}, {}, diagnostics).at(0);
    EXPECT_EQ(words.language(), "vi");
    EXPECT_EQ(words("nav.units"), "Địa phương");
    EXPECT_EQ(words("search.hint"), "Gõ tên");
    EXPECT_TRUE(diagnostics.sorted().empty());
}

}  // namespace
}  // namespace reader
