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
    const views::Origin origin = views::make_origin(site, content.analysis, words);
    open.files = opendata::write_open_data(open.tables, origin);
    open.files.push_back({"README.txt", views::make_readme(origin, open.tables, words)});  // in the archive alone
    std::string archive = opendata::write_archive(open.files);
    open.files.back() = {std::string(views::kArchivePath), std::move(archive)};
    return open;
}

bool keep_open_data(const MadeFrom& made_from, Outputs& outputs, views::DownloadSizes& sizes) {
    if (!outputs.keep(kProduct, made_from)) return false;
    for (const OutputFile& file : outputs.list_files(kProduct))
        sizes[file.path] = {.bytes = file.size, .rows = file.rows};
    return true;
}

void give_open_data(const Content& content, const OpenData& open, views::DownloadSizes& sizes, const TakeFile& take) {
    for (const views::OpenTable& table : open.tables) sizes[table.json_path()].rows = table.table.rows.size();
    const auto give = [&](const std::string& path, const std::string& bytes) {
        sizes[path].bytes = bytes.size();
        take(path, bytes);
    };
    for (const opendata::OpenFile& file : open.files) give(file.path, file.bytes);
    const model::Site& site = content.read.site;
    const model::Wording& words = words_of(content);
    const auto datasets = views::list_datasets(site, content.analysis, words, open.tables, sizes);
    give(std::string(views::kCataloguePath),
         opendata::write_catalogue(datasets, views::make_origin(site, content.analysis, words)));
}

void stage_open_data(const Content& content, const OpenData& open, const MadeFrom& made_from, Outputs& outputs,
                     views::DownloadSizes& sizes) {
    give_open_data(content, open, sizes, [&](std::string_view path, std::string_view bytes) {
        outputs.stage(kProduct, made_from, path, bytes, sizes.find(path)->second.rows);
    });
}

}  // namespace app
