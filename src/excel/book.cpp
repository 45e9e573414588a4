#include "excel/book.h"

#include "excel/cell_text.h"
#include "excel/notes.h"
#include "excel/theme.h"
#include "excel/well_formed.h"
#include "excel/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace excel {
namespace {

constexpr std::size_t kLongestMargin = 70;  // characters of a header or footer's side; Excel takes 255 of all
constexpr std::string_view kSheetType = "officedocument.spreadsheetml.";

/// What a part is, by its kind, after "application/vnd.openxmlformats-".
struct PartType {
    std::string_view kind, extension, type;
};
constexpr std::array<PartType, 6> kPartTypes = {{
    {"worksheets/sheet", "xml", "officedocument.spreadsheetml.worksheet"},
    {"charts/chart", "xml", "officedocument.drawingml.chart"},
    {"drawings/drawing", "xml", "officedocument.drawing"},
    {"drawings/vmlDrawing", "vml", ""},  // known by its extension
    {"tables/table", "xml", "officedocument.spreadsheetml.table"},
    {"comments", "xml", "officedocument.spreadsheetml.comments"},
}};

const PartType& type_of(std::string_view kind) {
    const auto* const found = std::ranges::find(kPartTypes, kind, &PartType::kind);
    assert(found != kPartTypes.end());
    return *found;
}

/// Text of a printed header or footer, where & begins a code.
std::string margin_text(const std::string& text) {
    std::string escaped;
    std::size_t characters = 0;
    for (const char byte : escape_cell_text(text)) {
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80 && ++characters > kLongestMargin) break;
        escaped.append(byte == '&' ? 2 : 1, byte);
    }
    return "&8 " + escaped;  // in letters of 8 points
}

/// `xl/worksheets/sheet1.xml` has its relations in `xl/worksheets/_rels/sheet1.xml.rels`.
std::string relations_name(const std::string& part) {
    const std::size_t slash = part.rfind('/') + 1;
    return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

archive::Packed pack_once(const std::string& xml) {
    return archive::Packer(archive::Effort::thorough).pack(xml);
}

/// The parts that all workbooks have alike.
const archive::Packed& packed_root() {
    static const archive::Packed packed = pack_once(fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"rId1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" "
        "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
        "Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
        "Target=\"docProps/app.xml\"/></Relationships>",
        kXmlHead));
    return packed;
}
const archive::Packed& packed_theme() {
    static const archive::Packed packed = pack_once(write_theme());
    return packed;
}
const archive::Packed& packed_usual_styles() {
    static const archive::Packed packed = pack_once(Styles().write());
    return packed;
}

std::string lower(std::string text) {
    for (char& byte : text)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    return text;
}

}  // namespace

Sheet Book::make_sheet(const std::string& name) {
    Sheet sheet(name, static_cast<int>(sheets_.size()) + 1, strings_, styles_);
    sheet.setup.is_front = sheets_.empty();
    sheet.setup.header = "&L" + margin_text(workbook_.site) + "&R" + margin_text(name);
    sheet.setup.footer = "&L" + margin_text(workbook_.title) + "&R" + margin_text(workbook_.page_word) + " &P/&N";
    return sheet;
}

void Book::add_sheet(Sheet& sheet, std::size_t cells) {
    if (sheet.filled_cells() != cells)
        throw std::logic_error(fmt::format("sheet “{}” of {} holds {} cells instead of {}", sheet.name(),
                                           workbook_.path, sheet.filled_cells(), cells));
    sheets_.push_back(
        {sheet.name(), sheet.setup.print_area, sheet.setup.repeated_columns, sheet.setup.repeated_rows});
    add_part("worksheets/sheet", sheet.write(), sheet.relations);
}

int Book::count(std::string_view kind) const {
    const auto found = counts_.find(kind);
    return found == counts_.end() ? 0 : found->second;
}

int Book::take_note_blocks(std::size_t notes) {
    return std::exchange(note_blocks_, note_blocks_ + count_note_blocks(notes)) + 1;
}

std::string Book::next_target(std::string_view kind) const {
    return fmt::format("../{}{}.{}", kind, count(kind) + 1, type_of(kind).extension);
}

int Book::add_part(std::string_view kind, const std::string& xml, const Relations& relations) {
    const PartType& type = type_of(kind);
    const int number = ++counts_[std::string(kind)];
    const std::string name = fmt::format("xl/{}{}.{}", kind, number, type.extension);
    add(name, type.type, xml);
    if (!relations.empty()) add(relations_name(name), "", relations.write());
    return number;
}

void Book::add(const std::string& name, std::string_view type, const std::string& xml) {
    if (const auto fault = find_fault(xml))
        throw std::logic_error(
            fmt::format("part {} of {} is not well-formed at byte {}", name, workbook_.path, *fault));
    add_packed(name, type, packer_.pack(xml));
}

void Book::add_packed(const std::string& name, std::string_view type, const archive::Packed& packed) {
    if (!type.empty())
        fmt::format_to(std::back_inserter(types_),
                       "<Override PartName=\"/{}\" ContentType=\"application/vnd.openxmlformats-{}+xml\"/>", name,
                       type);
    parts_.push_back({name, packed});
}

std::vector<Book::DefinedName> Book::list_names() const {
    std::vector<DefinedName> names;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        const Entry& sheet = sheets_[i];
        const std::string prefix = sheet_prefix(sheet.name);
        if (!sheet.print_area.empty())
            names.push_back({"_xlnm.Print_Area", prefix + sheet.print_area, prefix + "Print_Area", i});
        std::string titles = sheet.repeated_columns.empty() ? "" : prefix + sheet.repeated_columns;
        if (!sheet.repeated_rows.empty()) titles += (titles.empty() ? "" : ",") + prefix + sheet.repeated_rows;
        if (!titles.empty()) names.push_back({"_xlnm.Print_Titles", titles, prefix + "Print_Titles", i});
    }
    std::ranges::sort(names, {},
                      [&](const DefinedName& one) { return std::pair(one.name, lower(sheets_[one.sheet].name)); });
    return names;
}

std::string Book::write_workbook_part(const std::vector<DefinedName>& names) const {
    std::string xml = fmt::format(
        "{}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><fileVersion appName=\"xl\" "
        "lastEdited=\"4\" lowestEdited=\"4\" rupBuild=\"4505\"/><workbookPr defaultThemeVersion=\"124226\"/>"
        "<bookViews><workbookView xWindow=\"240\" yWindow=\"15\" windowWidth=\"16095\" windowHeight=\"9660\"/>"
        "</bookViews><sheets>",
        kXmlHead);
    for (std::size_t i = 0; i < sheets_.size(); ++i)
        fmt::format_to(std::back_inserter(xml), "<sheet name=\"{0}\" sheetId=\"{1}\" r:id=\"rId{1}\"/>",
                       attribute_of(sheets_[i].name), i + 1);
    xml += "</sheets>";
    if (!names.empty()) xml += "<definedNames>";
    for (const DefinedName& one : names)
        fmt::format_to(std::back_inserter(xml), "<definedName name=\"{}\" localSheetId=\"{}\">{}</definedName>",
                       one.name, one.sheet, text_of(one.formula));
    if (!names.empty()) xml += "</definedNames>";
    return xml + "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>";
}

std::string Book::write_core_properties() const {
    const auto text = [](const std::string& said) { return text_of(escape_cell_text(said)); };
    return fmt::format(
        "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        "<dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator><cp:lastModifiedBy>{}</"
        "cp:lastModifiedBy>"
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created>"
        "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{}</dcterms:modified></cp:coreProperties>",
        kXmlHead, text(workbook_.title), text(workbook_.site), text(workbook_.author), text(workbook_.author),
        creation_time(workbook_), creation_time(workbook_));
}

std::string Book::write_application_properties(const std::vector<DefinedName>& names) const {
    std::string headings = fmt::format(
        "<vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>{}"
        "</vt:i4></vt:variant>",
        sheets_.size());
    if (!names.empty())
        headings += fmt::format(
            "<vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>{}"
            "</vt:i4></vt:variant>",
            names.size());
    std::string titles;
    for (const Entry& sheet : sheets_) titles += "<vt:lpstr>" + text_of(sheet.name) + "</vt:lpstr>";
    for (const DefinedName& one : names) titles += "<vt:lpstr>" + text_of(one.title) + "</vt:lpstr>";
    return fmt::format(
        "{}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\" "
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><Application>Microsoft "
        "Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><HeadingPairs><vt:vector "
        "size=\"{}\" baseType=\"variant\">{}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size=\"{}\" "
        "baseType=\"lpstr\">{}</vt:vector></TitlesOfParts><Company>{}</Company><LinksUpToDate>false</LinksUpToDate>"
        "<SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>12.0000</AppVersion>"
        "</Properties>",
        kXmlHead, names.empty() ? 2 : 4, headings, sheets_.size() + names.size(), titles,
        text_of(escape_cell_text(workbook_.author)));
}

std::string Book::write() {
    const std::vector<DefinedName> names = list_names();
    Relations relations;
    for (std::size_t i = 0; i < sheets_.size(); ++i)
        relations.add("worksheet", fmt::format("worksheets/sheet{}.xml", i + 1));
    relations.add("theme", "theme/theme1.xml");
    relations.add("styles", "styles.xml");
    relations.add("sharedStrings", "sharedStrings.xml");
    add_packed("_rels/.rels", "", packed_root());
    add_packed("xl/theme/theme1.xml", "officedocument.theme", packed_theme());
    const std::string main = std::string(kSheetType);
    if (styles_.are_usual())
        add_packed("xl/styles.xml", main + "styles", packed_usual_styles());
    else
        add("xl/styles.xml", main + "styles", styles_.write());
    add("xl/workbook.xml", main + "sheet.main", write_workbook_part(names));
    add("xl/_rels/workbook.xml.rels", "", relations.write());
    add("xl/sharedStrings.xml", main + "sharedStrings", strings_.write());
    add("docProps/core.xml", "package.core-properties", write_core_properties());
    add("docProps/app.xml", "officedocument.extended-properties", write_application_properties(names));
    const std::string types = fmt::format(
        "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        "ContentType=\"application/xml\"/>{}{}</Types>",
        kXmlHead,
        count("drawings/vmlDrawing") == 0
            ? ""
            : "<Default Extension=\"vml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>",
        types_);
    archive::ZipWriter zip;
    zip.add("[Content_Types].xml", packer_.pack(types));  // first, where programs look for it
    for (const Part& part : parts_) zip.add(part.name, part.packed);
    return zip.finish();
}

std::string creation_time(const views::Workbook& workbook) {
    const text::Moment& day = workbook.created;
    const auto [y, m, d] = day.has_day() && day.year >= 1970 ? std::tuple<int, int, int>(day.year, day.month, day.day)
                                                             : std::tuple(2000, 1, 1);
    return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", y, m, d);
}

}  // namespace excel
