#include "text/format.h"
#include "text/unicode.h"
#include "views/comparisons.h"
#include "views/frame.h"
#include "views/open_tables.h"
#include "views/pages/download_pages.h"
#include "views/phrases.h"

#include <fmt/format.h>

#include <span>

namespace views {
namespace {

constexpr std::size_t kMostColumns = 64;  // a table of more has two for each indicator, which the dictionary tells,
constexpr std::size_t kFirstColumns = 4;  // and shows how it begins

/// Where the examples fetch from; a site without an address has a made-up one.
std::string address_of(std::string_view path, const Context& context) {
    const std::string& base = context.site.settings.base_url;
    return (base.empty() ? context.words("api.no_address") : base) + std::string(path);
}

std::string curl_example(const Context& context) {
    return fmt::format("curl -O {}\ncurl -O {}", address_of(kIndexPath, context),
                       address_of("api/v1/figures.json", context));
}

/// Excel, Data → Get Data → Blank Query → Advanced Editor. Numbers have a point, whatever the language of the Excel.
std::string excel_example(const Context& context) {
    return fmt::format(
        "let\n"
        "    Nguon = Csv.Document(Web.Contents(\"{}\"),\n"
        "        [Delimiter = \",\", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),\n"
        "    Bang = Table.PromoteHeaders(Nguon, [PromoteAllScalars = true]),\n"
        "    So = Table.TransformColumnTypes(Bang,\n"
        "        {{ {{\"value\", type number}}, {{\"lower\", type number}}, {{\"upper\", type number}} }}, "
        "\"en-US\")\n"
        "in\n"
        "    So",
        address_of("api/v1/figures.csv", context));
}

/// The totals of the pages without their qualifiers: of every fact one row, and only what is part of a total.
std::string totals_query(std::string_view from) {
    return fmt::format(
        "SELECT \"indicator-id\", measure, count(*) AS so_noi,\n"
        "    CASE \"total-rule\"\n"
        "        WHEN 'sum' THEN sum(value)\n"
        "        WHEN 'max' THEN max(value + 0)\n"
        "        WHEN 'share' THEN round(100.0 * sum(part) / sum(whole), 2)\n"
        "    END AS tong\n"
        "FROM {}\n"
        "WHERE \"in-total\" = 'yes' AND id = \"fact-id\"\n"
        "GROUP BY \"indicator-id\", measure, \"total-rule\"\n"
        "ORDER BY so_noi DESC, \"indicator-id\";",
        from);
}

std::string duckdb_example(const Context& context) {
    return totals_query(fmt::format("read_csv('{}')", address_of("api/v1/figures.csv", context)));
}

std::string sqlite_example(const Context& context) {
    return fmt::format("curl -O {}\nsqlite3 so-lieu.db\n.import --csv figures.csv figures\n{}",
                       address_of("api/v1/figures.csv", context), totals_query("figures"));
}

std::vector<ApiExample> make_examples(const Context& context) {
    const model::Wording& words = context.words;
    return {{words("api.curl"), words("api.curl_about"), curl_example(context)},
            {words("api.excel"), words("api.excel_about"), excel_example(context)},
            {words("api.duckdb"), words("api.duckdb_about"), duckdb_example(context)},
            {words("api.sqlite"), words("api.sqlite_about"), sqlite_example(context)}};
}

std::vector<Detail> list_catalogues(const Context& context, const Links& links) {
    std::vector<Detail> catalogues;
    for (const auto& [path, word] :
         {std::pair{kIndexPath, "readme.index"}, std::pair{kIndexSchemaPath, "api.index_schema"},
          std::pair{kPackagePath, "readme.package"}, std::pair{kCataloguePath, "api.catalogue"},
          std::pair{kArchivePath, "api.archive"}})
        if (context.downloads.contains(path))
            catalogues.push_back({text::capitalise_first(context.words(word)), std::string(path), links.file(path)});
    return catalogues;
}

std::int64_t count_rows(const OpenTable& open, const Context& context) {
    const auto published = context.downloads.find(open.json_path());
    return published == context.downloads.end() ? 0 : static_cast<std::int64_t>(published->second.rows);
}

ApiFile make_file(const OpenTable& open, const Context& context, const Links& links) {
    const Table& table = open.table;
    ApiFile file{.id = table.id,
                 .path = open.json_path(),
                 .href = links.file(open.json_path()),
                 .title = table.title,
                 .about = table.about,
                 .rows = context.words(
                     "api.rows", {{"n", text::format_number(count_rows(open, context), context.words.notation())}}),
                 .downloads = make_downloads(std::string(kOpenFolder) + table.id, table.title,
                                             context.analysis.dates.content, context, links),
                 .schema = {context.words("api.schema"), links.file(open.schema_path())},
                 .columns = {}};
    const std::size_t shown = table.columns.size() > kMostColumns ? kFirstColumns : table.columns.size();
    for (const Column& column : std::span(table.columns).first(shown))
        file.columns.push_back(
            {column.id, column.about.empty() ? column.title : column.title + ". " + column.about, {}});
    return file;
}

}  // namespace

ApiPage make_api_page(const Context& context) {
    const Links links = links_from(kApiFolder, context);
    ApiPage page;
    page.title = context.words("page.api");
    page.frame = make_frame({.title = page.title,
                             .description = page.title,
                             .section = NavSection::none,
                             .crumbs = {{context.words("page.downloads"), links.page(kDownloadsFolder)}}},
                            context, links);
    page.catalogues = list_catalogues(context, links);
    if (page.catalogues.empty()) return page;  // built without downloads
    page.examples = make_examples(context);
    for (const OpenTable& table : make_open_tables(outline_context(context)))
        page.files.push_back(make_file(table, context, links));
    return page;
}

}  // namespace views
