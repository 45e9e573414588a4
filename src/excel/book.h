// A workbook as the package of parts that a spreadsheet program opens (ECMA-376 parts 1 and 2):
//   [Content_Types].xml, _rels/.rels, docProps/       what the package holds
//   xl/workbook.xml, xl/styles.xml, xl/theme/         its sheets by name, the formats of cells, fonts and colours
//   xl/worksheets/sheetN.xml, xl/sharedStrings.xml    cells, and the texts in them
//   xl/tables/ xl/comments xl/drawings/ xl/charts/    what stands on sheets
// Each part is checked and packed as soon as it is written, so that one sheet of cells is in memory at a time.
#pragma once

#include "archive/zip_writer.h"
#include "excel/relations.h"
#include "excel/shared_strings.h"
#include "excel/sheet.h"
#include "excel/styles.h"
#include "views/table.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace excel {

class Book {
public:
    explicit Book(const views::Workbook& workbook) : workbook_(workbook) {}

    /// A sheet for A4 with the site's name at its head and page numbers at its foot.
    Sheet make_sheet(const std::string& name);
    /// Adds the sheet that was made last. Throws std::logic_error where it does not hold `cells` filled cells.
    void add_sheet(Sheet& sheet, std::size_t cells);

    /// Adds a part of a kind, "charts/chart", and returns its number among its like. Its relations go with it.
    int add_part(std::string_view kind, const std::string& xml, const Relations& relations = {});
    /// What the next part of a kind will be called from another folder of the package: "../charts/chart1.xml".
    std::string next_target(std::string_view kind) const;
    /// How many parts there are of a kind.
    int count(std::string_view kind) const;

    /// Blocks of numbers for the boxes of a sheet's notes; the first of them.
    int take_note_blocks(std::size_t notes);

    /// All of it.
    std::string write();

private:
    struct Entry {
        std::string name;
        std::string print_area, repeated_columns, repeated_rows;
    };
    struct DefinedName {
        std::string name, formula, title;
        std::size_t sheet;
    };
    struct Part {
        std::string name;
        archive::Packed packed;
    };

    void add(const std::string& name, std::string_view type, const std::string& xml);
    void add_packed(const std::string& name, std::string_view type, const archive::Packed& packed);
    std::vector<DefinedName> list_names() const;
    std::string write_workbook_part(const std::vector<DefinedName>& names) const;
    std::string write_core_properties() const;
    std::string write_application_properties(const std::vector<DefinedName>& names) const;

    const views::Workbook& workbook_;
    archive::Packer packer_{archive::Effort::quick};  // still no larger than what libxlsxwriter makes
    SharedStrings strings_;
    Styles styles_;
    std::vector<Entry> sheets_;
    std::map<std::string, int, std::less<>> counts_;  // by kind
    int note_blocks_ = 0;
    std::vector<Part> parts_;
    std::string types_;
};

/// When the workbook says that it was made: the day of its latest content, 01/01/2000 without one. No clock, so that
/// equal workbooks are equal bytes.
std::string creation_time(const views::Workbook& workbook);

}  // namespace excel
