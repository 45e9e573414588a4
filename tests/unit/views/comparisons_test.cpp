// What pages say about figures beside each other, on small sites made by hand and in the words of the default theme.
#include "views/comparisons.h"
#include "unit/views/made_pages.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace made;
using made_views::Pages;
using Lines = std::vector<std::string>;

Lines remarks(const std::vector<views::FigureRow>& rows) {
    Lines lines;
    for (const views::FigureRow& row : rows)
        for (const std::string& remark : row.remarks) lines.push_back(row.subject + ": " + remark);
    return lines;
}

/// "tính đến 31/03/2025 | 300 người | "
Lines lines_of(const views::HistoryList& history) {
    Lines lines;
    for (const views::HistoryRow& row : history.rows)
        lines.push_back(row.as_of + " | " + row.value + " | " + row.change);
    return lines;
}

TEST(IndicatorPage, ShowsSharesOfTheWholeAndSaysWhyThereIsNone) {
    model::Site site = make_site();
    site.indicators[kFacebook].not_share_of = model::IndicatorId{kRegistered};
    site.indicators[kFacebook].short_name = "Lượt hoàn thành";
    site.indicators[kFacebook].measure = "lượt thi";
    add_report(site, 0,
               {figure(kRegistered, 0, "1.570", kJune), figure(kCompleted, 0, "1.020", kJune),
                figure(kFacebook, 0, "gần 900", kJune)});
    const Pages pages(std::move(site));
    EXPECT_EQ(remarks(pages.indicator(kCompleted).figures), Lines{"Xã A: bằng 64,97% số người đăng ký dự thi"});
    EXPECT_EQ(
        remarks(pages.indicator(kFacebook).figures),
        Lines{
            "Xã A: Chưa tính được tỷ lệ: số lượt hoàn thành tính theo lượt thi, số đăng ký dự thi tính theo người."});
}

TEST(IndicatorPage, RanksPlacesOnceEnoughAreComparable) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "10", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "20", kJune)});
    const views::IndicatorPage few = Pages(site).indicator(kRegistered);
    EXPECT_EQ(few.not_ranked, "Chưa xếp hạng: cần ít nhất 80% địa phương có số liệu.");
    EXPECT_EQ(remarks(few.figures), Lines{});

    add_report(site, 2, {figure(kRegistered, 2, "10", kJune)});
    const views::IndicatorPage all = Pages(site).indicator(kRegistered);
    EXPECT_EQ(all.not_ranked, "");
    EXPECT_EQ(all.headline, "Đứng đầu 3 nơi có số liệu cùng thời điểm: Xã B, 20\u00A0người.");
    EXPECT_EQ(remarks(all.figures), (Lines{"Xã B: Thứ hạng tính từ 3 báo cáo cùng thời điểm: 1/3",
                                           "Xã A: Thứ hạng tính từ 3 báo cáo cùng thời điểm: 2/3, đồng hạng",
                                           "Xã C: Thứ hạng tính từ 3 báo cáo cùng thời điểm: 2/3, đồng hạng"}));
}

TEST(IndicatorPage, SaysWhatStandsBetweenTwoPlaces) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "1.570", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "1.440", kSaid)});
    const views::IndicatorPage page = Pages(site).indicator(kRegistered);
    EXPECT_EQ(page.headline, "2 nơi có số liệu: từ 1.440\u00A0người đến 1.570\u00A0người.");
    EXPECT_EQ(page.total_note, "Trong đó 1 nơi không ghi ngày của số liệu.");
    EXPECT_EQ(
        page.not_ranked,
        "Chưa xếp hạng: cần ít nhất 80% địa phương có số liệu. Không so sánh hơn kém: có số liệu không ghi ngày.");

    site.indicators[kRegistered].comparable_within_days = 7;
    site.reports[1].results[0].as_of = kMarch;
    EXPECT_EQ(Pages(site).indicator(kRegistered).not_ranked,
              "Chưa xếp hạng: cần ít nhất 80% địa phương có số liệu. Hai số liệu lấy ở hai thời điểm khác nhau (tính "
              "đến 30/06/2025; tính đến "
              "31/03/2025).");
}

TEST(IndicatorPage, PutsPercentagesWithoutCountsBelowTheOthers) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kShare, 0, "100%", kJune)});
    add_report(site, 1, {figure(kShare, 1, "18/20", kJune)});
    const views::IndicatorPage page = Pages(std::move(site)).indicator(kShare);
    ASSERT_EQ(page.figures.size(), 2u);
    EXPECT_EQ(page.figures[0].subject, "Xã B");
    EXPECT_EQ(remarks(page.figures), Lines{"Xã A: không nêu số tuyệt đối"});
    EXPECT_EQ(page.total, "18/20 (90%)");
}

TEST(IndicatorPage, ShowsTheMiddleOfFourPlaces) {
    model::Site site = make_site();
    site.units.push_back({.slug = "xa-d", .name = "Xã D"});
    for (std::size_t unit = 0; unit < 4; ++unit)
        add_report(site, unit, {figure(kRegistered, unit, std::to_string(10 * (unit + 1)), kJune)});
    Lines middle;
    for (const views::Detail& detail : Pages(std::move(site)).indicator(kRegistered).spread)
        middle.push_back(detail.label + ": " + detail.value);
    EXPECT_EQ(middle, (Lines{"Mức ở giữa (trung vị): 25\u00A0người", "Một phần tư số nơi ở dưới mức: 17,5\u00A0người",
                             "Một phần tư số nơi ở trên mức: 32,5\u00A0người"}));
}

TEST(Histories, StandOnThePagesOfTheUnitAndOfTheIndicator) {
    model::Site site = make_site();
    add_report_of_2024(site, 0, {figure(kRegistered, 0, "100", kSaid)});
    add_report(site, 0, {figure(kRegistered, 0, "300", kMarch), figure(kRegistered, 0, "500", kJune)});
    const Pages pages(std::move(site));
    const Lines expected = {
        "“Đến nay” (báo cáo không ghi ngày) | 100\u00A0người | ", "tính đến 31/03/2025 | 300\u00A0người | ",
        "tính đến 30/06/2025 | 500\u00A0người | tăng 200\u00A0người so với số liệu tính đến 31/03/2025"};
    const views::UnitPage unit = pages.unit(0);
    ASSERT_EQ(unit.histories.size(), 1u);
    EXPECT_EQ(unit.histories[0].subject.text, "Đăng ký dự thi");
    EXPECT_EQ(lines_of(unit.histories[0]), expected);
    const views::IndicatorPage indicator = pages.indicator(kRegistered);
    ASSERT_EQ(indicator.histories.size(), 1u);
    EXPECT_EQ(indicator.histories[0].subject.text, "Xã A");
    EXPECT_EQ(lines_of(indicator.histories[0]), expected);
    EXPECT_TRUE(pages.unit(1).histories.empty());
}

TEST(Changes, OfSharesAreToldInPoints) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kShare, 0, "15/20", kMarch), figure(kShare, 0, "10/20", kJune)});
    const Pages pages(std::move(site));
    EXPECT_EQ(pages.unit(0).histories.at(0).rows.at(1).change,
              "giảm 25\u00A0điểm phần trăm so với số liệu tính đến 31/03/2025");
}

TEST(Corrections, KeepWhatStoodBeforeOnBothPages) {
    model::Site site = make_site();
    model::Figure corrected = figure(kRegistered, 0, "200", kJune);
    corrected.besides.edit().corrected = {{.date = moment("01/12/2025"), .was = "300", .reason = "đếm nhầm"}};
    add_report(site, 0, {corrected});
    const Pages pages(std::move(site));
    const std::string expected = "01/12/2025: trước đây ghi 300. Lý do: đếm nhầm";
    ASSERT_EQ(pages.unit(0).corrections.size(), 1u);
    EXPECT_EQ(pages.unit(0).corrections[0].value, expected);
    ASSERT_EQ(pages.indicator(kRegistered).corrections.size(), 1u);
    EXPECT_EQ(pages.indicator(kRegistered).corrections[0].label, "Đăng ký dự thi, Xã A");
    EXPECT_EQ(pages.indicator(kRegistered).corrections[0].value, expected);
}

TEST(Tables, HoldSharesPlacesAndTotals) {
    model::Site site = make_site();
    for (std::size_t unit = 0; unit < 3; ++unit)
        add_report(site, unit, {figure(kRegistered, unit, "1.570", kJune), figure(kCompleted, unit, "1.020", kJune)});
    const Pages pages(std::move(site));

    const views::Table summary = views::make_summary_table(pages.tables());
    ASSERT_EQ(summary.rows.size(), 2u);
    EXPECT_EQ(std::get<text::Decimal>(summary.rows[0][5]), text::Decimal(4710));
    EXPECT_EQ(views::make_ranking_table({kRegistered}, pages.tables()).rows.size(), 3u);

    const auto fact =
        std::ranges::find(pages.analysis().facts, model::IndicatorId{kCompleted}, &analysis::Fact::indicator);
    const views::Table figures = views::make_figures_table({&*fact}, pages.tables());
    const auto column = [&](std::string_view id) {
        return static_cast<std::size_t>(std::ranges::find(figures.columns, id, &views::Column::id) -
                                        figures.columns.begin());
    };
    EXPECT_EQ(std::get<text::Decimal>(figures.rows[0][column("share")]), text::Decimal::scaled(6497, 2));
    EXPECT_EQ(std::get<std::string>(figures.rows[0][column("share-of")]), "Đăng ký dự thi");
    for (const auto& row : figures.rows) EXPECT_EQ(row.size(), figures.columns.size());
}

TEST(UnitPage, SetsTheCityBesideTheOwnFiguresOfADepartmentAlone) {
    model::Site site = make_site();
    site.units.push_back({.slug = "so-x", .name = "Sở X", .kind = model::UnitKind::so_nganh});
    add_report(site, 3, {figure(kFacebook, 3, "5", kJune), figure(kFacebook, {}, "100", kJune)}).scope =
        model::ReportScope::all;
    const views::UnitPage page = Pages(std::move(site)).unit(3);
    ASSERT_EQ(page.groups.size(), 1u);
    Lines lines;
    for (const views::FigureRow& row : page.groups[0].rows)
        lines.push_back(row.subject + " | " + row.value + " | " + row.city);
    std::ranges::sort(lines);
    EXPECT_EQ(lines, (Lines{" | 5\u00A0tin, bài | 100\u00A0tin, bài", "Toàn thành phố | 100\u00A0tin, bài | "}));
}

}  // namespace
