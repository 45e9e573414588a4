#include "excel/sheet.h"

#include "excel/cell_text.h"
#include "excel/xml.h"
#include "text/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <stdexcept>

namespace excel {
namespace {

constexpr std::int64_t kExactBelow = 1'000'000'000'000'000;  // Excel keeps 15 digits of a number
constexpr int kFirstYear = 1901;                             // Excel's own 1900 has a 29 February
constexpr double kLinePoints = 15, kHighestRow = 409;
constexpr double kPixelsOfPoint = 4.0 / 3;
constexpr int kPixelsOfCharacter = 7, kPixelsAroundText = 5;
constexpr std::size_t kMostLinks = 65530;  // of a sheet
constexpr std::size_t kLongestLink = 2079;
constexpr std::string_view kInternal = "internal:";

/// As addresses of the web are written, where somebody wrote them otherwise.
std::string escape_address(std::string_view address) {
    constexpr std::string_view kEscaped = " \"<>[]^`{}";
    std::string escaped;
    for (const char byte : address) {
        if (kEscaped.find(byte) == std::string_view::npos)
            escaped += byte;
        else
            escaped += fmt::format("%{:02x}", static_cast<unsigned char>(byte));
    }
    return escaped;
}

void append_number(std::string& xml, std::int64_t number) {
    const fmt::format_int digits(number);
    xml.append(digits.data(), digits.size());
}

/// Days since the one that Excel counts as 0.
std::string excel_days(const text::Moment& moment) {
    using namespace std::chrono;
    const sys_days day(year(moment.year) / moment.month / moment.day), zero(year(1899) / 12 / 30);
    const auto days = static_cast<int>((day - zero).count());
    if (!moment.has_time()) return fmt::format_int(days).str();
    return fmt::format("{:.16G}", days + (60 * moment.hour + moment.minute) * 60 / 86400.0);
}

std::string pane_of(std::uint32_t columns) {
    if (columns == 0)
        return "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
               "<selection pane=\"bottomLeft\"/>";
    const std::string corner = column_name(columns);
    return fmt::format(
        "<pane xSplit=\"{0}\" ySplit=\"1\" topLeftCell=\"{1}2\" activePane=\"bottomRight\" state=\"frozen\"/>"
        "<selection pane=\"topRight\" activeCell=\"{1}1\" sqref=\"{1}1\"/>"
        "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/><selection pane=\"bottomRight\"/>",
        columns, corner);
}

std::string page_setup_of(const SheetSetup& setup) {
    constexpr int kPaperA4 = 9;
    return fmt::format("<pageSetup paperSize=\"{}\" {} orientation=\"{}\"/>", kPaperA4,
                       setup.scale == 0 ? "fitToHeight=\"0\"" : fmt::format("scale=\"{}\"", setup.scale),
                       setup.paper == Paper::portrait ? "portrait" : "landscape");
}

std::string page_breaks_of(const std::vector<std::uint32_t>& breaks) {
    if (breaks.empty()) return "";
    std::string xml = fmt::format("<rowBreaks count=\"{0}\" manualBreakCount=\"{0}\">", breaks.size());
    for (const std::uint32_t row : breaks)
        xml += fmt::format("<brk id=\"{}\" max=\"{}\" man=\"1\"/>", row, kMostColumns - 1);
    return xml + "</rowBreaks>";
}

}  // namespace

Sheet::Sheet(std::string name, int number, SharedStrings& strings, Styles& styles)
    : name_(std::move(name)), number_(number), strings_(strings), styles_(styles) {}

void Sheet::set_widths(const std::vector<int>& widths) {
    for (const int width : widths) {
        const int pixels = width * kPixelsOfCharacter + kPixelsAroundText;
        grid_.columns.push_back(pixels);
        fmt::format_to(std::back_inserter(columns_), "<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>",
                       grid_.columns.size(), pixels * 256 / kPixelsOfCharacter / 256.0);
    }
}

void Sheet::start_row(std::uint32_t row, int lines) {
    if (row >= kMostRows) throw std::runtime_error(fmt::format("sheet “{}” has more rows than Excel takes", name_));
    assert(row >= grid_.rows.size());
    if (!row_name_.empty()) rows_ += "</row>";
    const double points = std::min(lines * kLinePoints, kHighestRow);
    grid_.rows.resize(row, kRowPixels);
    grid_.rows.push_back(static_cast<std::uint16_t>(points * kPixelsOfPoint));
    row_name_ = std::to_string(row + 1);
    rows_ += "<row r=\"";
    rows_ += row_name_;
    if (lines > 1)
        fmt::format_to(std::back_inserter(rows_), "\" ht=\"{}\" customHeight=\"1\">", points);
    else
        rows_ += "\">";
}

void Sheet::open_cell(std::uint32_t column, Style style) {
    const Position at{static_cast<std::uint32_t>(grid_.rows.size() - 1), column};
    if (!first_) first_ = last_ = at;
    first_->column = std::min(first_->column, column);
    *last_ = {at.row, std::max(last_->column, column)};
    while (cells_.size() <= column)
        cells_.push_back({.name = column_name(static_cast<std::uint32_t>(cells_.size()))});
    rows_ += "<c r=\"";
    rows_ += cells_[column].name;
    rows_ += row_name_;
    rows_ += "\" s=\"";
    append_number(rows_, static_cast<std::int64_t>(style));
}

void Sheet::write_value(std::uint32_t column, std::string_view value, Style style) {
    open_cell(column, style);
    rows_ += "\"><v>";
    rows_ += value;
    rows_ += "</v></c>";
    ++filled_;
}

void Sheet::write_text(std::uint32_t column, std::string_view text, Style style) {
    open_cell(column, style);
    if (text.empty()) {
        rows_ += "\"/>";
        return;
    }
    rows_ += "\" t=\"s\"><v>";
    append_number(rows_, number_of(text, column));
    rows_ += "</v></c>";
    ++filled_;
}

std::uint32_t Sheet::number_of(std::string_view text, std::uint32_t column) {
    Column& above = cells_[column];
    if (above.text == text) return strings_.use_again(above.number);
    try {
        above.number = strings_.number_of(text);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(fmt::format("row {}, column {}: {}", row_name_, column + 1, error.what()));
    }
    above.text = strings_.text(above.number);
    return above.number;
}

void Sheet::write_link(std::uint32_t column, std::string_view text, std::string_view address, Style style) {
    write_text(column, text, style);
    if (address.empty() || text.empty() || address.size() > kLongestLink || link_count_ == kMostLinks) return;
    ++link_count_;
    links_ += "<hyperlink ref=\"";
    links_ += cells_[column].name;
    links_ += row_name_;
    if (address.starts_with(kInternal)) {
        links_ += "\" location=\"";
        append_attribute(links_, address.substr(kInternal.size()));
        links_ += "\" display=\"";
        append_attribute(links_, escape_cell_text(text));
    } else {
        const std::size_t mark = address.find('#');
        links_ += "\" r:id=\"rId";
        links_ +=
            std::to_string(relations.add("hyperlink", escape_address(address.substr(0, mark)), TargetMode::external));
        if (mark != std::string_view::npos) {
            links_ += "\" location=\"";
            append_attribute(links_, address.substr(mark + 1));
        }
    }
    links_ += "\"/>";
}

void Sheet::write_number(std::uint32_t column, const text::Decimal& number, views::ColumnKind kind,
                         std::string_view qualifier) {
    if (number.coefficient() >= kExactBelow || number.coefficient() <= -kExactBelow)
        return write_text(column, number.to_string(), Style::number_words);
    write_value(column, number.to_string(), styles_.number_style(number, kind, qualifier));
}

void Sheet::write_moment(std::uint32_t column, const text::Moment& moment) {
    if (!moment.has_day() || moment.year < kFirstYear)
        return write_text(column, text::format_moment(moment, text::vietnamese()), Style::number_words);
    write_value(column, excel_days(moment), moment.has_time() ? Style::date_time : Style::date);
}

std::string Sheet::write() {
    if (!row_name_.empty()) rows_ += "</row>";
    std::string xml(kXmlHead);
    xml.reserve(rows_.size() + columns_.size() + links_.size() + 4096);
    const auto append = std::back_inserter(xml);
    xml +=
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
    if (setup.scale == 0) xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    fmt::format_to(append, "<dimension ref=\"{}\"/><sheetViews><sheetView{}{} workbookViewId=\"0\"",
                   first_ ? range_name(*first_, *last_) : "A1", setup.has_gridlines ? "" : " showGridLines=\"0\"",
                   setup.is_front ? " tabSelected=\"1\"" : "");
    xml += setup.frozen ? ">" + pane_of(*setup.frozen) + "</sheetView>" : "/>";
    xml += "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>";
    if (!columns_.empty()) fmt::format_to(append, "<cols>{}</cols>", columns_);
    xml += rows_.empty() ? "<sheetData/>" : "<sheetData>";
    xml += rows_;
    if (!rows_.empty()) xml += "</sheetData>";
    rows_ = {};
    if (!links_.empty()) xml.append("<hyperlinks>").append(links_).append("</hyperlinks>");
    fmt::format_to(
        append,
        "<pageMargins left=\"0.35\" right=\"0.35\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" "
        "footer=\"0.3\"/>{}<headerFooter><oddHeader>{}</oddHeader><oddFooter>{}</oddFooter></headerFooter>{}",
        page_setup_of(setup), text_of(setup.header), text_of(setup.footer), page_breaks_of(setup.page_breaks));
    if (setup.keeps_digits_as_text)
        fmt::format_to(append,
                       "<ignoredErrors><ignoredError sqref=\"A1:{}{}\" numberStoredAsText=\"1\"/></ignoredErrors>",
                       column_name(kMostColumns - 1), kMostRows);
    if (setup.drawing != 0) fmt::format_to(append, "<drawing r:id=\"rId{}\"/>", setup.drawing);
    if (setup.notes != 0) fmt::format_to(append, "<legacyDrawing r:id=\"rId{}\"/>", setup.notes);
    if (setup.table != 0)
        fmt::format_to(append, "<tableParts count=\"1\"><tablePart r:id=\"rId{}\"/></tableParts>", setup.table);
    xml += "</worksheet>";
    return xml;
}

}  // namespace excel
