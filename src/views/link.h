// A text that leads somewhere.
#pragma once

#include "views/describe.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct Link {
    std::string text;
    Url href;
};
LOA_FIELDS(Link, text, href)

}  // namespace views
