// api/v1/ with its schemas and its index, the data package, the archive of it all, the catalogue.
#pragma once

#include "app/content.h"
#include "app/outputs.h"
#include "app/take_file.h"
#include "opendata/open_package.h"
#include "views/context.h"

#include <vector>

namespace app {

struct OpenData {
    std::vector<views::OpenTable> tables;
    std::vector<opendata::OpenFile> files;  // all but the catalogue
};

/// The longest of all downloads to make.
OpenData make_open_data(const Content& content);

/// Keeps what the last build made of the same, and adds its sizes.
bool keep_open_data(const MadeFrom& made_from, Outputs& outputs, views::DownloadSizes& sizes);

/// After the other downloads, whose sizes the catalogue tells; adds the sizes of its own.
void give_open_data(const Content& content, const OpenData& open, views::DownloadSizes& sizes, const TakeFile& take);
void stage_open_data(const Content& content, const OpenData& open, const MadeFrom& made_from, Outputs& outputs,
                     views::DownloadSizes& sizes);

}  // namespace app
