// The tables of the open data: those of the workbooks with what programs need beside the words that people read: ids
// that stay, decimals, ISO dates, addresses; and how the tables refer to each other.
#pragma once

#include "views/tables.h"

#include <string>
#include <string_view>
#include <vector>

namespace views {

inline constexpr std::string_view kOpenFolder = "api/v1/";
inline constexpr std::string_view kSchemasFolder = "api/v1/schemas/";
inline constexpr std::string_view kIndexPath = "api/v1/index.json";
inline constexpr std::string_view kIndexSchemaPath = "api/v1/schemas/index.json";
inline constexpr std::string_view kPackagePath = "datapackage.json";
inline constexpr std::string_view kCataloguePath = "catalog.jsonld";
inline constexpr std::string_view kArchivePath = "tai-ve/toan-bo.zip";

/// A value of `column` is one of `target` in the table of that id.
struct Reference {
    std::string column;
    std::string table;
    std::string target;
};

struct OpenTable {
    Table table;
    std::vector<std::string> key;  // columns that together name a row
    std::vector<Reference> references = {};

    std::string json_path() const { return std::string(kOpenFolder) + table.id + ".json"; }
    std::string csv_path() const { return std::string(kOpenFolder) + table.id + ".csv"; }
    std::string schema_path() const { return std::string(kSchemasFolder) + table.id + ".json"; }
};

std::vector<OpenTable> make_open_tables(const TableContext& context);

/// What programs need of each row of a table of figures, as columns behind those that people read.
void add_figure_ids(const std::vector<StatedFact>& rows, const TableContext& context, Table& table);

/// Published reports with what their papers' headers say.
Table make_reports_table(const TableContext& context);

/// "xa-an-lao/bao-cao-2025"
std::string report_key(const model::Site& site, model::ReportId id);

}  // namespace views
