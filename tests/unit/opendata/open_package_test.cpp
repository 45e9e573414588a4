#include "opendata/open_package.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace opendata {
namespace {

using text::Decimal;
using views::ColumnKind;

views::OpenTable figures() {
    return {.table = {.id = "figures",
                      .title = "Số liệu",
                      .about = "Mỗi dòng một số.",
                      .columns = {{.id = "id", .title = "Mã"},
                                  {.id = "value", .title = "Giá trị", .kind = ColumnKind::number, .about = "Con số."},
                                  {.id = "state", .title = "Loại", .choices = {"yes", "no"}},
                                  {.id = "day", .title = "Ngày", .kind = ColumnKind::date}},
                      .rows = {{"a", Decimal(5), "yes", std::monostate{}}}},
            .key = {"id"},
            .references = {{"id", "figures", "id"}, {"state", "states", "id"}}};
}

views::Origin origin(std::string address = "https://example.gov.vn/") {
    return {.language = "vi",
            .title = "Trang",
            .about = "Mọi con số",
            .address = std::move(address),
            .publisher = "",
            .email = "",
            .licence = "Ghi rõ nguồn",
            .place = "",
            .issued = text::Moment{.year = 2025},
            .updated = text::Moment{.year = 2025, .month = 11, .day = 21}};
}

bool holds(const std::string& text, std::string_view part) {
    std::string flat;
    std::ranges::copy_if(text, std::back_inserter(flat), [](char c) { return c != ' ' && c != '\n'; });
    std::string wanted;
    std::ranges::copy_if(part, std::back_inserter(wanted), [](char c) { return c != ' ' && c != '\n'; });
    return flat.find(wanted) != std::string::npos;
}

TEST(WriteCsv, NamesColumnsByTheirIdsForPrograms) {
    EXPECT_EQ(write_csv(figures().table, Header::ids), "\uFEFFid,value,state,day\r\na,5,yes,\r\n");
}

TEST(WriteSchema, TellsWhatTheColumnsTell) {
    const std::string schema = write_schema(figures(), origin());
    EXPECT_TRUE(holds(schema, R"("$id": "https://example.gov.vn/api/v1/schemas/figures.json")"));
    EXPECT_TRUE(holds(schema, R"("id": {"title": "Mã", "type": "string"})"));
    EXPECT_TRUE(
        holds(schema, R"("value": {"title": "Giá trị", "description": "Con số.", "type": ["number", "null"]})"));
    EXPECT_TRUE(holds(schema, R"("type": ["string", "null"], "anyOf": [{"enum": ["yes", "no"]}, {"type": "null"}])"));
    EXPECT_TRUE(holds(schema, R"("required": ["id", "value", "state", "day"], "additionalProperties": false)"));
}

TEST(WriteSchema, HasNoAddressWhereTheSiteHasNone) {
    EXPECT_EQ(write_schema(figures(), origin("")).find("$id"), std::string::npos);
}

TEST(WritePackage, TellsKeysAndReferences) {
    const views::OpenTable table = figures();
    const std::string package = write_package(std::vector<Resource>{{&table, 10, 20}}, origin());
    EXPECT_TRUE(holds(package, R"("path": "api/v1/figures.csv")"));
    EXPECT_TRUE(holds(package, R"("bytes": 10)"));
    EXPECT_TRUE(holds(package, R"("primaryKey": ["id"])"));
    EXPECT_TRUE(holds(package, R"({"fields": "id", "reference": {"resource": "", "fields": "id"}})"));
    EXPECT_TRUE(holds(package, R"({"fields": "state", "reference": {"resource": "states", "fields": "id"}})"));
    EXPECT_TRUE(holds(package, R"("constraints": {"enum": ["yes", "no"]})"));
}

TEST(WriteCatalogue, DatesAsPreciselyAsTheContent) {
    const std::string catalogue = write_catalogue({}, origin());
    EXPECT_TRUE(holds(catalogue, R"("dct:issued": {"@value": "2025", "@type": "xsd:gYear"})"));
    EXPECT_TRUE(holds(catalogue, R"("dct:modified": {"@value": "2025-11-21", "@type": "xsd:date"})"));
    EXPECT_TRUE(holds(catalogue, R"("foaf:name": "Trang")")) << "the site where no publisher is named";
}

TEST(WriteArchive, DependsOnItsFilesAlone) {
    const std::string archive = write_archive({{"b.txt", "hai"}, {"a/a.txt", "một"}});
    EXPECT_TRUE(archive.starts_with("PK"));
    EXPECT_EQ(archive, write_archive({{"a/a.txt", "một"}, {"b.txt", "hai"}}));
    EXPECT_NE(archive, write_archive({{"a/a.txt", "một"}, {"b.txt", "ba"}}));
    EXPECT_LT(archive.find("a/a.txt"), archive.find("b.txt"));
}

TEST(WriteOpenData, DescribesEveryTable) {
    std::vector<std::string> paths;
    for (const OpenFile& file : write_open_data({figures()}, origin())) paths.push_back(file.path);
    EXPECT_EQ(paths,
              (std::vector<std::string>{"api/v1/figures.csv", "api/v1/figures.json", "api/v1/schemas/figures.json",
                                        "api/v1/schemas/index.json", "api/v1/index.json", "datapackage.json"}));
}

}  // namespace
}  // namespace opendata
