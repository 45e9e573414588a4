// `loa import FILE|DIR`: what units sent becomes reports of the site: filled forms whole, papers as drafts.
#pragma once

#include "app/import_request.h"
#include "app/options.h"

namespace app {

/// The kind of a file is told by its ending; of a folder, every form and paper in it and below. One that cannot be
/// taken is reported and does not stop the others. Ends with a table of the papers.
ExitCode import_files(const Options& options, const ImportRequest& request);

}  // namespace app
