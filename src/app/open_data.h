// api/v1/ with its schemas and its index, the data package, the archive of it all, the catalogue.
#pragma once

#include "app/content.h"
#include "app/outputs.h"
#include "views/context.h"

namespace app {

/// After the other downloads, whose sizes the catalogue tells; adds the sizes of its own.
void stage_open_data(const Content& content, const MadeFrom& made_from, Outputs& outputs,
                     views::DownloadSizes& sizes);

}  // namespace app
