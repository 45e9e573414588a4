#include "app/open_data.h"

#include "opendata/open_package.h"
#include "views/catalogue.h"
#include "views/open_tables.h"

namespace app {

void stage_open_data(const Content& content, const MadeFrom& made_from, Outputs& outputs,
                     views::DownloadSizes& sizes) {
    constexpr std::string_view kProduct = "open data";
    if (outputs.keep(kProduct, made_from)) {
        for (const OutputFile& file : outputs.list_files(kProduct))
            sizes[file.path] = {.bytes = file.size, .rows = file.rows};
        return;
    }
    const model::Site& site = content.read.site;
    const model::Wording& words = content.words.front();  // of the content, as in all downloads
    const std::vector<views::OpenTable> tables = views::make_open_tables({site, content.analysis, words});
    for (const views::OpenTable& open : tables) sizes[open.json_path()].rows = open.table.rows.size();
    const auto stage = [&](std::string_view path, const std::string& bytes) {
        views::DownloadSize& size = sizes[std::string(path)];
        size.bytes = bytes.size();
        outputs.stage(kProduct, made_from, path, bytes, size.rows);
    };
    const views::Origin origin = views::make_origin(site, words);
    std::vector<opendata::OpenFile> files = opendata::write_open_data(tables, origin);
    for (const opendata::OpenFile& file : files) stage(file.path, file.bytes);
    files.push_back({"README.txt", views::make_readme(origin, tables, words)});
    stage(views::kArchivePath, opendata::write_archive(std::move(files)));
    stage(views::kCataloguePath,
          opendata::write_catalogue(views::list_datasets(site, content.analysis, words, tables, sizes), origin));
}

}  // namespace app
