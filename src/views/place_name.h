// Names of places with and without their kind: people look for "Gia Luận", not for "Xã Gia Luận".
#pragma once

#include <string_view>

namespace views {

struct PlaceName {
    std::string_view kind;  // "Xã", "Thị trấn"; empty where the name begins with none, as of departments
    std::string_view name;  // the rest
};

/// `full` as content has it: "Xã Gia Luận".
PlaceName split_place_name(std::string_view full);

}  // namespace views
