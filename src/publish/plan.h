// From the site that is published and the files of the new one to the steps between them. Knows no disk.
#pragma once

#include "publish/journal.h"
#include "publish/manifest.h"
#include "publish/publication.h"
#include "text/string_map.h"

#include <string>

namespace publish {

struct NewFile {
    Sha256 sha256;
    std::string staged;  // its name in the staging folder; empty when the published file is the same
    FileStamp stamp = {};
};

using NewFiles = text::StringMap<NewFile>;

struct Plan {
    Manifest manifest;  // of the new site; the assets of the earlier one live on in it once more
    Journal placing;    // assets first, then other files, pages last: no page asks for what is not there yet
    Journal removing;   // what only the earlier site had
    Summary summary;
};

/// Throws std::logic_error when one file's path is the folder of another.
Plan make_plan(const Manifest& published, const NewFiles& files);

}  // namespace publish
