#include "excel/sheet_layout.h"

#include <gtest/gtest.h>

namespace excel {
namespace {

using views::ColumnKind;
using views::Reach;

views::Table table_of(std::vector<views::Column> columns, std::vector<std::vector<views::Cell>> rows = {}) {
    return {.id = "t", .title = "T", .columns = std::move(columns), .rows = std::move(rows)};
}

TEST(LayOut, PutsWhatIsPrintedFirstAndLeavesOutWhatIsForFiles) {
    const SheetLayout layout = lay_out(table_of({{"a", "A", ColumnKind::text, 10, Reach::screen},
                                                 {"b", "B"},
                                                 {"c", "C", ColumnKind::text, 10, Reach::files},
                                                 {"d", "D"}}));
    ASSERT_EQ(layout.columns.size(), 3u);
    EXPECT_EQ(layout.columns[0].source, 1u);
    EXPECT_EQ(layout.columns[1].source, 3u);
    EXPECT_EQ(layout.columns[2].source, 0u);
    EXPECT_EQ(layout.on_paper, 2u);
}

TEST(LayOut, MakesColumnsAsWideAsTheirTextsButNoWider) {
    views::Table table =
        table_of({{"a", "Tên", ColumnKind::text, 40},
                  {"b", "Số", ColumnKind::number, 40},
                  {"c", "Tên", ColumnKind::text, 12},
                  {"d", "Trách nhiệm", ColumnKind::text, 4},
                  {"e", "Số", ColumnKind::number, 40}},
                 {{"Ủy ban nhân dân xã", text::Decimal(52000000), std::string(100, 'x'), "x", text::Decimal(70)}});
    table.notes = {{0, 4, "không dưới", ""}};
    const SheetLayout layout = lay_out(table);
    EXPECT_EQ(layout.columns[0].width, 20);  // 18 letters and what is kept free on both sides
    EXPECT_EQ(layout.columns[1].width, 12);  // 52.000.000
    EXPECT_EQ(layout.columns[2].width, 12);
    EXPECT_EQ(layout.columns[3].width, 8);   // the longest word of its title, and the button of the filter
    EXPECT_EQ(layout.columns[4].width, 15);  // không dưới 70
    EXPECT_EQ(layout.row_lines, (std::vector<int>{9}));
    EXPECT_EQ(layout.header_lines, 2);
}

TEST(LayOut, GivesEachColumnATitleOfItsOwnOnOneLine) {
    const SheetLayout layout = lay_out(table_of({{"a", "Đơn vị"}, {"b", "đơn\nVỊ"}, {"c", "ĐƠN VỊ"}}));
    EXPECT_EQ(layout.columns[0].title, "Đơn vị");
    EXPECT_EQ(layout.columns[1].title, "đơn VỊ (2)");
    EXPECT_EQ(layout.columns[2].title, "ĐƠN VỊ (3)");
}

TEST(LayOut, KnowsWhenOnePageIsTooNarrow) {
    const std::vector<views::Cell> row(10, views::Cell(std::string(40, 'x')));
    const auto columns = [](int width) {
        std::vector<views::Column> made;
        for (int i = 0; i < 10; ++i) made.push_back({"c", "C", ColumnKind::text, width});
        return made;
    };
    EXPECT_TRUE(lay_out(table_of(columns(21), {row})).fits_one_page);
    EXPECT_FALSE(lay_out(table_of(columns(24), {row})).fits_one_page);
    std::vector<views::Column> behind = columns(21);
    behind.push_back({"d", "D", ColumnKind::text, 200, Reach::screen});
    EXPECT_TRUE(lay_out(table_of(behind)).fits_one_page);
}

TEST(CountLines, WrapsBetweenWords) {
    EXPECT_EQ(count_lines("", 10), 1);
    EXPECT_EQ(count_lines("một hai ba", 10), 1);
    EXPECT_EQ(count_lines("một hai ba bốn", 10), 2);
    EXPECT_EQ(count_lines("một\nhai", 10), 2);
    EXPECT_EQ(count_lines(std::string(25, 'x'), 10), 3);
    EXPECT_EQ(count_lines("x", 0), 1);
}

TEST(NotesByRow, FindsTheFirstNoteOfACell) {
    views::Table table = table_of({{"a", "A"}, {"b", "B"}}, {{"1", "2"}, {"3", "4"}, {"5", "6"}});
    EXPECT_EQ(NotesByRow(table).at(0, 0), nullptr);
    table.notes = {{2, 1, "c", ""}, {0, 1, "a", ""}, {0, 0, "b", ""}, {0, 1, "d", ""}};
    const NotesByRow notes(table);
    EXPECT_EQ(notes.at(0, 0)->qualifier, "b");
    EXPECT_EQ(notes.at(0, 1)->qualifier, "a");
    EXPECT_EQ(notes.at(1, 0), nullptr);
    EXPECT_EQ(notes.at(1, 1), nullptr);
    EXPECT_EQ(notes.at(2, 0), nullptr);
    EXPECT_EQ(notes.at(2, 1)->qualifier, "c");
}

TEST(IsFilled, KnowsEmptyCells) {
    EXPECT_FALSE(is_filled(std::monostate{}));
    EXPECT_FALSE(is_filled(""));
    EXPECT_TRUE(is_filled(text::Decimal(0)));
}

}  // namespace
}  // namespace excel
