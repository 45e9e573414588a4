// Every download, what its columns mean, what programs can read.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct DownloadGroup {
    std::string heading;
    std::vector<Download> downloads;
};
LOA_FIELDS(DownloadGroup, heading, downloads)

struct DownloadsPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::vector<DownloadGroup> groups;
    Link dictionary;
    Link api;
    std::optional<Link> feed;  // only with a base_url
};
LOA_FIELDS(DownloadsPage, frame, title, intro, groups, dictionary, api, feed)

struct DictionaryEntry {
    std::string id;
    std::string name;
    Url href;
    std::string definition;
    std::string measure;
    std::string total;
    std::string code;             // the indicator's id in downloads
    std::vector<Detail> details;  // who reports it, since when, of what it is a part
    std::vector<std::string> gaps;
};
LOA_FIELDS(DictionaryEntry, id, name, href, definition, measure, total, code, details, gaps)

struct DictionaryGroup {
    std::string name;
    std::vector<DictionaryEntry> entries;
};
LOA_FIELDS(DictionaryGroup, name, entries)

struct DictionaryPage {
    Frame frame;
    std::string title;
    std::vector<DictionaryGroup> groups;
};
LOA_FIELDS(DictionaryPage, frame, title, groups)

/// A table of the open data.
struct ApiFile {
    std::string id;
    std::string path;  // of the JSON
    Url href;
    std::string title;
    std::string about;
    std::string rows;  // "105 dòng"
    std::vector<Download> downloads;
    Link schema;
    std::vector<Detail> columns;
};
LOA_FIELDS(ApiFile, id, path, href, title, about, rows, downloads, schema, columns)

/// Lines that can be copied as they are.
struct ApiExample {
    std::string title;
    std::string about;
    std::string code;
};
LOA_FIELDS(ApiExample, title, about, code)

struct ApiPage {
    Frame frame;
    std::string title;
    std::vector<ApiExample> examples;
    std::vector<Detail> catalogues;  // what it is, and its address: the index, the data package, the catalogue
    std::vector<ApiFile> files;
};
LOA_FIELDS(ApiPage, frame, title, examples, catalogues, files)

DownloadsPage make_downloads_page(const Context& context);
DictionaryPage make_dictionary_page(const Context& context);
ApiPage make_api_page(const Context& context);

}  // namespace views
