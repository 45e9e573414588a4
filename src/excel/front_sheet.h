// The sheets of a workbook in their order, and what the first one says.
#pragma once

#include "views/table.h"

#include <string>
#include <vector>

namespace excel {

struct FrontRow {
    enum class Style { title, line, heading };
    Style style = Style::line;
    std::string label;
    std::string value;
    std::string label_link = {};  // "internal:'Tổng hợp'!A1"
    std::string value_link = {};
};

/// Names that Excel accepts: of the first sheet, of the charts where there are any, of the tables.
std::vector<std::string> name_sheets(const views::Workbook& workbook);

/// The title, the lines, and a list of the other sheets.
std::vector<FrontRow> make_front_rows(const views::Workbook& workbook, const std::vector<std::string>& names);

}  // namespace excel
