#include "unit/views/made_pages.h"
#include "views/native_charts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace {

using made::figure;
using made::kCompleted;
using made::kFacebook;
using made::kPortal;
using made::kRegistered;
using made::kShare;
using made::moment;
using made_views::Pages;

model::Site make_site() {
    model::Site site = made::make_site();
    site.settings.title = "Trang thử";
    site.settings.publisher.name = "Văn phòng Mẫu";
    site.settings.base_url = "https://example.gov.vn/";
    const model::AsOf day = moment("11/11/2025 09:00");
    made::add_report(
        site, 0,
        {made::ranked(figure(kRegistered, 0, "1.570", day), 54, 114), figure(kCompleted, 0, "gần 1.020", day),
         figure(kFacebook, 0, "25", day), figure(kPortal, 0, "36", day)})
        .published = moment("20/11/2025");
    made::add_report(site, 1, {figure(kRegistered, 1, "3 - 4"), figure(kShare, 1, "trên 70%")}).published =
        moment("21/11/2025");
    return site;
}

views::Workbook make_workbook(const Pages& pages, model::Site site, std::string_view path) {
    for (const views::WorkbookJob& job : views::list_workbooks(site, pages.analysis()))
        if (job.path == path) return job.make(pages.tables());
    ADD_FAILURE() << "no workbook " << path;
    return {};
}

std::map<std::string, std::string> about_of(const views::Workbook& workbook) {
    std::map<std::string, std::string> lines;
    for (const views::AboutLine& line : workbook.about) lines[line.label] = line.value;
    return lines;
}

std::vector<std::string> titles_of(const std::vector<views::Table>& tables) {
    std::vector<std::string> titles;
    for (const views::Table& table : tables) titles.push_back(table.title);
    return titles;
}

TEST(Workbooks, CampaignHasTheSheetsOfAnOffice) {
    const Pages pages(make_site());
    const views::Workbook workbook = make_workbook(pages, make_site(), "tai-ve/toan-bo.xlsx");
    EXPECT_EQ(
        titles_of(workbook.tables),
        (std::vector<std::string>{"Tổng hợp", "Theo địa phương", "Số liệu chi tiết", "Mô hình, sáng kiến", "Văn bản",
                                  "Tình hình báo cáo", "Đối chiếu", "Xã, phường, đặc khu", "Giải thích chỉ tiêu"}));
    EXPECT_EQ(workbook.tables[workbook.csv_table].id, "figures");
    for (const views::Table& table : workbook.tables) EXPECT_NE(table.about, "") << table.id;
    EXPECT_EQ(workbook.author, "Văn phòng Mẫu");
    EXPECT_EQ(workbook.site, "Trang thử");
    EXPECT_EQ(workbook.created, moment("21/11/2025"));
}

TEST(Workbooks, UnitSaysWhatItIsAsOfWhenAndHowToCiteIt) {
    const Pages pages(make_site());
    const views::Workbook workbook = make_workbook(pages, make_site(), "don-vi/xa-a/xa-a.xlsx");
    std::map<std::string, std::string> about = about_of(workbook);
    EXPECT_EQ(about["Nội dung"], "Xã A");
    EXPECT_EQ(about["Địa chỉ"], "https://example.gov.vn/don-vi/xa-a/");
    EXPECT_EQ(about["Cập nhật"], "20/11/2025");
    EXPECT_EQ(about["Số liệu đến"], "muộn nhất 11/11/2025");
    EXPECT_EQ(about["Cách dẫn nguồn"],
              "Văn phòng Mẫu, trang “Trang thử”, Xã A, cập nhật 20/11/2025, https://example.gov.vn/don-vi/xa-a/");
    EXPECT_EQ(workbook.created, moment("20/11/2025"));
}

TEST(Workbooks, WithoutAnAddressHaveNoLinks) {
    model::Site site = make_site();
    site.settings.base_url.clear();
    const Pages pages(site);
    const views::Workbook workbook = make_workbook(pages, site, "don-vi/xa-a/xa-a.xlsx");
    for (const views::AboutLine& line : workbook.about) EXPECT_EQ(line.address, "");
    for (const views::Table& table : workbook.tables)
        for (const views::Column& column : table.columns) EXPECT_EQ(column.link_base, "");
}

TEST(FiguresTable, NotesQualifiersAndWhoseRankItIs) {
    const Pages pages(make_site());
    const views::Table table = make_workbook(pages, make_site(), "tai-ve/toan-bo.xlsx").tables[2];
    const auto text_at = [&](std::string_view indicator, std::string_view column) {
        for (const views::CellNote& note : table.notes)
            if (note.column == column_of(table, column) &&
                table.rows[note.row][column_of(table, "indicator-id")] == views::Cell(std::string(indicator)))
                return note.qualifier + "|" + note.text;
        return std::string();
    };
    EXPECT_EQ(text_at("completed", "value"), "gần|“gần 1.020”: con số thật thấp hơn 1.020.");
    EXPECT_EQ(text_at("share", "value"), "trên|“trên 70%”: con số thật cao hơn 70.");
    EXPECT_EQ(text_at("registered", "rank"),
              "|Báo cáo nêu thứ 54 trong 114. Thứ hạng do báo cáo của Xã A nêu, không phải do trang này tính.");
    EXPECT_EQ(text_at("facebook", "value"), "");
}

TEST(FiguresTable, HasTheDayOfAFigureAsADate) {
    const Pages pages(make_site());
    const views::Table table = make_workbook(pages, make_site(), "don-vi/xa-a/xa-a.xlsx").tables[0];
    EXPECT_EQ(table.rows[0][column_of(table, "as-of-date")], views::Cell(moment("11/11/2025 09:00")));
}

TEST(MatrixTable, PutsUnitsWithFiguresFirstAndKeepsQualifiersAtTheirNumbers) {
    model::Site site = make_site();
    std::swap(site.units[1], site.units[2]);  // the report of unit 1 is now of Xã C
    const Pages pages(site);
    const views::Table table = make_workbook(pages, site, "tai-ve/toan-bo.xlsx").tables[1];
    std::vector<views::Cell> names;
    for (const std::vector<views::Cell>& row : table.rows) names.push_back(row.front());
    EXPECT_EQ(names, (std::vector<views::Cell>{"Xã A", "Xã C", "Xã B"}));
    EXPECT_EQ(table.rows_on_paper, 2u);
    std::vector<std::string> qualifiers;
    for (const views::CellNote& note : table.notes) qualifiers.push_back(note.qualifier);
    EXPECT_EQ(qualifiers, (std::vector<std::string>{"gần", "3–4", "trên"}));
    EXPECT_TRUE(std::ranges::any_of(table.columns, [](const views::Column& column) {
        return column.id == "completed-qualifier" && column.reach == views::Reach::files;
    }));
}

TEST(NativeCharts, ShowPartsBesideTheirWholeAndTermsOfASum) {
    const Pages pages(make_site());
    const std::vector<views::NativeChart> charts = views::make_part_charts(model::UnitId{0}, pages.tables());
    ASSERT_EQ(charts.size(), 2u);
    ASSERT_EQ(charts[0].bars.size(), 2u);
    EXPECT_EQ(charts[0].bars[1].label, "Hoàn thành bài thi");
    EXPECT_EQ(charts[0].bars[1].value, text::Decimal(1020));
    EXPECT_EQ(charts[0].bars[1].printed, "gần 1.020\u00A0người");
    EXPECT_EQ(charts[1].bars.front().label, "Cổng thông tin");  // the largest first
    EXPECT_EQ(charts[1].description,
              "Biểu đồ cột ngang. " + charts[1].headline +
                  ". Cuộc thi, Xã A. Cổng thông tin: 36\u00A0tin, bài; Facebook: 25\u00A0tin, bài.");
}

TEST(NativeCharts, CompareOnlyPlacesThatMayBeRanked) {
    model::Site site = make_site();
    EXPECT_FALSE(views::make_places_chart({kRegistered}, Pages(site).tables()));  // undated beside dated
    EXPECT_FALSE(views::make_places_chart({kFacebook}, Pages(site).tables()));    // one place
    site.reports[1].results[0] = figure(kRegistered, 1, "2.000", moment("11/11/2025 09:00"));
    const Pages pages(site);
    const auto chart = views::make_places_chart({kRegistered}, pages.tables());
    ASSERT_TRUE(chart);
    EXPECT_EQ(chart->bars.front().label, "Xã B");
    EXPECT_EQ(chart->bars.size(), 2u);
}

TEST(NativeCharts, OfTheCityStayWithinAGroupAndAMeasureAndLeavePercentagesAlone) {
    model::Site site = make_site();
    made::add_report(site, 2,
                     {figure(kRegistered, {}, "9.000"), figure(kCompleted, {}, "trên 8.000"),
                      figure(kShare, {}, "90%"), figure(kFacebook, {}, "7")})
        .scope = model::ReportScope::all;
    const Pages pages(site);
    const std::vector<views::NativeChart> charts = views::make_city_charts(pages.tables());
    ASSERT_EQ(charts.size(), 1u);
    EXPECT_EQ(charts[0].headline, "Cuộc thi (người)");
    EXPECT_EQ(charts[0].bars.size(), 2u);
    EXPECT_EQ(charts[0].bars[1].printed, "trên 8.000\u00A0người");
}

}  // namespace
