#include "app/open_data.h"

#include "opendata/open_package.h"
#include "views/catalogue.h"
#include "views/open_tables.h"

namespace app {

void stage_open_data(const Content& content, publish::Publication& publication, views::DownloadSizes& sizes) {
    const model::Site& site = content.read.site;
    const model::Wording& words = content.words.front();  // of the content, as in all downloads
    const auto stage = [&](std::string_view path, const std::string& bytes) {
        publication.stage(path, bytes);
        sizes[std::string(path)].bytes = bytes.size();
    };
    const std::vector<views::OpenTable> tables = views::make_open_tables({site, content.analysis, words});
    const views::Origin origin = views::make_origin(site, words);
    std::vector<opendata::OpenFile> files = opendata::write_open_data(tables, origin);
    for (const opendata::OpenFile& file : files) stage(file.path, file.bytes);
    for (const views::OpenTable& open : tables) sizes[open.json_path()].rows = open.table.rows.size();
    files.push_back({"README.txt", views::make_readme(origin, tables, words)});
    stage(views::kArchivePath, opendata::write_archive(std::move(files)));
    stage(views::kCataloguePath,
          opendata::write_catalogue(views::list_datasets(site, content.analysis, words, tables, sizes), origin));
}

}  // namespace app
