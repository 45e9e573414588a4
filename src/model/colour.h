// One colour of a theme, on light and on dark pages.
#pragma once

#include <string>

namespace model {

struct Colour {
    std::string name;   // "--name" in the style sheet
    std::string light;  // "#0b4a8f"
    std::string dark;
};

}  // namespace model
