#include "excel/styles.h"

#include "excel/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace excel {
namespace {

constexpr int kFirstPattern = 164;  // smaller numbers are Excel's own
constexpr std::array<std::string_view, 8> kUsualPatterns = {
    "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "#,##0", "#,##0.0", "#,##0.00", "#,##0\"%\"", "#,##0.0\"%\"", "#,##0.00\"%\""};
constexpr int kDatePatterns = 2;  // before those of numbers
constexpr int kMostDecimals = 2;

constexpr std::string_view kFonts[] = {
    "<sz val=\"11\"/><color theme=\"1\"/>",          "<b/><sz val=\"16\"/><color rgb=\"FF0B4A8F\"/>",
    "<b/><sz val=\"11\"/><color theme=\"1\"/>",      "<u/><sz val=\"11\"/><color rgb=\"FF0B4A8F\"/>",
    "<b/><sz val=\"12\"/><color rgb=\"FF0B4A8F\"/>", "<sz val=\"11\"/><color rgb=\"FF4A5159\"/>",
};
enum Font { plain, large, bold, underlined, headline, quiet };

constexpr std::string_view kFills =
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
    "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD3E3F6\"/><bgColor "
    "indexed=\"64\"/></patternFill>"
    "</fill></fills>";
enum Fill { empty = 0, blue = 2 };

constexpr std::string_view kBorders =
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"
    "<left style=\"thin\"><color rgb=\"FFD5D8DC\"/></left><right style=\"thin\"><color rgb=\"FFD5D8DC\"/></right>"
    "<top style=\"thin\"><color rgb=\"FFD5D8DC\"/></top><bottom style=\"thin\"><color rgb=\"FFD5D8DC\"/></bottom>"
    "<diagonal/></border></borders>";
enum Border { without, hairlines };

struct CellFormat {
    int pattern = 0;  // 0: none
    Font font = plain;
    Fill fill = empty;
    Border border = without;
    std::string_view alignment;
};

constexpr std::string_view kTop = "vertical=\"top\"", kWrapped = "vertical=\"top\" wrapText=\"1\"",
                           kLeft = "horizontal=\"left\" vertical=\"top\" indent=\"1\" wrapText=\"1\"",
                           kHeader = "horizontal=\"left\" vertical=\"center\" indent=\"1\" wrapText=\"1\"",
                           kRight = "horizontal=\"right\" vertical=\"top\" indent=\"1\"",
                           kRightWrapped = "horizontal=\"right\" vertical=\"top\" indent=\"1\" wrapText=\"1\"";

/// As `Style` names them.
constexpr std::array<CellFormat, static_cast<std::size_t>(Style::number)> kFormats = {{
    {},
    {.font = large, .alignment = kTop},
    {.font = headline, .alignment = kTop},
    {.font = bold, .alignment = kWrapped},
    {.alignment = kWrapped},
    {.font = underlined, .alignment = kWrapped},
    {.font = quiet, .alignment = kTop},
    {.font = bold, .fill = blue, .border = hairlines, .alignment = kHeader},
    {.border = hairlines, .alignment = kLeft},
    {.border = hairlines, .alignment = kRightWrapped},
    {.font = underlined, .border = hairlines, .alignment = kLeft},
    {.pattern = kFirstPattern, .border = hairlines, .alignment = kRight},
    {.pattern = kFirstPattern + 1, .border = hairlines, .alignment = kRight},
}};

void append_format(std::string& xml, const CellFormat& format) {
    fmt::format_to(std::back_inserter(xml),
                   "<xf numFmtId=\"{}\" fontId=\"{}\" fillId=\"{}\" borderId=\"{}\" xfId=\"0\"", format.pattern,
                   static_cast<int>(format.font), static_cast<int>(format.fill), static_cast<int>(format.border));
    if (format.pattern != 0) xml += " applyNumberFormat=\"1\"";
    if (format.font != plain) xml += " applyFont=\"1\"";
    if (format.fill != empty) xml += " applyFill=\"1\"";
    if (format.border != without) xml += " applyBorder=\"1\"";
    if (format.alignment.empty())
        xml += "/>";
    else
        fmt::format_to(std::back_inserter(xml), " applyAlignment=\"1\"><alignment {}/></xf>", format.alignment);
}

}  // namespace

Style Styles::number_style(const text::Decimal& number, views::ColumnKind kind, std::string_view qualifier) {
    // "0.##" would show 70 as "70,"
    const int usual =
        (kind == views::ColumnKind::percent ? kMostDecimals + 1 : 0) + std::min(number.scale(), kMostDecimals);
    if (qualifier.empty()) return static_cast<Style>(static_cast<int>(Style::number) + usual);
    std::string words(qualifier);
    std::erase(words, '"');
    std::string pattern =
        fmt::format("\"{} \"{}", words, kUsualPatterns[static_cast<std::size_t>(kDatePatterns + usual)]);
    const auto [known, is_new] = by_pattern_.try_emplace(std::move(pattern));
    if (is_new) {
        known->second = static_cast<Style>(static_cast<std::size_t>(Style::number) + kUsualPatterns.size() -
                                           kDatePatterns + patterns_.size());
        patterns_.push_back(known->first);
    }
    return known->second;
}

std::string Styles::write() const {
    std::vector<std::string_view> patterns(kUsualPatterns.begin(), kUsualPatterns.end());
    patterns.insert(patterns.end(), patterns_.begin(), patterns_.end());
    std::string xml(kXmlHead);
    const auto append = std::back_inserter(xml);
    fmt::format_to(append,
                   "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts "
                   "count=\"{}\">",
                   patterns.size());
    for (std::size_t i = 0; i < patterns.size(); ++i)
        fmt::format_to(append, "<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", kFirstPattern + i,
                       attribute_of(patterns[i]));
    fmt::format_to(append, "</numFmts><fonts count=\"{}\">", std::size(kFonts));
    for (const std::string_view font : kFonts)
        fmt::format_to(append, "<font>{}<name val=\"Calibri\"/><family val=\"2\"/><scheme val=\"minor\"/></font>",
                       font);
    fmt::format_to(append,
                   "</fonts>{}{}<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
                   "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"{}\">",
                   kFills, kBorders, kFormats.size() + patterns.size() - kDatePatterns);
    for (const CellFormat& format : kFormats) append_format(xml, format);
    for (std::size_t i = kDatePatterns; i < patterns.size(); ++i)
        append_format(xml,
                      {.pattern = kFirstPattern + static_cast<int>(i), .border = hairlines, .alignment = kRight});
    xml +=
        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        "<dxfs count=\"0\"/><tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium9\" "
        "defaultPivotStyle=\"PivotStyleLight16\"/></styleSheet>";
    return xml;
}

}  // namespace excel
