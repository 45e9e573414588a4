#include "excel_reference/write_workbook.h"

#include "excel/front_sheet.h"
#include "excel/scratch_file.h"
#include "excel/sheet_layout.h"
#include "excel_reference/book.h"
#include "excel_reference/chart_sheet.h"
#include "excel_reference/table_sheet.h"

#include <algorithm>

namespace excel::reference {
namespace {

constexpr int kFrontLabel = 26, kFrontValue = 66;  // characters; both on one portrait page
constexpr int kTitleLines = 2;                     // its letters are larger

void add_front_sheet(Book& book, const std::vector<FrontRow>& rows, const std::string& name) {
    lxw_worksheet* const sheet = book.add_sheet(name);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    require(worksheet_set_column(sheet, 0, 0, kFrontLabel, nullptr), name);
    require(worksheet_set_column(sheet, 1, 1, kFrontValue, nullptr), name);
    lxw_row_t row = 0;
    for (const FrontRow& line : rows) {
        if (line.style == FrontRow::Style::heading) ++row;  // a blank line above
        book.set_lines(sheet, row,
                       line.style == FrontRow::Style::title ? kTitleLines
                                                            : std::max(count_lines(line.label, kFrontLabel - 2),
                                                                       count_lines(line.value, kFrontValue)));
        lxw_format* const label = line.style == FrontRow::Style::title     ? book.formats().title
                                  : line.style == FrontRow::Style::heading ? book.formats().heading
                                                                           : book.formats().label;
        book.write_link(sheet, {row, 0}, line.label, line.label_link,
                        line.label_link.empty() ? label : book.formats().link);
        book.write_link(sheet, {row, 1}, line.value, line.value_link,
                        line.value_link.empty() ? book.formats().value : book.formats().link);
        ++row;
    }
}

void write_once(const views::Workbook& workbook, const std::string& path, const std::string& scratch) {
    const std::vector<std::string> names = name_sheets(workbook);
    Book book(workbook, path, scratch);
    add_front_sheet(book, make_front_rows(workbook, names), names.front());
    std::size_t sheet = 1;
    if (!workbook.charts.charts.empty()) add_chart_sheet(book, names[sheet++], workbook.charts);
    for (const views::Table& table : workbook.tables) add_table_sheet(book, names[sheet++], table);
    book.close();
}

}  // namespace

std::string write_workbook(const views::Workbook& workbook, const std::filesystem::path& scratch) {
    const ScratchFile file(scratch);
    write_once(workbook, file.path(), scratch.string());
    return file.read();
}

}  // namespace excel::reference
