// What the build knows about itself.
#pragma once

namespace app {

inline constexpr const char* kVersion = LOA_VERSION;
inline constexpr const char* kSourceThemes =
    LOA_SOURCE_THEMES;  // themes/ of the tree that this program was built from

}  // namespace app
