// config.json of the page that edits content in a browser: Sveltia CMS with a form for each kind of file.
// https://sveltiacms.app/en/docs/config-basics
#pragma once

#include "app/forge.h"
#include "diagnostics/finding.h"
#include "text/json.h"

#include <string>

namespace app {

struct AdminSite {
    std::string title;
    std::string base_url;  // of the published site; empty: no links to its pages
    std::string below;     // the site's folder in the repository, with a slash at its end; empty: the root
};

text::Json describe_admin(const AdminSite& site, const Forge& forge, diagnostics::Language language);

}  // namespace app
