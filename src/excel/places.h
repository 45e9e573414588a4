// Where things lie on a sheet: rows and columns are counted from 0 here, and written as Excel names them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace excel {

inline constexpr int kRowPixels = 20;     // of one line of text
inline constexpr int kColumnPixels = 64;  // of a column whose width nobody set
inline constexpr std::uint32_t kMostRows = 1048576, kMostColumns = 16384;

struct Position {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

std::string column_name(std::uint32_t column);                // 0: A, 26: AA
std::string cell_name(Position at);                           // B2
std::string range_name(Position first, Position last);        // A1:B2
std::string fixed_range_name(Position first, Position last);  // $A$1:$B$2
/// "'Số liệu'!" before what is on another sheet.
std::string sheet_prefix(const std::string& sheet);

/// The sizes of rows and columns in pixels; beyond the last, as the program makes them.
struct Grid {
    std::vector<int> columns;
    std::vector<std::uint16_t> rows;

    int column_size(std::uint32_t column) const;
    int row_size(std::uint32_t row) const;
};

/// A rectangle over cells: the cells of its corners, and how many pixels of them lie before it.
struct Anchor {
    Position first;
    int first_x = 0, first_y = 0;
    Position last;
    int last_x = 0, last_y = 0;
};

/// Of what begins `x`, `y` pixels into the cell `first` and is `width`, `height` pixels large.
Anchor anchor_of(const Grid& grid, Position first, int x, int y, int width, int height);

}  // namespace excel
