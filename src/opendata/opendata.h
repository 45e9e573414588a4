// What machines read: CSV and JSON of tables, the sitemap, robots.txt, the feed, the index of the search.
#pragma once

#include "diagnostics/run_jobs.h"
#include "views/feed.h"
#include "views/search_entries.h"
#include "views/table.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace opendata {

/// What the first row names the columns by: their titles for people, their ids for programs.
enum class Header { titles, ids };

/// RFC 4180 with CRLF, one header row, UTF-8 with a byte-order mark (Excel needs it). Text that a
/// spreadsheet would take for a formula (= + - @ tab) gets an apostrophe in front; numbers are plain digits with a
/// "." before decimals.
std::string write_csv(const views::Table& table, Header header = Header::titles);

/// Dates as precise as they are known: "2025", "2025-11", "2025-11-08", "2025-11-08T09:00".
inline constexpr std::string_view kDatePattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?)?$";

/// How JSON calls a kind of column.
std::string_view name_of(views::ColumnKind kind);

/// {"id", "title", "columns": [{"id", "title", "kind"}], "rows": [{column id: value}]}; numbers as JSON numbers,
/// dates as ISO text.
std::string write_json(const views::Table& table);

/// https://www.sitemaps.org/protocol.html; an index of numbered parts over 50.000 addresses. Name and bytes of each
/// file.
struct OpenFile {
    std::string path;
    std::string bytes;
};
struct SitemapTranslation {
    std::string language;
    std::string address;
};
struct SitemapEntry {
    std::string address;                           // absolute
    std::string updated;                           // ISO date, may be empty
    std::vector<SitemapTranslation> translations;  // this page in all languages; empty where there is one
};
std::vector<OpenFile> write_sitemap(const std::vector<SitemapEntry>& entries, const std::string& base_url);

std::string write_robots(const std::string& base_url);

/// Atom, RFC 4287.
std::string write_feed(const views::Feed& feed);

/// The index that the theme's search.js reads, as scripts that call loaSearch(part, value): so a page finds it on a
/// disk as on a web host, and under a policy that allows no inline script. The directory comes last. It lists where
/// each shard begins in the order of all names from each of their words on: a search loads one or two shards of it.
/// A name stands in as many shards as it has words: each is handed over as soon as it is made, in any order where
/// `run` makes several at once.
void write_search(views::SearchIndex index, const std::function<void(const OpenFile&)>& take,
                  const diagnostics::RunJobs& run = diagnostics::run_in_turn);

}  // namespace opendata
