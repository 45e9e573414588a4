// The open data as one whole that describes itself: a JSON Schema of each table, the index of api/v1/, a Frictionless
// data package, a DCAT catalogue, the archive. All that is said of columns is what the tables themselves say.
#pragma once

#include "opendata/opendata.h"
#include "views/catalogue.h"
#include "views/open_tables.h"

#include <span>
#include <string>
#include <vector>

namespace opendata {

/// JSON Schema (2020-12) of what write_json() makes of the table.
std::string write_schema(const views::OpenTable& table, const views::Origin& origin);

/// As ISO writes it; empty where nothing is known.
std::string write_date(const views::ContentDate& date);

/// A table with the sizes of its files.
struct Resource {
    const views::OpenTable* table;
    std::size_t csv_bytes = 0;
    std::size_t json_bytes = 0;
};

/// Lists the tables with their files, rows, sizes and schemas.
std::string write_index(std::span<const Resource> resources, const views::Origin& origin);
/// JSON Schema of the index.
std::string write_index_schema(const views::Origin& origin);

/// datapackage.json: https://specs.frictionlessdata.io/tabular-data-package/ with the CSV files as resources.
std::string write_package(std::span<const Resource> resources, const views::Origin& origin);

/// JSON-LD of https://www.w3.org/TR/vocab-dcat-3/.
std::string write_catalogue(std::span<const views::Dataset> sets, const views::Origin& origin);

/// A zip archive whose bytes depend on the files alone: by path, with one fixed date.
std::string write_archive(const std::vector<OpenFile>& files);

/// Every file of the open data but the archive and the catalogue, which tells the archive's size.
std::vector<OpenFile> write_open_data(const std::vector<views::OpenTable>& tables, const views::Origin& origin);

}  // namespace opendata
