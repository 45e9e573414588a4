#include "opendata/opendata.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace opendata {
namespace {

using text::Decimal;
using text::Moment;
using views::ColumnKind;

views::Table figures() {
    return {.id = "figures",
            .title = "Số liệu chi tiết",
            .columns = {{"unit", "Đơn vị"},
                        {"value", "Giá trị", ColumnKind::number},
                        {"share", "Tỷ lệ, %", ColumnKind::percent},
                        {"as-of", "Tính đến", ColumnKind::date}},
            .rows = {{"Xã An Lão", Decimal(1570), Decimal::scaled(625, 1), Moment{2025, 11, 11, 9, 0}},
                     {"Xã Phù Thái", Decimal(-5), Decimal::scaled(6497, 2), Moment{2025, 11}},
                     {"Đặc khu “Cát Hải”", std::monostate{}, Decimal(70), Moment{2025, 11, 8}}}};
}

std::string csv_of(const std::string& text) {
    const std::string csv = write_csv({.columns = {{"a", "A"}}, .rows = {{text}}});
    const std::string before = "\uFEFFA\r\n";
    EXPECT_TRUE(csv.starts_with(before) && csv.ends_with("\r\n")) << csv;
    return csv.substr(before.size(), csv.size() - before.size() - 2);
}

TEST(WriteCsv, WritesTypedColumns) {
    EXPECT_EQ(write_csv(figures()),
              "\uFEFFĐơn vị,Giá trị,\"Tỷ lệ, %\",Tính đến\r\n"
              "Xã An Lão,1570,62.5,2025-11-11T09:00\r\n"
              "Xã Phù Thái,-5,64.97,2025-11\r\n"
              "Đặc khu “Cát Hải”,,70,2025-11-08\r\n");
}

TEST(WriteCsv, QuotesWhatWouldEndACell) {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"a b", "a b"},
        {"a,b", "\"a,b\""},
        {"a;b", "\"a;b\""},
        {"nói \"có\"", "\"nói \"\"có\"\"\""},
        {"một\nhai", "\"một\nhai\""},
        {" trước", "\" trước\""},
        {"sau ", "\"sau \""},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(csv_of(text), expected) << text;
}

TEST(WriteCsv, DisarmsWhatSpreadsheetsCompute) {
    const std::pair<std::string, std::string> cases[] = {
        {"=1+1", "'=1+1"},
        {"+84 225", "'+84 225"},
        {"-5", "'-5"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "\"'\t=1\""},
        {"\r=1", "\"'\r=1\""},
        {"\n=1", "\"'\n=1\""},
        {"＝1", "'＝1"},
        {"＋1", "'＋1"},
        {"－1", "'－1"},
        {"＠a", "'＠a"},
        {" =1", "\"' =1\""},
        {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
        {"a=1", "a=1"},
        {"–5", "–5"},
        {"   ", "\"   \""},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(csv_of(text), expected) << text;
    EXPECT_EQ(write_csv({.columns = {{"a", "=A"}}}), "\uFEFF'=A\r\n");
}

TEST(WriteJson, WritesTypedColumns) {
    EXPECT_EQ(write_json(figures()), R"({
 "id": "figures",
 "title": "Số liệu chi tiết",
 "columns": [
  {
   "id": "unit",
   "title": "Đơn vị",
   "kind": "text"
  },
  {
   "id": "value",
   "title": "Giá trị",
   "kind": "number"
  },
  {
   "id": "share",
   "title": "Tỷ lệ, %",
   "kind": "percent"
  },
  {
   "id": "as-of",
   "title": "Tính đến",
   "kind": "date"
  }
 ],
 "rows": [
  {
   "unit": "Xã An Lão",
   "value": 1570,
   "share": 62.5,
   "as-of": "2025-11-11T09:00"
  },
  {
   "unit": "Xã Phù Thái",
   "value": -5,
   "share": 64.97,
   "as-of": "2025-11"
  },
  {
   "unit": "Đặc khu “Cát Hải”",
   "value": null,
   "share": 70,
   "as-of": "2025-11-08"
  }
 ]
}
)");
}

TEST(WriteJson, KeepsEveryDigit) {
    const auto json_of = [](const Decimal& number) {
        const std::string json = write_json({.columns = {{"n", "N", ColumnKind::number}}, .rows = {{number}}});
        const std::size_t start = json.rfind("\"n\": ") + 5;
        return json.substr(start, json.find('\n', start) - start);
    };
    EXPECT_EQ(json_of(Decimal::scaled(1, 1)), "0.1");
    EXPECT_EQ(json_of(Decimal::scaled(-922, 1)), "-92.2");
    EXPECT_EQ(json_of(Decimal::scaled(999999999999999, 2)), "9999999999999.99");
    EXPECT_EQ(json_of(Decimal(9007199254740993)), "9007199254740993");
    EXPECT_EQ(json_of(Decimal::scaled(9007199254740993, 2)), "\"90071992547409.93\"");
    for (int hundredths = 1; hundredths < 10000; ++hundredths) {
        const Decimal number = Decimal::scaled(hundredths, 2);
        ASSERT_EQ(json_of(number), number.to_string());
    }
}

TEST(WriteJson, WritesATableWithoutRows) {
    EXPECT_EQ(write_json({.id = "none", .title = "Không"}),
              "{\n \"id\": \"none\",\n \"title\": \"Không\",\n \"columns\": [],\n \"rows\": []\n}\n");
}

constexpr const char* kBase = "https://example.gov.vn/site/";

TEST(WriteSitemap, ListsAddressesWithTheirDates) {
    const std::vector<OpenFile> files = write_sitemap(
        {{"https://example.gov.vn/site/", "2025-11-21"}, {"https://example.gov.vn/site/?a=1&b=<2>", ""}}, kBase);
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files[0].path, "sitemap.xml");
    EXPECT_EQ(files[0].bytes, R"(<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <url>
  <loc>https://example.gov.vn/site/</loc>
  <lastmod>2025-11-21</lastmod>
 </url>
 <url>
  <loc>https://example.gov.vn/site/?a=1&amp;b=&lt;2&gt;</loc>
 </url>
</urlset>
)");
}

TEST(WriteSitemap, NamesTheLanguagesOfAPage) {
    const std::vector<OpenFile> files =
        write_sitemap({{"https://example.gov.vn/site/en/",
                        "",
                        {{"vi", "https://example.gov.vn/site/"}, {"en", "https://example.gov.vn/site/en/"}}}},
                      kBase);
    EXPECT_EQ(files.at(0).bytes, R"(<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
 <url>
  <loc>https://example.gov.vn/site/en/</loc>
  <xhtml:link rel="alternate" hreflang="vi" href="https://example.gov.vn/site/" />
  <xhtml:link rel="alternate" hreflang="en" href="https://example.gov.vn/site/en/" />
 </url>
</urlset>
)");
}

TEST(WriteSitemap, SplitsOverFiftyThousandAddresses) {
    std::vector<SitemapEntry> entries(50'000, {"https://example.gov.vn/site/x/", "2025-11-20"});
    EXPECT_EQ(write_sitemap(entries, kBase).size(), 1u);
    entries.push_back({"https://example.gov.vn/site/y/", "2025-11-21"});
    const std::vector<OpenFile> files = write_sitemap(entries, "https://example.gov.vn/site");
    ASSERT_EQ(files.size(), 3u);
    EXPECT_EQ(files[0].path, "sitemap.xml");
    EXPECT_EQ(files[0].bytes, R"(<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <sitemap>
  <loc>https://example.gov.vn/site/sitemap-1.xml</loc>
  <lastmod>2025-11-20</lastmod>
 </sitemap>
 <sitemap>
  <loc>https://example.gov.vn/site/sitemap-2.xml</loc>
  <lastmod>2025-11-21</lastmod>
 </sitemap>
</sitemapindex>
)");
    EXPECT_EQ(files[1].path, "sitemap-1.xml");
    EXPECT_EQ(files[2].path, "sitemap-2.xml");
    EXPECT_NE(files[2].bytes.find("<loc>https://example.gov.vn/site/y/</loc>"), std::string::npos);
}

TEST(WriteSitemap, IsReadByAnotherXmlParser) {
    std::string path = ::testing::TempDir() + "loa-sitemap-XXXXXX";
    ASSERT_GE(::mkstemp(path.data()), 0);
    for (const OpenFile& file :
         write_sitemap(std::vector<SitemapEntry>(50'001, {"https://x.vn/&<>\"'", "2025"}), kBase)) {
        std::ofstream(path, std::ios::binary) << file.bytes;
        EXPECT_EQ(std::system(("xmllint --noout " + path).c_str()), 0) << file.path;
    }
    std::remove(path.c_str());
}

TEST(WriteRobots, NamesTheSitemap) {
    EXPECT_EQ(write_robots("https://example.gov.vn/site/"),
              "User-agent: *\nAllow: /\n\nSitemap: https://example.gov.vn/site/sitemap.xml\n");
    EXPECT_EQ(write_robots("https://example.gov.vn/site"), write_robots("https://example.gov.vn/site/"));
}

}  // namespace
}  // namespace opendata
