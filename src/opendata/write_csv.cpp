#include "opendata/opendata.h"
#include "text/format.h"

#include <algorithm>
#include <array>

namespace opendata {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";
constexpr std::string_view kLineEnd = "\r\n";

/// OWASP's list of what makes spreadsheets compute, and its full-width forms, which Excel takes as well.
constexpr std::array<std::string_view, 11> kFormulaStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};

bool looks_like_formula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));  // some spreadsheets trim first
    return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

void append_text(std::string& csv, std::string_view text) {
    const std::string_view guard = looks_like_formula(text) ? "'" : "";
    if (text.find_first_of(",;\"\r\n\t") == std::string_view::npos && !text.starts_with(' ') &&
        !text.ends_with(' ')) {
        csv.append(guard).append(text);
        return;
    }
    csv.append("\"").append(guard);
    for (const char byte : text) csv.append(byte == '"' ? 2 : 1, byte);
    csv += '"';
}

void append_cell(std::string& csv, const views::Cell& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell)) append_text(csv, *text);
    if (const auto* const number = std::get_if<text::Decimal>(&cell)) csv += number->to_string();
    if (const auto* const moment = std::get_if<text::Moment>(&cell)) csv += text::format_iso(*moment);
}

}  // namespace

std::string write_csv(const views::Table& table, Header header) {
    std::string csv(kByteOrderMark);
    std::string_view separator;
    for (const views::Column& column : table.columns) {
        csv += separator;
        append_text(csv, header == Header::titles ? column.title : column.id);
        separator = ",";
    }
    csv += kLineEnd;
    for (const std::vector<views::Cell>& row : table.rows) {
        separator = "";
        for (const views::Cell& cell : row) {
            csv += separator;
            append_cell(csv, cell);
            separator = ",";
        }
        csv += kLineEnd;
    }
    return csv;
}

}  // namespace opendata
