#include "views/place_name.h"

namespace views {
namespace {

/// Of today and of before 2025.
constexpr std::string_view kKinds[] = {"Xã", "Phường", "Đặc khu", "Thị trấn", "Thị xã", "Huyện", "Quận", "Thành phố"};

}  // namespace

PlaceName split_place_name(std::string_view full) {
    for (const std::string_view kind : kKinds)
        if (full.starts_with(kind) && full.substr(kind.size()).starts_with(' '))
            return {kind, full.substr(kind.size() + 1)};
    return {{}, full};
}

}  // namespace views
