#include "drafting/typed_table.h"

#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace drafting {
namespace {

constexpr std::size_t kMargin = 12;  // characters; further columns of a table begin behind it

/// A justified line has its blanks spread all over: no gap is much wider than the others, and words stand alone.
bool is_justified(std::string_view line) {
    constexpr std::size_t kFewestWords = 5, kWidestGap = 8;
    std::size_t words = 0, wide = 0, gap = 0, numbers = 0;
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    for (const char c : line.substr(begin)) {
        if (c == '\t' || gap > kWidestGap) return false;
        if (c != ' ' && gap > 0) ++words;
        if (c >= '0' && c <= '9' && gap > 0) ++numbers;
        if (c != ' ' && gap >= 2) ++wide;
        gap = c == ' ' ? gap + 1 : 0;
    }
    return words >= kFewestWords && wide * 2 >= words && numbers * 2 <= words;
}

bool has_columns(const PaperLine& line) {
    if (line.table || is_justified(line.text)) return false;
    return std::ranges::count_if(cut_columns(line.text),
                                 [](const Piece& piece) { return piece.column >= kMargin; }) >= 2;
}

struct Column {
    std::size_t begin = 0, end = 0;  // characters
};

std::size_t end_of(const Piece& piece) {
    return piece.column + text::count_characters(piece.text);
}

/// The column that `piece` stands under, or the nearest one.
std::size_t find_column(const Piece& piece, const std::vector<Column>& columns) {
    const auto distance = [&](const Column& column) {
        if (piece.column < column.end && column.begin < end_of(piece)) return std::size_t{0};
        return piece.column >= column.end ? piece.column - column.end + 1 : column.begin - end_of(piece) + 1;
    };
    return static_cast<std::size_t>(std::ranges::min_element(columns, {}, distance) - columns.begin());
}

/// The rest of a cell stands alone in its line, right under the first words of the cell.
bool continues_cell(const PaperLine& line, const std::vector<std::size_t>& begins) {
    if (line.table) return false;
    const std::vector<Piece> pieces = cut_columns(line.text);
    return pieces.size() == 1 && pieces.front().column >= kMargin &&
           std::ranges::find(begins, pieces.front().column) != begins.end();
}

using Rows = std::vector<std::vector<std::string>>;

office::Table make_table(const Rows& rows, bool is_sound) {
    office::Table table{.rows = {}, .is_sound = is_sound};
    for (const std::vector<std::string>& row : rows) {
        table.rows.emplace_back();
        for (const std::string& cell : row) table.rows.back().push_back({{.text = cell}});
    }
    return table;
}

}  // namespace

TypedTable read_typed_table(std::span<const PaperLine> lines) {
    if (lines.empty() || !has_columns(lines.front())) return {};
    std::vector<Column> columns;
    for (const Piece& piece : cut_columns(lines.front().text)) columns.push_back({piece.column, end_of(piece)});
    Rows rows;
    bool is_sound = true;
    std::vector<std::size_t> begins;  // of the cells above
    std::size_t taken = 0;
    for (; taken < lines.size(); ++taken) {
        const PaperLine& line = lines[taken];
        if (!has_columns(line) && !continues_cell(line, begins)) break;
        const std::vector<Piece> pieces = cut_columns(line.text);
        const bool begins_row = rows.empty() || find_column(pieces.front(), columns) == 0;
        if (begins_row) {
            rows.emplace_back(columns.size());
            begins.clear();
        }
        std::vector<bool> is_filled(columns.size());
        for (const Piece& piece : pieces) {
            const std::size_t column = find_column(piece, columns);
            if (is_filled[column]) is_sound = false;
            is_filled[column] = true;
            begins.push_back(piece.column);
            std::string& cell = rows.back()[column];
            const bool is_cut_symbol = cell.ends_with('-') && !cell.ends_with(" -");
            cell += (cell.empty() || is_cut_symbol ? "" : " ") + piece.text;
        }
    }
    return {.table = make_table(rows, is_sound), .lines = taken};
}

}  // namespace drafting
