#include "html/colours.h"

#include <fmt/format.h>

namespace html {

std::string print_colours(std::span<const Colour> colours) {
    if (colours.empty()) return {};
    std::string light, dark;
    for (const Colour& colour : colours) {
        light += fmt::format("--{}:{};", colour.name, colour.light);
        dark += fmt::format("--{}:{};", colour.name, colour.dark);
    }
    return fmt::format(":root{{{}}}\n@media(prefers-color-scheme:dark){{:root{{{}}}}}\n", light, dark);
}

}  // namespace html
