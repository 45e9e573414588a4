// `loa serve`: the site in a browser while it is written, until Ctrl+C.
#pragma once

#include "app/options.h"
#include "preview/admission.h"
#include "preview/watcher.h"

namespace app {

struct ServeRequest {
    int port = 8080;  // 0: any
    preview::Reach reach = preview::Reach::this_machine;
    preview::Watching watching = preview::Watching::told_by_system;
};

ExitCode serve(const Options& options, const ServeRequest& request);

}  // namespace app
