#include "office/read_workbook.h"

#include "office/archive.h"
#include "office/cell_texts.h"
#include "office/compound_file.h"
#include "office/number_formats.h"
#include "office/xml.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace office {
namespace {

constexpr int kMostRows = 1'048'576, kMostColumns = 16'384;  // of Excel
constexpr std::size_t kMostSheets = 64;

void check_kind(std::string_view bytes) {
    if (bytes.size() > kMaxWorkbookBytes) refuse(Refusal::too_large);
    refuse_compound_file(bytes);
    if (!bytes.starts_with("PK")) refuse(Refusal::not_a_workbook);
}

/// What acts or reaches out, by the names of its parts.
void check_parts(const Archive& archive) {
    for (const std::string& name : archive.names()) {
        const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
        if (has("vbaProject") || has("macrosheets/") || has("activeX/")) refuse(Refusal::macros, name);
        if (has("externalLinks/") || has("embeddings/") || name == "xl/connections.xml" || has("queryTables/"))
            refuse(Refusal::external_links, name);
    }
    if (archive.has("content.xml") && archive.has("mimetype")) refuse(Refusal::other_workbook);
    if (!archive.has("[Content_Types].xml")) refuse(Refusal::not_a_workbook);
}

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

struct Relation {
    std::string id;
    std::string type;  // its last word: "worksheet"
    std::string part;
};

/// The parts that `part` refers to.
std::vector<Relation> read_relations(Archive& archive, const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string list = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    std::vector<Relation> relations;
    if (!archive.has(list)) return relations;
    const pugi::xml_document document = parse_xml(archive.read(list), list);
    for (const pugi::xml_node& one : find_children(document.document_element(), "Relationship")) {
        const std::string type(find_attribute(one, "Type"));
        const std::string target(find_attribute(one, "Target"));
        const std::string last = type.substr(type.rfind('/') + 1);
        const bool is_outside = find_attribute(one, "TargetMode") == "External";
        if (is_outside && last != "hyperlink") refuse(Refusal::external_links, list);
        if (is_outside) continue;
        relations.push_back({.id = std::string(find_attribute(one, "Id")),
                             .type = last,
                             .part = target.starts_with('/') ? target.substr(1) : folder + target});
    }
    return relations;
}

const Relation* find_relation(const std::vector<Relation>& relations, std::string_view type) {
    const auto found = std::ranges::find(relations, type, &Relation::type);
    return found == relations.end() ? nullptr : &*found;
}

std::optional<int> parse_number(std::string_view digits) {
    int number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// "C14" -> row 14, column 3.
std::optional<CellPlace> parse_place(std::string_view reference) {
    int column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column <= kMostColumns; ++at)
        column = column * 26 + (reference[at] - 'A' + 1);
    const auto row = parse_number(reference.substr(at));
    return row && column > 0 ? std::optional(CellPlace{*row, column}) : std::nullopt;
}

struct Parts {
    std::vector<std::string> shared_texts;
    std::vector<std::string> formats;  // code by style of a cell
};

/// Nothing for a cell that holds nothing.
std::optional<Cell> read_cell(const pugi::xml_node& node, const Parts& parts, const std::string& part) {
    Cell cell{.format = "General"};
    if (const auto style = parse_number(find_attribute(node, "s"))) {
        if (*style < 0 || static_cast<std::size_t>(*style) >= parts.formats.size()) refuse(Refusal::damaged, part);
        cell.format = parts.formats[static_cast<std::size_t>(*style)];
    }
    const std::string_view type = find_attribute(node, "t");
    const std::string value = find_child(node, "v").text().get();
    if (find_child(node, "f")) {
        cell.kind = CellKind::computed;
        cell.text = find_child(node, "f").text().get();
        return cell;
    }
    if (type == "inlineStr") {
        cell.text = read_rich_text(find_child(node, "is"));
    } else if (type == "s" && !value.empty()) {
        const auto index = parse_number(value);
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= parts.shared_texts.size())
            refuse(Refusal::damaged, part);
        cell.text = parts.shared_texts[static_cast<std::size_t>(*index)];
    } else if (type == "str") {
        cell.text = decode_cell_text(value);
    } else {
        cell.kind = type == "b" ? CellKind::yes_no : type == "e" ? CellKind::fault : CellKind::number;
        if (type == "d") cell.format = "yyyy-mm-dd";  // ISO 8601 dates, of strict files
        cell.text = value;
    }
    return cell.text.empty() ? std::nullopt : std::optional(std::move(cell));
}

/// Rows and cells without a reference follow the one before them.
Sheet read_sheet(Archive& archive, const std::string& part, std::string name, const Parts& parts) {
    Sheet sheet{.name = std::move(name), .cells = {}};
    const pugi::xml_document document = parse_xml(archive.read(part), part);
    const pugi::xml_node rows = find_child(document.document_element(), "sheetData");
    int row_number = 0;
    for (const pugi::xml_node& row : find_children(rows, "row")) {
        row_number = parse_number(find_attribute(row, "r")).value_or(row_number + 1);
        int column = 0;
        for (const pugi::xml_node& node : find_children(row, "c")) {
            const std::string_view reference = find_attribute(node, "r");
            const auto place = reference.empty() ? CellPlace{row_number, column + 1} : parse_place(reference);
            if (!place || place->first != row_number || row_number < 1 || row_number > kMostRows ||
                place->second > kMostColumns)
                refuse(Refusal::damaged, part);
            column = place->second;
            auto cell = read_cell(node, parts, part);
            if (cell && !sheet.cells.emplace(*place, std::move(*cell)).second) refuse(Refusal::damaged, part);
        }
    }
    for (const Relation& relation : read_relations(archive, part))
        if (relation.type == "oleObject") refuse(Refusal::external_links, part);
    return sheet;
}

Workbook read_book(Archive& archive) {
    const std::vector<Relation> roots = read_relations(archive, "");
    const Relation* const root = find_relation(roots, "officeDocument");
    if (!root || !archive.has(root->part)) refuse(Refusal::not_a_workbook);
    const pugi::xml_document document = parse_xml(archive.read(root->part), root->part);
    const pugi::xml_node book = document.document_element();
    if (local_name(book) != "workbook") refuse(Refusal::not_a_workbook);

    const std::vector<Relation> relations = read_relations(archive, root->part);
    Parts parts;
    if (const Relation* const texts = find_relation(relations, "sharedStrings"))
        parts.shared_texts = read_shared_texts(parse_xml(archive.read(texts->part), texts->part));
    if (const Relation* const styles = find_relation(relations, "styles"))
        parts.formats = read_number_formats(parse_xml(archive.read(styles->part), styles->part));

    Workbook read;
    const std::string_view counts = find_attribute(find_child(book, "workbookPr"), "date1904");
    read.counts_from_1904 = counts == "1" || counts == "true";
    for (const pugi::xml_node& sheet : find_children(find_child(book, "sheets"), "sheet")) {
        // r:id, not sheetId: its local name is what both share
        const auto found = std::ranges::find(relations, find_attribute(sheet, "id"), &Relation::id);
        if (found == relations.end() || read.sheets.size() == kMostSheets) refuse(Refusal::damaged, root->part);
        if (found->type != "worksheet") continue;
        read.sheets.push_back(read_sheet(archive, found->part, std::string(find_attribute(sheet, "name")), parts));
    }
    return read;
}

}  // namespace

std::variant<Workbook, Refused> read_workbook(std::string_view bytes) {
    try {
        check_kind(bytes);
        Archive archive(bytes);
        check_parts(archive);
        return read_book(archive);
    } catch (const RefusedFile& file) {
        return file.refused;
    }
}

}  // namespace office
