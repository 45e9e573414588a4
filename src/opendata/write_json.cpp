#include "opendata/opendata.h"
#include "text/format.h"
#include "text/json.h"

#include <cassert>

namespace opendata {
namespace {

/// As programs read it: a number that is exact in no more than fifteen digits, which a double prints back; else text.
void append_number(std::string& json, const text::Decimal& number) {
    constexpr std::int64_t kExactBelow = 1'000'000'000'000'000;
    const bool is_exact = number.coefficient() < kExactBelow && number.coefficient() > -kExactBelow;
    json += number.is_whole() || is_exact ? number.to_string() : text::quote_json(number.to_string());
}

void append_value(std::string& json, const views::Cell& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell))
        json += text::quote_json(*text);
    else if (const auto* const number = std::get_if<text::Decimal>(&cell))
        append_number(json, *number);
    else if (const auto* const moment = std::get_if<text::Moment>(&cell))
        json += text::quote_json(text::format_iso(*moment));
    else
        json += "null";
}

/// One blank a level, each member on a line: tables are written without a tree, for they have a row a figure.
template <typename Items, typename AppendMembers>
void append_objects(std::string& json, const Items& items, const AppendMembers& append_members) {
    std::string_view separator = "[\n  {";
    for (const auto& item : items) {
        json += separator;
        append_members(item);
        json += "\n  }";
        separator = ",\n  {";
    }
    json += items.empty() ? "[]" : "\n ]";
}

}  // namespace

std::string_view name_of(views::ColumnKind kind) {
    switch (kind) {
        case views::ColumnKind::text:
            return "text";
        case views::ColumnKind::number:
            return "number";
        case views::ColumnKind::percent:
            return "percent";
        case views::ColumnKind::date:
            return "date";
    }
    return "";
}

std::string write_json(const views::Table& table) {
    std::vector<std::string> keys;  // with all that stands before a value
    for (const views::Column& column : table.columns)
        keys.push_back((keys.empty() ? "\n   " : ",\n   ") + text::quote_json(column.id) + ": ");
    std::string json = "{\n \"id\": " + text::quote_json(table.id) +
                       ",\n \"title\": " + text::quote_json(table.title) + ",\n \"columns\": ";
    append_objects(json, table.columns, [&](const views::Column& column) {
        json += "\n   \"id\": " + text::quote_json(column.id) + ",\n   \"title\": " + text::quote_json(column.title) +
                ",\n   \"kind\": \"" + std::string(name_of(column.kind)) + "\"";
    });
    json += ",\n \"rows\": ";
    append_objects(json, table.rows, [&](const std::vector<views::Cell>& cells) {
        assert(cells.size() == table.columns.size());
        for (std::size_t index = 0; index < cells.size(); ++index) {
            json += keys[index];
            append_value(json, cells[index]);
        }
    });
    return json + "\n}\n";
}

}  // namespace opendata
