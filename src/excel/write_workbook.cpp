#include "excel/write_workbook.h"

#include "excel/book.h"
#include "excel/chart_sheet.h"
#include "excel/front_sheet.h"
#include "excel/sheet_layout.h"
#include "excel/table_sheet.h"

#include <algorithm>

namespace excel {
namespace {

constexpr int kFrontLabel = 26, kFrontValue = 66;  // characters; both on one portrait page
constexpr int kTitleLines = 2;                     // its letters are larger

int lines_of(const FrontRow& row) {
    if (row.style == FrontRow::Style::title) return kTitleLines;
    return std::max(count_lines(row.label, kFrontLabel - 2), count_lines(row.value, kFrontValue));
}

Style label_style(const FrontRow& row) {
    if (!row.label_link.empty()) return Style::link;
    switch (row.style) {
        case FrontRow::Style::title:
            return Style::title;
        case FrontRow::Style::heading:
            return Style::heading;
        case FrontRow::Style::line:
            break;
    }
    return Style::label;
}

void add_front_sheet(Book& book, const std::vector<FrontRow>& rows, const std::string& name) {
    Sheet sheet = book.make_sheet(name);
    sheet.setup.has_gridlines = false;
    sheet.set_widths({kFrontLabel, kFrontValue});
    std::uint32_t row = 0;
    std::size_t cells = 0;
    for (const FrontRow& line : rows) {
        if (line.style == FrontRow::Style::heading) ++row;  // a blank line above
        sheet.start_row(row++, lines_of(line));
        sheet.write_link(0, line.label, line.label_link, label_style(line));
        sheet.write_link(1, line.value, line.value_link, line.value_link.empty() ? Style::value : Style::link);
        cells += count_texts({line.label, line.value});
    }
    book.add_sheet(sheet, cells);
}

}  // namespace

std::string write_workbook(const views::Workbook& workbook) {
    const std::vector<std::string> names = name_sheets(workbook);
    Book book(workbook);
    add_front_sheet(book, make_front_rows(workbook, names), names.front());
    std::size_t sheet = 1;
    if (!workbook.charts.charts.empty()) add_chart_sheet(book, names[sheet++], workbook.charts);
    for (const views::Table& table : workbook.tables) add_table_sheet(book, names[sheet++], table);
    return book.write();
}

}  // namespace excel
