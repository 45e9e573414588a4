// How a table lies on a sheet and on paper: the order and widths of its columns, titles that Excel tables accept, and
// whether one page is wide enough. All sizes are characters of Calibri 11, the unit of Excel's columns.
#pragma once

#include "views/table.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace excel {

struct LaidColumn {
    std::size_t source = 0;  // of the table
    std::string title;       // unlike all others of the sheet in any case
    int width = 0;
};

struct SheetLayout {
    std::vector<LaidColumn> columns;  // those for paper first
    std::size_t on_paper = 0;
    bool fits_one_page = true;  // in width, in letters that can still be read
    int header_lines = 1;
    std::vector<int> row_lines;
};

/// Lines that a text takes in a cell of `width`, wrapped between words. Not every program measures rows itself.
int count_lines(std::string_view text, int width);

SheetLayout lay_out(const views::Table& table);

/// The notes of a table where they are asked for.
class NotesByRow {
public:
    explicit NotesByRow(const views::Table& table);
    /// Null without one.
    const views::CellNote* at(std::size_t row, std::size_t column) const;

private:
    std::vector<const views::CellNote*> notes_;  // by row
    std::vector<std::size_t> first_;             // of each row, and one past the last row's
};

/// Does a cell hold a value of its own?
bool is_filled(const views::Cell& cell);
/// How many of the texts are not empty.
std::size_t count_texts(std::initializer_list<std::string_view> texts);

}  // namespace excel
