#include "opendata/open_package.h"
#include "text/format.h"
#include "text/json.h"

#include <algorithm>

namespace opendata {
namespace {

using text::Json;
using Object = Json::Object;
using Array = Json::Array;

constexpr std::string_view kDialect = "https://json-schema.org/draft/2020-12/schema";

bool is_in_key(const views::OpenTable& table, const std::string& column) {
    return std::ranges::find(table.key, column) != table.key.end();
}

Json strings(std::span<const std::string> texts) {
    Array array;
    for (const std::string& text : texts) array.emplace_back(text);
    return array;
}

Json string_type() {
    return Object{{"type", "string"}};
}

/// What may stand in the column, of the type that write_json() gives it.
Json describe_column(const views::OpenTable& table, const views::Column& column) {
    const bool is_number = column.kind == views::ColumnKind::number || column.kind == views::ColumnKind::percent;
    const bool is_required = is_in_key(table, column.id);
    Object described = {{"title", column.title}};
    if (!column.about.empty()) described.push_back({"description", column.about});
    const std::string type = is_number ? "number" : "string";
    described.push_back({"type", is_required ? Json(type) : Json(Array{type, "null"})});
    if (column.kind == views::ColumnKind::date) described.push_back({"pattern", kDatePattern});
    if (!column.choices.empty())  // null is none of the choices: it stands beside them
        described.push_back({"anyOf", Array{Object{{"enum", strings(column.choices)}}, Object{{"type", "null"}}}});
    return described;
}

Json constant(const std::string& value) {
    return Object{{"const", value}};
}

Json closed_object(Object properties) {
    Array required;
    for (const Json::Member& property : properties) required.emplace_back(property.name);
    return Object{{"type", "object"},
                  {"properties", std::move(properties)},
                  {"required", std::move(required)},
                  {"additionalProperties", false}};
}

/// The columns as the file itself lists them: the very ids, titles and kinds.
Json describe_columns(const views::Table& table) {
    Array columns;
    for (const views::Column& column : table.columns)
        columns.push_back(closed_object({{"id", constant(column.id)},
                                         {"title", constant(column.title)},
                                         {"kind", constant(std::string(name_of(column.kind)))}}));
    return Object{{"type", "array"}, {"prefixItems", columns}, {"items", false}, {"minItems", columns.size()}};
}

std::string write_root(const views::Origin& origin, std::string_view path, const std::string& title,
                       const std::string& about, Json value) {
    Object schema = {{"$schema", kDialect}};
    if (!origin.address.empty()) schema.push_back({"$id", origin.address + std::string(path)});
    schema.push_back({"title", title});
    schema.push_back({"description", about});
    schema.push_back({"allOf", Array{std::move(value)}});
    return Json(std::move(schema)).print() + "\n";
}

}  // namespace

std::string write_schema(const views::OpenTable& table, const views::Origin& origin) {
    Object row;
    for (const views::Column& column : table.table.columns)
        row.push_back({column.id, describe_column(table, column)});
    return write_root(origin, table.schema_path(), table.table.title, table.table.about,
                      closed_object({{"id", constant(table.table.id)},
                                     {"title", constant(table.table.title)},
                                     {"columns", describe_columns(table.table)},
                                     {"rows", Object{{"type", "array"}, {"items", closed_object(std::move(row))}}}}));
}

std::string write_index_schema(const views::Origin& origin) {
    const Json count = Object{{"type", "integer"}, {"minimum", 0}};
    const Json file = closed_object({{"path", string_type()}, {"bytes", count}});
    const Json resource = closed_object({{"id", string_type()},
                                         {"title", string_type()},
                                         {"description", string_type()},
                                         {"rows", count},
                                         {"json", file},
                                         {"csv", file},
                                         {"schema", string_type()}});
    Object properties;
    for (const char* name : {"title", "address", "publisher", "licence", "language", "issued", "modified"})
        properties.push_back({name, string_type()});
    properties.push_back({"package", string_type()});
    properties.push_back({"catalogue", string_type()});
    properties.push_back({"archive", string_type()});
    properties.push_back({"resources", Object{{"type", "array"}, {"items", resource}}});
    return write_root(origin, views::kIndexSchemaPath, origin.title, origin.about,
                      closed_object(std::move(properties)));
}

std::string write_date(const views::ContentDate& date) {
    return date ? text::format_iso(*date) : "";
}

std::string write_index(std::span<const Resource> resources, const views::Origin& origin) {
    const auto file = [](const std::string& path, std::size_t bytes) {
        return Object{{"path", path}, {"bytes", bytes}};
    };
    Array listed;
    for (const Resource& resource : resources) {
        const views::OpenTable& table = *resource.table;
        listed.push_back(Object{{"id", table.table.id},
                                {"title", table.table.title},
                                {"description", table.table.about},
                                {"rows", table.table.rows.size()},
                                {"json", file(table.json_path(), resource.json_bytes)},
                                {"csv", file(table.csv_path(), resource.csv_bytes)},
                                {"schema", table.schema_path()}});
    }
    const Object index = {{"title", origin.title},
                          {"address", origin.address},
                          {"publisher", origin.publisher},
                          {"licence", origin.licence},
                          {"language", origin.language},
                          {"issued", write_date(origin.issued)},
                          {"modified", write_date(origin.updated)},
                          {"package", views::kPackagePath},
                          {"catalogue", views::kCataloguePath},
                          {"archive", views::kArchivePath},
                          {"resources", listed}};
    return Json(index).print() + "\n";
}

}  // namespace opendata
