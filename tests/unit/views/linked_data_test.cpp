#include "views/linked_data.h"

#include "unit/views/made_context.h"
#include "views/open_tables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace views {
namespace {

using text::Decimal;

TEST(LinkedData, NoTextEndsTheElement) {
    const std::string name = "</script><script>alert(1)</script><!-- & \"";
    const std::string markup = print_linked_data({text::Json(text::Json::Object{{"name", name}})}).markup;
    EXPECT_EQ(markup.find("</script>"), markup.size() - std::string_view("</script>").size());
    EXPECT_EQ(markup.find("<!--"), std::string::npos);
    EXPECT_NE(markup.find(R"("\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e\u003c!-- \u0026 \"")"),
              std::string::npos);
}

TEST(LinkedData, TheWayIsInAbsoluteAddresses) {
    model::Site site = made::make_site();
    site.settings.base_url = "https://example.gov.vn/trang/";
    const made::ContextOf of(site);
    for (const LinkStyle style : {LinkStyle::folders, LinkStyle::portable}) {
        const Context context = of(style);
        const Links links = links_from("don-vi/xa-a/", context);
        const std::string way = describe_way({{"Trang chủ", links.page("")}, {"Địa phương", links.page("don-vi/")}},
                                             "Xã A", context, links)
                                    .print();
        EXPECT_NE(way.find("\"https://example.gov.vn/trang/\""), std::string::npos) << way;
        EXPECT_NE(way.find("\"https://example.gov.vn/trang/don-vi/\""), std::string::npos) << way;
        EXPECT_NE(way.find("\"https://example.gov.vn/trang/don-vi/xa-a/\""), std::string::npos) << way;
    }
}

const Cell& cell_of(const Table& table, std::size_t row, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column, &Column::id);
    return table.rows[row][static_cast<std::size_t>(found - table.columns.begin())];
}

std::string text_at(const Table& table, std::size_t row, std::string_view column) {
    const auto* const text = std::get_if<std::string>(&cell_of(table, row, column));
    return text ? *text : "";
}

TEST(OpenTables, OneFactOfTwoReportsIsOneFigureWithTwoRows) {
    model::Site site = made::make_site();
    made::add_report(site, 0, {made::figure(made::kRegistered, 0, "trên 1.200", made::kJune)});
    made::add_report(site, 0, {made::figure(made::kRegistered, 0, "trên 1.200", made::kJune)});
    const made::ContextOf of(site);
    const Context context = of();
    const std::vector<OpenTable> tables = make_open_tables({context.site, context.analysis, context.words});
    const auto found = std::ranges::find(tables, "figures", [](const OpenTable& open) { return open.table.id; });
    ASSERT_NE(found, tables.end());
    const Table& figures = found->table;
    ASSERT_EQ(figures.rows.size(), 2u);
    EXPECT_EQ(text_at(figures, 0, "id"), "xa-a/r0:registered:xa-a");
    EXPECT_EQ(text_at(figures, 1, "id"), "xa-a/r1:registered:xa-a");
    for (const std::size_t row : {0u, 1u}) {
        EXPECT_EQ(text_at(figures, row, "fact-id"), "xa-a/r0:registered:xa-a");
        EXPECT_EQ(text_at(figures, row, "in-total"), "yes");
        EXPECT_EQ(text_at(figures, row, "qualifier-id"), "over");
        EXPECT_EQ(text_at(figures, row, "decimal"), "1200");
        EXPECT_EQ(cell_of(figures, row, "as-of-to"), (Cell{text::Moment{.year = 2025, .month = 6, .day = 30}}));
    }
}

}  // namespace
}  // namespace views
