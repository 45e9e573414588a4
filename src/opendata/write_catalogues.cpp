#include "opendata/open_package.h"
#include "text/format.h"
#include "text/json.h"

#include <algorithm>
#include <utility>

namespace opendata {
namespace {

using text::Json;
using Object = Json::Object;
using Array = Json::Array;

Json strings(std::span<const std::string> texts) {
    Array array;
    for (const std::string& text : texts) array.emplace_back(text);
    return array;
}

Json field_of(const views::OpenTable& table, const views::Column& column) {
    const bool is_number = column.kind == views::ColumnKind::number || column.kind == views::ColumnKind::percent;
    Object field = {{"name", column.id}, {"title", column.title}, {"type", is_number ? "number" : "string"}};
    if (!column.about.empty()) field.push_back({"description", column.about});
    Object constraints;
    const bool is_required = std::ranges::find(table.key, column.id) != table.key.end();
    if (is_required) constraints.push_back({"required", true});
    if (column.kind == views::ColumnKind::date) constraints.push_back({"pattern", kDatePattern});
    if (!column.choices.empty()) constraints.push_back({"enum", strings(column.choices)});
    if (!constraints.empty()) field.push_back({"constraints", std::move(constraints)});
    return field;
}

/// https://specs.frictionlessdata.io/table-schema/; a table that refers to itself is named "" there.
Json table_schema(const views::OpenTable& table) {
    Array fields, references;
    for (const views::Column& column : table.table.columns) fields.push_back(field_of(table, column));
    for (const views::Reference& reference : table.references)
        references.push_back(
            Object{{"fields", reference.column},
                   {"reference", Object{{"resource", reference.table == table.table.id ? "" : reference.table},
                                        {"fields", reference.target}}}});
    Object schema = {{"fields", std::move(fields)}};
    if (!table.key.empty()) schema.push_back({"primaryKey", strings(table.key)});
    if (!references.empty()) schema.push_back({"foreignKeys", std::move(references)});
    return schema;
}

Json licence_of(const views::Origin& origin) {
    return Array{Object{{"name", "other-open"}, {"title", origin.licence}}};
}

Json source_of(const views::Origin& origin) {
    Object source = {{"title", origin.title}};
    if (!origin.address.empty()) source.push_back({"path", origin.address});
    return Array{std::move(source)};
}

/// Text in the site's language.
Json said(const std::string& text, const views::Origin& origin) {
    return Object{{"@value", text}, {"@language", origin.language}};
}

Json named(const std::string& address) {
    return Object{{"@id", address}};
}

/// With the XML Schema type of its precision, as DCAT asks.
Json dated(const text::Moment& date) {
    return Object{{"@value", text::format_iso(date)},
                  {"@type", date.has_day()    ? "xsd:date"
                            : date.month != 0 ? "xsd:gYearMonth"
                                              : "xsd:gYear"}};
}

void add_dates(const views::ContentDate& issued, const views::ContentDate& updated, Object& thing) {
    if (issued) thing.push_back({"dct:issued", dated(*issued)});
    if (updated) thing.push_back({"dct:modified", dated(*updated)});
}

Json rights_of(const views::Origin& origin) {
    return Object{{"@type", "dct:RightsStatement"}, {"rdfs:label", said(origin.licence, origin)}};
}

Json distribution_of(const views::Distribution& file, const views::Dataset& set, const views::Origin& origin) {
    const std::string address = origin.address + file.path;
    Object distribution = {
        {"@id", address + "#distribution"},
        {"@type", "dcat:Distribution"},
        {"dct:title", said(set.title + " (" + file.format + ")", origin)},
        {"dcat:accessURL", named(origin.address + set.page)},
        {"dcat:downloadURL", named(address)},
        {"dcat:mediaType", named("https://www.iana.org/assignments/media-types/" + file.media_type)},
        {"dcat:byteSize", Object{{"@value", std::to_string(file.bytes)}, {"@type", "xsd:nonNegativeInteger"}}},
        {"dct:rights", rights_of(origin)}};
    add_dates({}, set.updated, distribution);
    return distribution;
}

Json publisher_of(const views::Origin& origin) {
    return Object{{"@id", origin.address + "#publisher"},
                  {"@type", "foaf:Agent"},
                  {"foaf:name", origin.publisher.empty() ? origin.title : origin.publisher}};
}

Json dataset_of(const views::Dataset& set, const views::Origin& origin) {
    Array files;
    for (const views::Distribution& file : set.files) files.push_back(distribution_of(file, set, origin));
    Object dataset = {{"@id", origin.address + std::string(views::kCataloguePath) + "#" + set.id},
                      {"@type", "dcat:Dataset"},
                      {"dct:identifier", set.id},
                      {"dct:title", said(set.title, origin)},
                      {"dct:description", said(set.about, origin)},
                      {"dct:language", origin.language},
                      {"dct:publisher", named(origin.address + "#publisher")},
                      {"dct:rights", rights_of(origin)},
                      {"dcat:landingPage", named(origin.address + set.page)},
                      {"dcat:distribution", std::move(files)}};
    add_dates(origin.issued, set.updated, dataset);
    return dataset;
}

}  // namespace

std::string write_package(std::span<const Resource> resources, const views::Origin& origin) {
    Array listed;
    for (const Resource& resource : resources) {
        const views::OpenTable& table = *resource.table;
        listed.push_back(Object{{"name", table.table.id},
                                {"path", table.csv_path()},
                                {"profile", "tabular-data-resource"},
                                {"title", table.table.title},
                                {"description", table.table.about},
                                {"format", "csv"},
                                {"mediatype", "text/csv"},
                                {"encoding", "utf-8"},
                                {"bytes", resource.csv_bytes},
                                {"schema", table_schema(table)}});
    }
    Object package = {{"name", "so-lieu"},
                      {"profile", "tabular-data-package"},
                      {"title", origin.title},
                      {"description", origin.about}};
    if (!origin.address.empty()) package.push_back({"homepage", origin.address});
    if (origin.updated) package.push_back({"version", write_date(origin.updated)});
    package.push_back({"licenses", licence_of(origin)});
    package.push_back({"sources", source_of(origin)});
    if (!origin.publisher.empty())
        package.push_back({"contributors", Array{Object{{"title", origin.publisher}, {"role", "publisher"}}}});
    package.push_back({"resources", std::move(listed)});
    return Json(std::move(package)).print() + "\n";
}

std::string write_catalogue(std::span<const views::Dataset> sets, const views::Origin& origin) {
    Array datasets;
    for (const views::Dataset& set : sets) datasets.push_back(dataset_of(set, origin));
    const Json context = Object{{"dcat", "http://www.w3.org/ns/dcat#"},
                                {"dct", "http://purl.org/dc/terms/"},
                                {"foaf", "http://xmlns.com/foaf/0.1/"},
                                {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
    Object catalogue = {{"@context", context},
                        {"@id", origin.address + std::string(views::kCataloguePath)},
                        {"@type", "dcat:Catalog"},
                        {"dct:title", said(origin.title, origin)},
                        {"dct:description", said(origin.about, origin)},
                        {"dct:language", origin.language},
                        {"dct:publisher", publisher_of(origin)},
                        {"dct:rights", rights_of(origin)}};
    if (!origin.address.empty()) catalogue.push_back({"foaf:homepage", named(origin.address)});
    add_dates(origin.issued, origin.updated, catalogue);
    catalogue.push_back({"dcat:dataset", std::move(datasets)});
    return Json(std::move(catalogue)).print() + "\n";
}

std::vector<OpenFile> write_open_data(const std::vector<views::OpenTable>& tables, const views::Origin& origin) {
    std::vector<OpenFile> files;
    std::vector<Resource> resources;
    const auto add = [&](std::string path, std::string bytes) {
        files.push_back({std::move(path), std::move(bytes)});
        return files.back().bytes.size();
    };
    for (const views::OpenTable& table : tables) {
        const std::size_t csv = add(table.csv_path(), write_csv(table.table, Header::ids));
        const std::size_t json = add(table.json_path(), write_json(table.table));
        add(table.schema_path(), write_schema(table, origin));
        resources.push_back({&table, csv, json});
    }
    add(std::string(views::kIndexSchemaPath), write_index_schema(origin));
    add(std::string(views::kIndexPath), write_index(resources, origin));
    add(std::string(views::kPackagePath), write_package(resources, origin));
    return files;
}

}  // namespace opendata
