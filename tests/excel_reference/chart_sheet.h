// The sheet of charts: each beside the rows that it draws.
#pragma once

#include "excel_reference/book.h"

namespace excel::reference {

void add_chart_sheet(Book& book, const std::string& name, const views::ChartSheet& charts);

}  // namespace excel::reference
