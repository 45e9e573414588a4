#include "excel_reference/check_workbook.h"

#include "excel/book.h"
#include "excel/front_sheet.h"
#include "excel/sheet_layout.h"
#include "excel_reference/read_archive.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>

namespace excel {
namespace {

using Parts = std::map<std::string, std::string>;

std::size_t count_cells(const views::Table& table) {
    const SheetLayout layout = lay_out(table);
    const NotesByRow notes(table);
    std::size_t count = 0;
    for (const LaidColumn& column : layout.columns) {
        if (!column.title.empty()) ++count;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const views::CellNote* const note = notes.at(row, column.source);
            const views::Cell& cell = table.rows[row][column.source];
            const bool shows_qualifier = note && !note->qualifier.empty() && cell.index() == 0;
            if (is_filled(cell) || shows_qualifier) ++count;
        }
    }
    return count;
}

std::size_t count_cells(const std::vector<FrontRow>& rows) {
    std::size_t count = 0;
    for (const FrontRow& row : rows) count += count_texts({row.label, row.value});
    return count;
}

std::size_t count_cells(const views::ChartSheet& sheet) {
    std::size_t count = 0;
    for (const views::NativeChart& chart : sheet.charts) {
        count += count_texts({chart.headline, chart.subtitle}) + sheet.column_titles.size();
        for (const views::NativeBar& bar : chart.bars) count += 1 + count_texts({bar.label, bar.printed, bar.as_of});
    }
    return count;
}

struct Sheet {
    std::string name;
    std::size_t cells = 0;
};

std::vector<Sheet> expected_sheets(const views::Workbook& workbook) {
    const std::vector<std::string> names = name_sheets(workbook);
    std::vector<std::size_t> counts = {count_cells(make_front_rows(workbook, names))};
    if (!workbook.charts.charts.empty()) counts.push_back(count_cells(workbook.charts));
    for (const views::Table& table : workbook.tables) counts.push_back(count_cells(table));
    std::vector<Sheet> sheets;
    for (std::size_t index = 0; index < names.size(); ++index) sheets.push_back({names[index], counts[index]});
    return sheets;
}

std::string check_well_formed(const Parts& parts) {
    for (const auto& [name, part] : parts) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        const pugi::xml_parse_result result = pugi::xml_document().load_buffer(part.data(), part.size());
        if (!result) return fmt::format("part {} is not well-formed: {}", name, result.description());
        if (text::find_invalid_utf8(part)) return fmt::format("part {} is not UTF-8", name);
    }
    return "";
}

std::size_t count_written_cells(const std::string& part) {
    pugi::xml_document document;
    document.load_buffer(part.data(), part.size());
    std::size_t count = 0;
    for (const pugi::xml_node row : document.child("worksheet").child("sheetData").children("row"))
        for (const pugi::xml_node cell : row.children("c"))
            if (cell.child("v").text()) ++count;
    return count;
}

std::string check_created(const Parts& parts, const views::Workbook& workbook) {
    const std::string iso = creation_time(workbook);
    const auto properties = parts.find("docProps/core.xml");
    for (const std::string_view property : {"created", "modified"}) {
        const std::string element = fmt::format("<dcterms:{} xsi:type=\"dcterms:W3CDTF\">{}<", property, iso);
        if (properties == parts.end() || properties->second.find(element) == std::string::npos)
            return fmt::format("it does not say that it was {} at {}", property, iso);
    }
    return "";
}

std::string check_sheets(const Parts& parts, const std::vector<Sheet>& expected) {
    pugi::xml_document book;
    const auto book_part = parts.find("xl/workbook.xml");
    if (book_part == parts.end()) return "there is no xl/workbook.xml";
    book.load_buffer(book_part->second.data(), book_part->second.size());
    std::size_t number = 0;
    for (const pugi::xml_node sheet : book.child("workbook").child("sheets").children("sheet")) {
        if (number == expected.size()) return fmt::format("there are more than {} sheets", expected.size());
        const Sheet& wanted = expected[number++];
        if (sheet.attribute("name").value() != wanted.name)
            return fmt::format("sheet {} is “{}”, not “{}”", number, sheet.attribute("name").value(), wanted.name);
        const auto part = parts.find(fmt::format("xl/worksheets/sheet{}.xml", number));
        if (part == parts.end()) return fmt::format("sheet “{}” is missing", wanted.name);
        const std::size_t written = count_written_cells(part->second);
        if (written != wanted.cells)
            return fmt::format("sheet “{}” holds {} cells instead of {}", wanted.name, written, wanted.cells);
    }
    return number == expected.size() ? "" : fmt::format("there are {} sheets instead of {}", number, expected.size());
}

}  // namespace

std::string check_workbook(const std::string& bytes, const views::Workbook& workbook) {
    try {
        const Parts parts = read_archive(bytes);
        if (std::string fault = check_well_formed(parts); !fault.empty()) return fault;
        if (std::string fault = check_sheets(parts, expected_sheets(workbook)); !fault.empty()) return fault;
        return check_created(parts, workbook);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

}  // namespace excel
