// The font that a theme's social cards are drawn with, and the Debian package that has it.
#pragma once

#include "diagnostics/location.h"

#include <string>

namespace model {

struct CardFont {
    std::string family;
    std::string package;
    diagnostics::Location location;
};

}  // namespace model
