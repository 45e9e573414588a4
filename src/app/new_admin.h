// `loa new admin`: a folder with the page on which people edit the content in a browser, to be put beside the site on
// its host. All that the page loads lies in it; what is edited goes to the forge that keeps the repository.
#pragma once

#include "app/options.h"

#include <string>

namespace app {

/// What is empty is taken from the repository's remote `origin`.
struct AdminRequest {
    std::string folder;  // empty: public/quan-tri in the folder of the site
    std::string forge;   // "github", "gitlab" or "forgejo"
    std::string repository;
    std::string host;
    std::string branch;
    std::string app_id;
    Replacing replacing = Replacing::refused;
};

ExitCode make_admin(const Options& options, const AdminRequest& request);

}  // namespace app
