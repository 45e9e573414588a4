#include "excel/places.h"

#include <fmt/format.h>

namespace excel {

std::string column_name(std::uint32_t column) {
    std::string name;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string cell_name(Position at) {
    return column_name(at.column) + std::to_string(at.row + 1);
}

std::string range_name(Position first, Position last) {
    const std::string begin = cell_name(first), end = cell_name(last);
    return begin == end ? begin : begin + ":" + end;
}

std::string fixed_range_name(Position first, Position last) {
    const auto fixed = [](Position at) { return fmt::format("${}${}", column_name(at.column), at.row + 1); };
    const std::string begin = fixed(first), end = fixed(last);
    return begin == end ? begin : begin + ":" + end;
}

std::string sheet_prefix(const std::string& sheet) {
    return "'" + sheet + "'!";  // names of sheets hold no apostrophe (cell_text.h)
}

int Grid::column_size(std::uint32_t column) const {
    return column < columns.size() ? columns[column] : kColumnPixels;
}

int Grid::row_size(std::uint32_t row) const {
    return row < rows.size() ? rows[row] : kRowPixels;
}

Anchor anchor_of(const Grid& grid, Position first, int x, int y, int width, int height) {
    Anchor anchor{
        .first = first, .first_x = x, .first_y = y, .last = first, .last_x = x + width, .last_y = y + height};
    while (anchor.last_x >= grid.column_size(anchor.last.column))
        anchor.last_x -= grid.column_size(anchor.last.column++);
    while (anchor.last_y >= grid.row_size(anchor.last.row)) anchor.last_y -= grid.row_size(anchor.last.row++);
    return anchor;
}

}  // namespace excel
