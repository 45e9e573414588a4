// The colours of a theme as the head of its style sheet.
#pragma once

#include <span>
#include <string>

namespace html {

struct Colour {
    std::string name;
    std::string light;  // "#0b4a8f"
    std::string dark;
};

/// Custom properties `--name` for light pages, and for readers who ask for dark ones.
std::string print_colours(std::span<const Colour> colours);

}  // namespace html
