// What `loa import` was asked for.
#pragma once

#include "app/options.h"

#include <filesystem>
#include <string>

namespace app {

struct ImportRequest {
    std::filesystem::path file;    // or a folder of them
    std::filesystem::path output;  // folder; empty: that of the unit's reports
    std::string unit;              // id or code, where a paper does not tell; empty: by the paper
    Replacing replacing = Replacing::refused;
};

}  // namespace app
