// Tables as spreadsheets, CSV and JSON take them: typed columns, one value a cell. A qualifier, bounds, measure,
// as-of and source are columns of their own, so that nothing is lost when somebody pivots.
#pragma once

#include "text/decimal.h"
#include "text/moment.h"

#include <string>
#include <variant>
#include <vector>

namespace views {

enum class ColumnKind { text, number, percent, date };  // percent: the number of hundredths, 62.5 for 62,5%

struct Column {
    std::string id;     // English, kebab-case: the key in CSV and JSON
    std::string title;  // what readers see in the header row
    ColumnKind kind = ColumnKind::text;
    int width = 16;                         // characters
    std::string about = {};                 // what stands in it, where the title does not say it all
    std::vector<std::string> choices = {};  // of ids: all that may stand in it
};

/// monostate: nothing is known. A date with a day is written as a date, a less precise one as text.
using Cell = std::variant<std::monostate, std::string, text::Decimal, text::Moment>;

struct Table {
    std::string id;     // English, kebab-case: "figures"
    std::string title;  // name of the sheet: "Số liệu chi tiết"
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// Key and value lines of a workbook's first sheet: what this is, how complete, as of when, how to cite.
struct AboutLine {
    std::string label;
    std::string value;
};

struct Workbook {
    std::string path;  // below the site's root: "don-vi/xa-an-lao/xa-an-lao.xlsx"
    std::string title;
    std::string about_title;  // name of the first sheet: "Thông tin chung"
    std::vector<AboutLine> about;
    std::vector<Table> tables;
};

}  // namespace views
