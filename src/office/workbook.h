// A spreadsheet as it was filled in: sheets of cells, each with what it holds and how that is shown. Nothing is
// guessed here: a number stays the digits that the file holds, because 1.44 may once have been typed as 1.440.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace office {

/// computed: a formula, whatever its last result was; fault: #N/A and its like.
enum class CellKind { text, number, yes_no, computed, fault };

struct Cell {
    CellKind kind = CellKind::text;
    std::string text;    // of text what it says, UTF-8; of a number its digits in the file ("1440", "1.5E3")
    std::string format;  // code of the number format: "General", "@", "#,##0", "dd/mm/yyyy"
};

/// Row and column from 1.
using CellPlace = std::pair<int, int>;

struct Sheet {
    std::string name;
    std::map<CellPlace, Cell> cells;  // those that hold something

    const Cell* find(int row, int column) const;
};

struct Workbook {
    std::vector<Sheet> sheets;
    bool counts_from_1904 = false;  // dates as Excel for Macintosh once counted them

    const Sheet* find(std::string_view name) const;
};

/// Does the number format show dates or times?
bool shows_dates(std::string_view format);

}  // namespace office
