// `loa new site | report | unit | initiative | indicator`: commented files to fill in, made from those in skeleton/.
#pragma once

#include "app/options.h"

#include <string>
#include <string_view>

namespace app {

struct ContentRequest {
    std::string name;      // of what is made: a folder (site), a unit's id (report), else a name in words
    std::string period;    // of a report; empty: the last of the campaign
    std::string campaign;  // of a report; empty: that of the unit's last report, else the first
    Replacing replacing = Replacing::refused;
};

/// `kind`: "site", "report", "unit", "initiative" or "indicator".
ExitCode make_content(const Options& options, std::string_view kind, const ContentRequest& request);

}  // namespace app
