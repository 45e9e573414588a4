// What the build knows about itself.
#pragma once

namespace app {

inline constexpr const char* kVersion = LOA_VERSION;
inline constexpr const char* kSourceFolder = LOA_SOURCE_FOLDER;  // the tree that this program was built from
inline constexpr const char* kModuleFolder = LOA_MODULE_FOLDER;  // where its modules were built

}  // namespace app
