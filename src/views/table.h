// Tables as spreadsheets, CSV and JSON take them: typed columns, one value a cell. A qualifier, bounds, measure,
// as-of and source are columns of their own, so that nothing is lost when somebody pivots. What only a workbook has
// (notes, links, which columns are for paper, charts) stands beside the values and changes none of them.
#pragma once

#include "text/decimal.h"
#include "text/moment.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace views {

enum class ColumnKind { text, number, percent, date };  // percent: the number of hundredths, 62.5 for 62,5%

/// Where people meet a column. A sheet has those of the paper first, so that its print area is one block.
enum class Reach {
    paper,   // printed
    screen,  // in the sheet, behind what is printed
    files,   // in CSV and JSON only
};

struct Column {
    std::string id;     // English, kebab-case: the key in CSV and JSON
    std::string title;  // what readers see in the header row
    ColumnKind kind = ColumnKind::text;
    int width = 16;  // characters, at most: longer text is wrapped
    Reach reach = Reach::paper;
    std::string link_base = {};             // cells are addresses below this one; empty: they are no links
    std::string about = {};                 // what stands in it, where the title does not say it all
    std::vector<std::string> choices = {};  // of ids: all that may stand in it
};

/// monostate: nothing is known. A date with a day is written as a date, a less precise one as text.
using Cell = std::variant<std::monostate, std::string, text::Decimal, text::Moment>;

/// What a workbook says at one cell, as statistics offices do. Row and column are places in the table.
struct CellNote {
    std::size_t row = 0;
    std::size_t column = 0;
    std::string qualifier;  // shown before the number ("trên"); in an empty cell instead of one ("3–4", "có")
    std::string text;
};

struct Table {
    std::string id;          // English, kebab-case: "figures"
    std::string title;       // name of the sheet: "Số liệu chi tiết"
    std::string about = {};  // one sentence: what a row is
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<CellNote> notes = {};
    std::optional<std::size_t> rows_on_paper = {};  // from the first on; nothing: all
};

struct NativeBar {
    std::string label;
    text::Decimal value;
    std::string printed;  // "trên 70%"
    std::string as_of;
};

/// A bar chart that the spreadsheet program draws, from the rows beside it.
struct NativeChart {
    std::string headline;  // the message
    std::string subtitle;  // the statistic: what, where
    std::vector<NativeBar> bars;
    std::string description;  // for those who do not see it
};

struct ChartSheet {
    std::string title;                       // name of the sheet: "Biểu đồ"
    std::string about;                       // as of a table
    std::vector<std::string> column_titles;  // of label, value, printed, as-of
    std::vector<NativeChart> charts;         // without any there is no sheet
};

/// Key and value lines of a workbook's first sheet: what this is, how complete, as of when, how to cite.
struct AboutLine {
    std::string label;
    std::string value;
    std::string address = {};  // where the value leads to; absolute, may be empty
};

struct Workbook {
    std::string path;  // below the site's root: "don-vi/xa-an-lao/xa-an-lao.xlsx"
    std::string title;
    std::string about_title;  // name of the first sheet: "Thông tin chung"
    std::vector<AboutLine> about;
    std::vector<Table> tables;
    std::size_t csv_table = 0;        // the one that the .csv beside the workbook holds
    ChartSheet charts = {};           // the second sheet
    std::string sheets_heading = {};  // of the list of sheets on the first one
    std::string page_word = {};       // "Trang", at the foot of printed pages
    std::string site = {};            // at the head of printed pages; the subject in the properties
    std::string author = {};
    text::Moment created = {};  // the day of the latest content in it; without one a fixed day
};

}  // namespace views
