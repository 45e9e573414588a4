#include "excel/archive.h"
#include "excel/cell_text.h"
#include "excel/write_workbook.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>

namespace excel {
namespace {

using Parts = std::map<std::string, std::string>;

bool has_content(const views::Cell& cell) {
    const auto* const text = std::get_if<std::string>(&cell);
    return text ? !text->empty() : !std::holds_alternative<std::monostate>(cell);
}

std::size_t count_cells(const views::Table& table) {
    std::size_t count =
        static_cast<std::size_t>(std::count_if(table.columns.begin(), table.columns.end(),
                                               [](const views::Column& column) { return !column.title.empty(); }));
    for (const std::vector<views::Cell>& row : table.rows)
        count += static_cast<std::size_t>(std::count_if(row.begin(), row.end(), has_content));
    return count;
}

std::size_t count_cells(const std::vector<views::AboutLine>& about) {
    std::size_t count = 0;
    for (const views::AboutLine& line : about)
        count += (line.label.empty() ? 0u : 1u) + (line.value.empty() ? 0u : 1u);
    return count;
}

struct Sheet {
    std::string name;
    std::size_t cells = 0;
};

std::vector<Sheet> expected_sheets(const views::Workbook& workbook) {
    std::vector<std::string> titles = {workbook.about_title};
    std::vector<std::size_t> counts = {count_cells(workbook.about)};
    for (const views::Table& table : workbook.tables) {
        titles.push_back(table.title);
        counts.push_back(count_cells(table));
    }
    const std::vector<std::string> names = make_sheet_names(titles);
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

/// libxlsxwriter writes the date through a buffer that all threads share.
std::string check_created(const Parts& parts) {
    constexpr std::string_view kCreated = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z<";
    const auto properties = parts.find("docProps/core.xml");
    const bool found = properties != parts.end() && properties->second.find(kCreated) != std::string::npos;
    return found ? "" : "it does not say that it was created on 01/01/2000";
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
        return check_created(parts);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

}  // namespace excel
