#include "excel/front_sheet.h"

#include "excel/cell_text.h"

namespace excel {

std::vector<std::string> name_sheets(const views::Workbook& workbook) {
    std::vector<std::string> titles = {workbook.about_title};
    if (!workbook.charts.charts.empty()) titles.push_back(workbook.charts.title);
    for (const views::Table& table : workbook.tables) titles.push_back(table.title);
    return make_sheet_names(titles);
}

std::vector<FrontRow> make_front_rows(const views::Workbook& workbook, const std::vector<std::string>& names) {
    std::vector<FrontRow> rows = {{FrontRow::Style::title, workbook.title, ""}};
    for (const views::AboutLine& line : workbook.about)
        rows.push_back({FrontRow::Style::line, line.label, line.value, "", line.address});
    if (workbook.sheets_heading.empty()) return rows;
    rows.push_back({FrontRow::Style::heading, workbook.sheets_heading, ""});
    std::size_t sheet = 1;
    const auto add = [&](const std::string& about) {
        const std::string& name = names[sheet++];
        rows.push_back({FrontRow::Style::line, name, about, "internal:'" + name + "'!A1", ""});
    };
    if (!workbook.charts.charts.empty()) add(workbook.charts.about);
    for (const views::Table& table : workbook.tables) add(table.about);
    return rows;
}

}  // namespace excel
