// Social cards: an SVG, made by a theme's template, as the PNG that chats and social networks show beside a link.
// They show no SVG and have no fonts of ours, so it is drawn when the site is built. Through librsvg and cairo.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cards {

inline constexpr int kWidth = 1200;  // pixels; what Facebook and Zalo ask for
inline constexpr int kHeight = 630;

/// From here on this process draws with the fonts of `family` only. Returns the recipe: what besides the SVG decides
/// how a card comes out, the versions of fonts and libraries. Nothing where no font of the family is installed.
std::optional<std::string> use_font(const std::string& family);

/// The bytes of a PNG; the same for the same SVG on any thread. Throws std::runtime_error for what is no SVG.
std::string draw(std::string_view svg);

}  // namespace cards
