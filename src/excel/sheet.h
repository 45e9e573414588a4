// One worksheet (ECMA-376 part 1, 18.3), written cell by cell, row after row.
#pragma once

#include "excel/places.h"
#include "excel/relations.h"
#include "excel/shared_strings.h"
#include "excel/styles.h"
#include "text/decimal.h"
#include "text/moment.h"
#include "views/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace excel {

enum class Paper { portrait, landscape };

/// How a sheet looks and prints, beside its cells.
struct SheetSetup {
    Paper paper = Paper::portrait;
    int scale = 0;                           // percent; 0: one page wide, as many as needed
    std::string header, footer;              // in the codes of Excel
    std::vector<std::uint32_t> page_breaks;  // above these rows
    bool has_gridlines = true;
    bool is_front = false;                        // shown first
    bool keeps_digits_as_text = false;            // no green corners where a text is a number
    std::optional<std::uint32_t> frozen;          // the first row stays, and so many columns
    std::string print_area;                       // "$A$1:$K$19"; empty: all
    std::string repeated_columns, repeated_rows;  // on every page: "$A:$A", "$1:$1"
    int drawing = 0, notes = 0, table = 0;        // relations; 0: none
};

class Sheet {
public:
    /// `number` counts the sheets of the book from 1.
    Sheet(std::string name, int number, SharedStrings& strings, Styles& styles);

    const std::string& name() const { return name_; }
    int number() const { return number_; }
    const Grid& grid() const { return grid_; }
    std::size_t filled_cells() const { return filled_; }

    /// In characters of Calibri 11, from the first column on.
    void set_widths(const std::vector<int>& widths);
    /// Each row comes below the one before. Higher than one line, it gets its height.
    void start_row(std::uint32_t row, int lines);

    /// Cells of the row, from left to right. An empty text gives an empty cell with the style. All throw
    /// std::runtime_error for a text that Excel could not hold.
    void write_text(std::uint32_t column, std::string_view text, Style style);
    /// An address that Excel cannot hold leaves the text alone; "internal:'Tổng hợp'!A1" leads within the book.
    void write_link(std::uint32_t column, std::string_view text, std::string_view address, Style style);
    /// More digits than Excel keeps become text.
    void write_number(std::uint32_t column, const text::Decimal& number, views::ColumnKind kind,
                      std::string_view qualifier);
    void write_moment(std::uint32_t column, const text::Moment& moment);

    SheetSetup setup;
    Relations relations;

    /// The part of the package. Nothing may be written any more.
    std::string write();

private:
    /// A column's name, and the text that was written in it last: the next row often has the same.
    struct Column {
        std::string name;
        std::string_view text = {};
        std::uint32_t number = 0;
    };

    void open_cell(std::uint32_t column, Style style);
    void write_value(std::uint32_t column, std::string_view value, Style style);
    std::uint32_t number_of(std::string_view text, std::uint32_t column);

    std::string name_;
    int number_;
    SharedStrings& strings_;
    Styles& styles_;
    Grid grid_;
    std::string columns_;
    std::string rows_;
    std::string links_;
    std::size_t link_count_ = 0;
    std::vector<Column> cells_;             // by column
    std::string row_name_;                  // of the open row; empty: none
    std::optional<Position> first_, last_;  // corners of what was written
    std::size_t filled_ = 0;
};

}  // namespace excel
