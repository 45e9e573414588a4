// The tile diagram: each place with a tile is one equal square. A diagram, no map of borders.
#pragma once

#include "views/describe.h"

#include <string>
#include <vector>

namespace views {

struct TileSquare {
    std::string x, y;  // of its upper left corner
    std::string label_x, label_y;
    std::string label;  // initials
    std::string name;   // "Xã An Lão: đã đăng báo cáo"
    std::string shade;  // "report" | "named" | "none"
};
LOA_FIELDS(TileSquare, x, y, label_x, label_y, label, name, shade)

struct TileLegend {
    std::string shade;
    std::string text;
};
LOA_FIELDS(TileLegend, shade, text)

struct TileDiagram {
    std::string title;
    std::string view_box;
    std::string side;
    std::vector<TileSquare> squares;
    std::vector<TileLegend> legend;
};
LOA_FIELDS(TileDiagram, title, view_box, side, squares, legend)

}  // namespace views
