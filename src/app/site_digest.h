// Whether anything that pages, workbooks and lists are made from has changed since the last build.
#pragma once

#include "app/content.h"
#include "source/file_version.h"

#include <string_view>

namespace app {

struct SiteDigests {
    source::Digest all;    // of all that any of them could depend on, apart from the text of bodies
    source::Digest theme;  // of what turns a view into a page
};

SiteDigests digest_site(const Content& content, const Options& options);

/// Of `digest` and of one thing more.
source::Digest combine(const source::Digest& digest, std::string_view other);

}  // namespace app
