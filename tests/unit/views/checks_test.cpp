#include "views/denominators.h"
#include "views/pages/completeness_pages.h"
#include "views/pages/reconciliation_page.h"
#include "views/reconciliation_phrases.h"
#include "views/tables.h"

#include <gtest/gtest.h>

namespace {

using views::CountOf;

const model::Wording kWords(
    "vi", {{"notation.percent", "{n}%"},
           {"notation.thousands", "."},
           {"denominator.places", "{n} xã, phường, đặc khu"},
           {"denominator.departments", "{n} sở, ban, ngành"},
           {"denominator.all", "{n} nơi phải báo cáo ({places} và {departments})"},
           {"section.own", "Có mục riêng"},
           {"section.elsewhere", "Nêu trong mục khác"},
           {"section.none", "Không thấy nêu"},
           {"report.on_site", "Đã đăng báo cáo"},
           {"report.not_on_site", "Chưa có trên trang này"},
           {"recon.claim", "{issuer} nêu {share}. Trong {n} báo cáo đã đăng, {m} báo cáo có nội dung này."},
           {"recon.evidence_section", "kể mục {section}"},
           {"recon.complete", "Đã có số liệu của cả {total}."},
           {"recon.insufficient", "Chưa so sánh được: mới có số liệu của {n}/{total} xã, phường, đặc khu."},
           {"unit_kind.xa", "Xã"},
           {"unit_kind.phuong", "Phường"},
           {"sheet.completeness", "Tình hình báo cáo"},
           {"sheet_about.completeness", ""},
           {"field.campaign", ""},
           {"field.period", ""},
           {"column.unit", ""},
           {"column.unit_code", ""},
           {"column.unit_kind", ""},
           {"column.on_site", ""},
           {"column.report", ""},
           {"column.page", ""}});

analysis::Completeness city() {
    return {.period = {0},
            .kinds = {{model::UnitKind::xa, 67, 67, 2},
                      {model::UnitKind::phuong, 45, 45, 0},
                      {model::UnitKind::dac_khu, 2, 2, 1},
                      {model::UnitKind::so_nganh, 14, 5, 1}},
            .units = {}};
}

TEST(Denominators, AreNamedEachTime) {
    EXPECT_EQ(views::denominator_text(city(), CountOf::places, kWords), "114 xã, phường, đặc khu");
    EXPECT_EQ(views::denominator_text(city(), CountOf::all, kWords),
              "128 nơi phải báo cáo (114 xã, phường, đặc khu và 14 sở, ban, ngành)");
    EXPECT_EQ(views::reported_text(city(), CountOf::places, kWords), "3/114 xã, phường, đặc khu");
    EXPECT_EQ(views::reported_text(city(), CountOf::departments, kWords), "1/14 sở, ban, ngành");
}

TEST(Denominators, WithoutDepartmentsAreThePlaces) {
    analysis::Completeness places = city();
    places.kinds.pop_back();
    EXPECT_EQ(views::denominator_text(places, CountOf::all, kWords), "114 xã, phường, đặc khu");
}

/// A commune whose report has one section of two, and a ward without a report.
model::Site make_site() {
    model::Site site;
    site.units = {
        {.slug = "xa-an-lao", .name = "Xã An Lão", .code = "11629"},
        {.slug = "phuong-hung-dao", .name = "Phường Hưng Đạo", .kind = model::UnitKind::phuong, .code = "11689"}};
    site.indicators.resize(1);
    site.indicators[0].measure = "%";
    model::Campaign campaign;
    campaign.slug = "phong-trao";
    campaign.short_name = "Phong trào";
    campaign.obligated = {{model::UnitKind::xa, {}}, {model::UnitKind::phuong, {}}};
    campaign.periods = {{.slug = "2025", .name = "Năm 2025", .from = {}, .to = {}}};
    campaign.outline.resize(2);
    campaign.outline[0].heading = "Tuyên truyền";
    campaign.outline[1].heading = "Sáng kiến";
    campaign.claims = {{.indicator = {0}, .section = 1, .figures = {}, .about = model::ClaimAbout::all}};
    site.campaigns = {campaign};
    model::Report report;
    report.slug = "bao-cao-2025";
    report.title = "Kết quả";
    model::Section section;
    section.outline = 0;
    report.sections = {section};
    model::Figure claim;
    claim.value = std::get<text::Quantity>(text::parse_quantity("100%"));
    report.results = {claim};  // about nobody: the city
    site.reports = {report};
    return site;
}

analysis::Analysis analyze(const model::Site& site) {
    diagnostics::Diagnostics findings;
    return analysis::analyze(site, analysis::Drafts::left_out, findings);
}

std::string text_of(const views::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text ? *text : "";
}

TEST(CompletenessTable, ListsWhomAReminderGoesTo) {
    const model::Site site = make_site();
    const analysis::Analysis analysis = analyze(site);
    const views::Table table = views::make_completeness_table({}, {site, analysis, kWords});
    std::vector<std::string> rows;
    for (const std::vector<views::Cell>& row : table.rows) {
        ASSERT_EQ(row.size(), table.columns.size());
        std::string line;
        for (const views::Cell& cell : row) line += text_of(cell) + "|";
        rows.push_back(line);
    }
    EXPECT_EQ(rows, (std::vector<std::string>{
                        "Phong trào|Năm 2025|Xã An Lão|11629|Xã|Đã đăng báo cáo|Kết quả|Tuyên truyền||Sáng "
                        "kiến|don-vi/xa-an-lao/bao-cao-2025/|",
                        "Phong trào|Năm 2025|Phường Hưng Đạo|11689|Phường|Chưa có trên trang này||||||"}));
}

TEST(CampaignStatus, SaysWhatAUnitTellsWithoutColour) {
    const model::Site site = make_site();
    const analysis::Analysis analysis = analyze(site);
    const views::DownloadSizes downloads;
    const std::map<std::string, std::string, std::less<>> assets;
    const views::PhotoCopies photos;
    const views::PublishedCards cards;
    const views::Context context{site, analysis, kWords, downloads, assets, photos, cards, {}};
    const views::Links links(site, {"", "don-vi/xa-an-lao/"}, views::LinkStyle::folders);

    const std::vector<views::CampaignStatus> own = views::make_campaign_statuses({0}, context, links);
    ASSERT_EQ(own.size(), 1u);
    EXPECT_EQ(own[0].campaign.href.href, "../../tinh-hinh-bao-cao/phong-trao/");
    ASSERT_EQ(own[0].sections.size(), 2u);
    EXPECT_EQ(own[0].sections[0].words, "Có mục riêng");
    EXPECT_EQ(own[0].sections[1].words, "Không thấy nêu");
    EXPECT_NE(own[0].sections[0].sign, own[0].sections[1].sign);

    const std::vector<views::CampaignStatus> none = views::make_campaign_statuses({1}, context, links);
    EXPECT_EQ(none[0].state, "Chưa có trên trang này");
    EXPECT_TRUE(none[0].sections.empty());
}

TEST(ReconciliationPhrases, SetSideBySideAndBlameNobody) {
    const model::Site site = make_site();
    const analysis::Analysis analysis = analyze(site);
    ASSERT_EQ(analysis.reconciliation.claims.size(), 1u);
    const analysis::ClaimCheck& check = analysis.reconciliation.claims[0];
    EXPECT_EQ(views::claim_text(check, site, analysis, kWords),
              "Xã An Lão nêu 100%. Trong 1 báo cáo đã đăng, 0 báo cáo có nội dung này.");
    EXPECT_EQ(views::claim_evidence(check, site, kWords), "kể mục Sáng kiến");
    analysis::IndicatorFacts summary;
    summary.coverage = {.units = 2, .of = 114};
    EXPECT_EQ(
        views::verdict_text({.indicator = {0}, .city = 0, .verdict = analysis::Verdict::too_few, .difference = {}},
                            summary, kWords),
        "Chưa so sánh được: mới có số liệu của 2/114 xã, phường, đặc khu.");
}

}  // namespace
