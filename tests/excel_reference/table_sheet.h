// A table as a sheet: an Excel table with its header row frozen, filtered and repeated on every printed page.
#pragma once

#include "excel_reference/book.h"

namespace excel::reference {

void add_table_sheet(Book& book, const std::string& name, const views::Table& table);

}  // namespace excel::reference
