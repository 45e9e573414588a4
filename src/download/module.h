// The room as a module: only `loa verify` of an address needs libcurl, which brings 25 libraries more
// (app/modules.h).
#pragma once

#include "download/download.h"

namespace download {

struct Module {
    decltype(&download::connect) connect;
};

}  // namespace download

extern "C" const download::Module loa_download;
