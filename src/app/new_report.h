// The draft of a report, with what the unit's last one tells about its header and its figures.
#pragma once

#include "app/new_content.h"
#include "model/site.h"

namespace app {

ExitCode make_report(const Options& options, const model::Site& site, const ContentRequest& request);

}  // namespace app
