#include "reader/schema.h"

#include "reader/field_table.h"
#include "reader/file_kinds.h"
#include "reader/value_patterns.h"

#include <fmt/format.h>
#include <algorithm>

namespace reader {
namespace {

using text::Json;

Json pattern(std::string_view form) {
    return Json::Object{{"type", "string"}, {"pattern", form}};
}

/// What we read as text may look like a number to a YAML reader: `period: 2025`.
Json plain_text() {
    return Json::Object{{"type", Json::Array{"string", "number"}}};
}

Json reference(const Table& table) {
    return Json::Object{{"$ref", fmt::format("#/definitions/{}", table.name)}};
}

Json any_of(Json::Array choices) {
    return Json::Object{{"anyOf", std::move(choices)}};
}

Json words_schema(std::span<const Word> words) {
    Json::Array values;
    for (const Word& word : words) values.push_back(word.written);
    return Json::Object{{"enum", values}};
}

/// A bare value is short for `{value: …}`, and a list holds several figures of one indicator.
Json figures_schema() {
    const Json one = any_of({plain_text(), reference(kFigure)});
    return Json::Object{{"type", "object"},
                        {"additionalProperties", any_of({plain_text(), reference(kFigure),
                                                         Json::Object{{"type", "array"}, {"items", one}}})}};
}

Json value_schema(const Type& type) {
    switch (type.shape) {
        case Shape::text:
        case Shape::moment:
        case Shape::span:
        case Shape::event_date:
        case Shape::figure:
            return plain_text();
        case Shape::id:
        case Shape::section:
        case Shape::percent:
        case Shape::days:
        case Shape::address:
        case Shape::rank:
        case Shape::reference:
            return pattern(pattern_of(type));
        case Shape::word:
            return words_schema(type.words);
        case Shape::yes_no:
            return Json::Object{{"type", "boolean"}};
        case Shape::whole_number:
            return Json::Object{{"type", "integer"}, {"minimum", 0}};
        case Shape::all_or_number:
            return any_of(
                {Json::Object{{"enum", Json::Array{"all"}}}, Json::Object{{"type", "integer"}, {"minimum", 0}}});
        case Shape::as_of:
            return any_of({plain_text(), reference(kSaid)});
        case Shape::object:
            return reference(*type.object);
        case Shape::figures:
            return figures_schema();
    }
    return plain_text();
}

Json type_schema(const Type& type) {
    switch (type.count) {
        case Count::one:
            return value_schema(type);
        case Count::list:
            return Json::Object{{"type", "array"}, {"items", value_schema(type)}};
        case Count::named:
            return Json::Object{{"type", "object"}, {"additionalProperties", value_schema(type)}};
    }
    return value_schema(type);
}

/// Beside a `$ref` draft-07 reads nothing, so a field's words and its value stand in two parts of one `allOf`.
Json field_schema(const Field& field, diagnostics::Language language) {
    return Json::Object{{"title", field.label().in(language)},
                        {"description", field.about},
                        {"allOf", Json::Array{type_schema(field.type)}}};
}

Json table_schema(const Table& table, diagnostics::Language language) {
    Json::Object properties;
    Json::Array required;
    for (const Field& field : table.fields) {
        properties.push_back({std::string(field.name), field_schema(field, language)});
        if (field.presence == Presence::required) required.push_back(field.name);
    }
    Json::Object schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty()) schema.push_back({"required", required});
    return schema;
}

/// The tables that `table` mentions, and those that they mention, each once.
void collect_tables(const Table& table, std::vector<const Table*>& tables) {
    if (std::ranges::count(tables, &table) > 0) return;
    tables.push_back(&table);
    for (const Field& field : table.fields) {
        if (field.type.object) collect_tables(*field.type.object, tables);
        if (field.type.shape == Shape::figures) collect_tables(kFigure, tables);
        if (field.type.shape == Shape::as_of) collect_tables(kSaid, tables);
    }
}

std::vector<FileKind> file_kinds() {
    std::vector<FileKind> kinds(kDataFiles.begin(), kDataFiles.end());
    kinds.insert(kinds.end(), kFrontMatters.begin(), kFrontMatters.end());
    return kinds;
}

}  // namespace

std::vector<std::string_view> schema_kinds() {
    std::vector<std::string_view> names;
    for (const FileKind& kind : file_kinds()) names.push_back(kind.name);
    return names;
}

std::optional<Json> make_schema(std::string_view kind, diagnostics::Language language) {
    const std::vector<FileKind> kinds = file_kinds();
    const auto found = std::ranges::find(kinds, kind, &FileKind::name);
    if (found == kinds.end()) return std::nullopt;
    std::vector<const Table*> tables;
    collect_tables(*found->table, tables);
    Json::Object definitions;
    for (const Table* table : tables)
        definitions.push_back({std::string(table->name), table_schema(*table, language)});
    Json::Object schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                           {"title", fmt::format("Loa: {}", kind)}};
    if (found->count == Count::named) {
        schema.push_back({"type", "object"});
        schema.push_back({"propertyNames", pattern(kIdPattern)});
        schema.push_back({"additionalProperties", reference(*found->table)});
    } else {
        schema.push_back({"allOf", Json::Array{reference(*found->table)}});
    }
    schema.push_back({"definitions", definitions});
    return schema;
}

}  // namespace reader
