// Social cards: an SVG, made by a theme's template, as the PNG that chats and social networks show beside a link.
// They show no SVG and have no fonts of ours, so it is drawn when the site is built. Through librsvg and cairo.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cards {

inline constexpr int kWidth = 1200;  // pixels; what Facebook and Zalo ask for
inline constexpr int kHeight = 630;

class Renderer {
public:
    /// Nothing where no font of the family is installed.
    static std::optional<Renderer> find_font(const std::string& family);

    /// The bytes of a PNG; the same for the same SVG on any thread. Throws std::runtime_error for what is no SVG.
    std::string render(std::string_view svg) const;

    /// What besides the SVG decides how a card comes out: versions of fonts and libraries.
    const std::string& recipe() const { return recipe_; }

private:
    explicit Renderer(std::string recipe) : recipe_(std::move(recipe)) {}

    std::string recipe_;
};

}  // namespace cards
