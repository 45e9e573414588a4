// The tile diagram: each place with a tile is one equal square. A diagram, no map of borders.
#pragma once

#include "views/context.h"

#include <optional>

#include <string>
#include <vector>

namespace views {

/// Where the diagram stands on the page of an indicator.
inline constexpr std::string_view kTilesAnchor = "so-do-o";

struct TileSquare {
    std::string x, y;  // of its upper left corner
    std::string label_x, label_y;
    std::string label;  // initials
    std::string name;   // "Xã An Lão: đã đăng báo cáo"
    std::string shade;  // "report" | "named" | "none" | "step-1" … "step-4"
};
LOA_FIELDS(TileSquare, x, y, label_x, label_y, label, name, shade)

struct TileLegend {
    std::string shade;
    std::string text;
};
LOA_FIELDS(TileLegend, shade, text)

struct TileDiagram {
    std::string title;
    std::string explain;
    std::string view_box;
    std::string side;
    std::vector<TileSquare> squares;
    std::vector<TileLegend> legend;
};
LOA_FIELDS(TileDiagram, title, explain, view_box, side, squares, legend)

/// Squares that one diagram can hold; of more, none can be read on a screen.
inline constexpr std::size_t kMostTiles = 500;

/// Who has a report on this site, who is named with an initiative; nothing where the places are too many.
std::optional<TileDiagram> make_status_tiles(const Context& context);

/// The figures of one indicator in up to four steps from low to high; nothing where no place with a tile has one,
/// or the places are too many.
std::optional<TileDiagram> make_indicator_tiles(model::IndicatorId indicator, const Context& context);

}  // namespace views
