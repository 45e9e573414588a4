#include "opendata/opendata.h"
#include "text/format.h"

#include <nlohmann/json.hpp>

#include <cassert>

namespace opendata {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kExactBelow = 1'000'000'000'000'000;  // a double prints back any decimal of 15 digits

Json number_of(const text::Decimal& number) {
    if (number.is_whole()) return number.coefficient();
    if (number.coefficient() < kExactBelow && number.coefficient() > -kExactBelow) return number.to_double();
    return number.to_string();
}

Json value_of(const views::Cell& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* const number = std::get_if<text::Decimal>(&cell)) return number_of(*number);
    if (const auto* const moment = std::get_if<text::Moment>(&cell)) return text::format_iso(*moment);
    return nullptr;
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
    Json columns = Json::array();
    for (const views::Column& column : table.columns)
        columns.push_back({{"id", column.id}, {"title", column.title}, {"kind", name_of(column.kind)}});
    Json rows = Json::array();
    for (const std::vector<views::Cell>& cells : table.rows) {
        assert(cells.size() == table.columns.size());
        Json row = Json::object();
        for (std::size_t index = 0; index < cells.size(); ++index)
            row[table.columns[index].id] = value_of(cells[index]);
        rows.push_back(std::move(row));
    }
    Json json = {{"id", table.id}, {"title", table.title}};
    json["columns"] = std::move(columns);
    json["rows"] = std::move(rows);
    return json.dump(1) + "\n";
}

}  // namespace opendata
