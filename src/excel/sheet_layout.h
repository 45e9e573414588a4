// How a table lies on a sheet and on paper: the order and widths of its columns, titles that Excel tables accept, and
// whether one page is wide enough. All sizes are characters of Calibri 11, the unit of Excel's columns.
#pragma once

#include "views/table.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
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

/// The notes of a table by row and column.
using NotesByCell = std::map<std::pair<std::size_t, std::size_t>, const views::CellNote*>;
NotesByCell notes_by_cell(const views::Table& table);

/// Does a workbook show anything in this cell?
bool is_shown(const views::Cell& cell, const views::CellNote* note);

}  // namespace excel
