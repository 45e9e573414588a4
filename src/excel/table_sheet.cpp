#include "excel/table_sheet.h"

#include "excel/cell_text.h"
#include "excel/notes.h"
#include "excel/sheet_layout.h"
#include "excel/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <vector>

namespace excel {
namespace {

constexpr int kScaleOfManyPages = 75;  // percent

void write_cell(Sheet& sheet, std::uint32_t place, const views::Cell& cell, const views::Column& column,
                std::string_view qualifier) {
    if (const auto* const text = std::get_if<std::string>(&cell)) {
        if (column.link_base.empty())
            sheet.write_text(place, *text, Style::text);
        else
            sheet.write_link(place, *text, column.link_base + *text, Style::cell_link);
    } else if (const auto* const number = std::get_if<text::Decimal>(&cell)) {
        sheet.write_number(place, *number, column.kind, qualifier);
    } else if (const auto* const moment = std::get_if<text::Moment>(&cell)) {
        sheet.write_moment(place, *moment);
    } else {
        sheet.write_text(place, qualifier, Style::number_words);
    }
}

/// The rows of the sheet; what is noted at cells comes back.
std::vector<PlacedNote> write_rows(Sheet& sheet, const views::Table& table, const SheetLayout& layout) {
    std::vector<PlacedNote> placed;
    std::uint32_t place = 0;
    sheet.start_row(0, layout.header_lines);
    for (const LaidColumn& column : layout.columns) sheet.write_text(place++, column.title, Style::header);
    const NotesByRow notes(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::vector<views::Cell>& cells = table.rows[row];
        assert(cells.size() == table.columns.size());
        const auto at_row = static_cast<std::uint32_t>(row + 1);
        sheet.start_row(at_row, layout.row_lines[row]);
        place = 0;
        for (const LaidColumn& column : layout.columns) {
            const views::CellNote* const note = notes.at(row, column.source);
            write_cell(sheet, place, cells[column.source], table.columns[column.source],
                       note ? std::string_view(note->qualifier) : std::string_view());
            if (note && !note->text.empty()) placed.push_back({{at_row, place}, note->text});
            ++place;
        }
    }
    return placed;
}

void set_up_print(Sheet& sheet, const SheetLayout& layout, std::uint32_t last_row) {
    sheet.setup.paper = Paper::landscape;
    sheet.setup.frozen = layout.columns.size() > 1 ? 1 : 0;
    sheet.setup.repeated_rows = "$1:$1";
    if (!layout.fits_one_page) {
        sheet.setup.repeated_columns = "$A:$A";
        sheet.setup.scale = kScaleOfManyPages;
    }
    if (layout.on_paper > 0)
        sheet.setup.print_area =
            fixed_range_name({0, 0}, {last_row, static_cast<std::uint32_t>(layout.on_paper - 1)});
}

std::string write_table_part(const views::Table& table, const SheetLayout& layout, int number) {
    std::string name = table.id;
    std::ranges::replace(name, '-', '_');
    const std::string range = range_name({0, 0}, {static_cast<std::uint32_t>(table.rows.size()),
                                                  static_cast<std::uint32_t>(layout.columns.size() - 1)});
    std::string xml = fmt::format(
        "{0}<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"{1}\" name=\"{2}\" "
        "displayName=\"{2}\" ref=\"{3}\" totalsRowShown=\"0\"><autoFilter ref=\"{3}\"/><tableColumns count=\"{4}\">",
        kXmlHead, number, attribute_of(name), range, layout.columns.size());
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        fmt::format_to(std::back_inserter(xml), "<tableColumn id=\"{}\" name=\"{}\"/>", i + 1,
                       attribute_of(escape_cell_text(layout.columns[i].title)));
    return xml +
           "</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\" "
           "showRowStripes=\"1\" showColumnStripes=\"0\"/></table>";
}

/// The boxes of the notes stand among the drawings, their texts on their own.
void add_notes(Book& book, Sheet& sheet, const std::vector<PlacedNote>& notes) {
    sheet.setup.notes = sheet.relations.add("vmlDrawing", book.next_target("drawings/vmlDrawing"));
    book.add_part("drawings/vmlDrawing", write_note_boxes(notes, sheet.grid(), book.take_note_blocks(notes.size())));
}

std::size_t count_cells(const views::Table& table) {
    std::size_t count = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].reach == views::Reach::files) continue;
        if (!table.columns[column].title.empty()) ++count;
        for (const std::vector<views::Cell>& row : table.rows)
            if (is_filled(row[column])) ++count;
    }
    for (const views::CellNote& note : table.notes)
        if (table.columns[note.column].reach != views::Reach::files && !note.qualifier.empty() &&
            std::holds_alternative<std::monostate>(table.rows[note.row][note.column]))
            ++count;
    return count;
}

}  // namespace

void add_table_sheet(Book& book, const std::string& name, const views::Table& table) {
    if (table.rows.size() >= kMostRows || table.columns.size() > kMostColumns)
        throw std::runtime_error(fmt::format("sheet “{}” has more rows or columns than Excel takes", name));
    const SheetLayout layout = lay_out(table);
    Sheet sheet = book.make_sheet(name);
    sheet.setup.keeps_digits_as_text = true;
    std::vector<int> widths;
    for (const LaidColumn& column : layout.columns) widths.push_back(column.width);
    sheet.set_widths(widths);
    const std::vector<PlacedNote> notes = write_rows(sheet, table, layout);
    set_up_print(sheet, layout, static_cast<std::uint32_t>(table.rows_on_paper.value_or(table.rows.size())));
    if (!notes.empty()) add_notes(book, sheet, notes);
    if (!table.rows.empty() && !layout.columns.empty()) {  // Excel has no tables without rows
        sheet.setup.table = sheet.relations.add("table", book.next_target("tables/table"));
        book.add_part("tables/table", write_table_part(table, layout, book.count("tables/table") + 1));
    }
    if (!notes.empty()) {
        sheet.relations.add("comments", book.next_target("comments"));
        book.add_part("comments", write_notes(notes));
    }
    book.add_sheet(sheet, count_cells(table));
}

}  // namespace excel
