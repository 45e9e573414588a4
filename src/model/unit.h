// Who reports: communes, wards, special zones (with an official code and a tile of the diagram) and departments.
#pragma once

#include "diagnostics/location.h"
#include "text/moment.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

enum class UnitKind { xa, phuong, dac_khu, so_nganh };

/// A square of the tile diagram, counted from 1 at the upper left.
struct Tile {
    int column = 1;
    int row = 1;
};

struct Unit {
    std::string slug;
    std::string name;  // with its kind: "Xã An Lão"
    UnitKind kind = UnitKind::xa;
    std::string code;  // official code as text; empty for departments
    std::optional<Tile> tile;
    std::optional<text::Moment> since;
    std::vector<std::string> formerly;  // names of the units that became it, in whole or in part
    std::vector<std::string> aliases;   // earlier ids
    diagnostics::Location location;

    bool is_place() const { return kind != UnitKind::so_nganh; }
};

}  // namespace model
