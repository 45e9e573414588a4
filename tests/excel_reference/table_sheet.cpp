#include "excel_reference/table_sheet.h"

#include "excel/cell_text.h"
#include "excel/sheet_layout.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace excel::reference {
namespace {

constexpr uint16_t kScaleOfManyPages = 75;  // percent

void write_cell(Book& book, lxw_worksheet* sheet, Position at, const views::Cell& cell, const views::Column& column,
                const views::CellNote* note) {
    const std::string qualifier = note ? note->qualifier : "";
    if (const auto* const text = std::get_if<std::string>(&cell))
        book.write_link(sheet, at, *text, column.link_base.empty() ? "" : column.link_base + *text,
                        column.link_base.empty() ? book.formats().text : book.formats().cell_link);
    else if (const auto* const number = std::get_if<text::Decimal>(&cell))
        book.write_number(sheet, at, *number, column.kind, qualifier);
    else if (const auto* const moment = std::get_if<text::Moment>(&cell))
        book.write_moment(sheet, at, *moment);
    else
        book.write_text(sheet, at, qualifier, book.formats().number_words);
    if (!note || note->text.empty()) return;
    lxw_comment_options options{};
    options.width = 260;
    options.height = 90;
    require(worksheet_write_comment_opt(sheet, at.row, at.column, escape_cell_text(note->text).c_str(), &options),
            "write a note");
}

void set_up_print(lxw_worksheet* sheet, const SheetLayout& layout, lxw_row_t last_row) {
    worksheet_set_landscape(sheet);
    worksheet_freeze_panes(sheet, 1, layout.columns.size() > 1 ? 1 : 0);
    require(worksheet_repeat_rows(sheet, 0, 0), "repeat the header row");
    if (layout.fits_one_page) {
        worksheet_fit_to_pages(sheet, 1, 0);  // one page wide, as many as needed
    } else {
        require(worksheet_repeat_columns(sheet, 0, 0), "repeat the first column");
        worksheet_set_print_scale(sheet, kScaleOfManyPages);
    }
    if (layout.on_paper > 0)
        require(worksheet_print_area(sheet, 0, 0, last_row, static_cast<lxw_col_t>(layout.on_paper - 1)),
                "print area");
}

void add_table_object(Book& book, lxw_worksheet* sheet, const views::Table& table, const SheetLayout& layout) {
    if (table.rows.empty() || layout.columns.empty()) return;  // Excel has no tables without rows
    std::vector<std::string> titles;
    for (const LaidColumn& column : layout.columns) titles.push_back(escape_cell_text(column.title));
    std::vector<lxw_table_column> columns(titles.size());
    std::vector<lxw_table_column*> places;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        columns[i].header = titles[i].data();
        columns[i].header_format = book.formats().header;
        places.push_back(&columns[i]);
    }
    places.push_back(nullptr);
    std::string object_name = table.id;
    std::ranges::replace(object_name, '-', '_');
    lxw_table_options options{};
    options.name = object_name.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = places.data();
    require(worksheet_add_table(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                                static_cast<lxw_col_t>(titles.size() - 1), &options),
            "make a table of “" + table.title + "”");
}

}  // namespace

void add_table_sheet(Book& book, const std::string& name, const views::Table& table) {
    if (table.rows.size() >= LXW_ROW_MAX || table.columns.size() > LXW_COL_MAX)
        throw std::runtime_error(fmt::format("sheet “{}” has more rows or columns than Excel takes", name));
    const SheetLayout layout = lay_out(table);
    const NotesByRow notes(table);
    lxw_worksheet* const sheet = book.add_sheet(name);
    require(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"), name);
    lxw_col_t place = 0;
    for (const LaidColumn& column : layout.columns) {
        require(worksheet_set_column(sheet, place, place, column.width, nullptr), name);
        book.write_text(sheet, {0, place++}, column.title, book.formats().header);
    }
    book.set_lines(sheet, 0, layout.header_lines);
    lxw_row_t row = 0;
    for (const std::vector<views::Cell>& cells : table.rows) {
        assert(cells.size() == table.columns.size());
        place = 0;
        ++row;
        book.set_lines(sheet, row, layout.row_lines[row - 1]);
        for (const LaidColumn& column : layout.columns) {
            write_cell(book, sheet, {row, place++}, cells[column.source], table.columns[column.source],
                       notes.at(row - 1, column.source));
        }
    }
    set_up_print(sheet, layout, static_cast<lxw_row_t>(table.rows_on_paper.value_or(table.rows.size())));
    add_table_object(book, sheet, table, layout);
}

}  // namespace excel::reference
