#include "app/open_data.h"

#include "views/catalogue.h"
#include "views/open_tables.h"

namespace app {
namespace {

constexpr std::string_view kProduct = "open data";

/// Of the content, as in all downloads.
const model::Wording& words_of(const Content& content) {
    return content.words.front();
}

}  // namespace

OpenData make_open_data(const Content& content) {
    const model::Site& site = content.read.site;
    const model::Wording& words = words_of(content);
    OpenData open{.tables = views::make_open_tables({site, content.analysis, words}), .files = {}};
    const views::Origin origin = views::make_origin(site, words);
    open.files = opendata::write_open_data(open.tables, origin);
    std::vector<opendata::OpenFile> packed = open.files;
    packed.push_back({"README.txt", views::make_readme(origin, open.tables, words)});
    open.files.push_back({std::string(views::kArchivePath), opendata::write_archive(std::move(packed))});
    return open;
}

bool keep_open_data(const MadeFrom& made_from, Outputs& outputs, views::DownloadSizes& sizes) {
    if (!outputs.keep(kProduct, made_from)) return false;
    for (const OutputFile& file : outputs.list_files(kProduct))
        sizes[file.path] = {.bytes = file.size, .rows = file.rows};
    return true;
}

void stage_open_data(const Content& content, const OpenData& open, const MadeFrom& made_from, Outputs& outputs,
                     views::DownloadSizes& sizes) {
    for (const views::OpenTable& table : open.tables) sizes[table.json_path()].rows = table.table.rows.size();
    const auto stage = [&](const std::string& path, const std::string& bytes) {
        views::DownloadSize& size = sizes[path];
        size.bytes = bytes.size();
        outputs.stage(kProduct, made_from, path, bytes, size.rows);
    };
    for (const opendata::OpenFile& file : open.files) stage(file.path, file.bytes);
    const model::Site& site = content.read.site;
    const model::Wording& words = words_of(content);
    const auto datasets = views::list_datasets(site, content.analysis, words, open.tables, sizes);
    stage(std::string(views::kCataloguePath), opendata::write_catalogue(datasets, views::make_origin(site, words)));
}

}  // namespace app
