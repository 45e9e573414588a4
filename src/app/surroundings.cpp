#include "app/surroundings.h"

#include "app/version.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace app {

namespace fs = std::filesystem;

diagnostics::PrintOptions find_print_options() {
    const char* chosen = std::getenv("LOA_LANG");
    const bool is_english = chosen && std::string_view(chosen) == "en";
    const bool is_coloured = isatty(STDERR_FILENO) == 1 && !std::getenv("NO_COLOR");
    return {.language = is_english ? diagnostics::Language::en : diagnostics::Language::vi,
            .colour = is_coloured ? diagnostics::Colour::always : diagnostics::Colour::never};
}

namespace {

/// Of an installed program the folder with bin/, lib/ and share/, as far as it can be known.
fs::path find_prefix() {
    std::error_code unreadable;
    return fs::read_symlink("/proc/self/exe", unreadable).parent_path().parent_path();
}

}  // namespace

fs::path find_installed_folder() {
    if (const char* told = std::getenv("LOA_SHARE")) return told;
    std::error_code unreadable;
    const fs::path shared = find_prefix() / "share/loa";
    return fs::is_directory(shared / "themes", unreadable) ? shared : fs::path(kSourceFolder);
}

fs::path find_module_folder() {
    if (const char* told = std::getenv("LOA_MODULES")) return told;
    std::error_code unreadable;
    const fs::path modules = find_prefix() / "lib/loa";
    return fs::is_directory(modules, unreadable) ? modules : fs::path(kModuleFolder);
}

}  // namespace app
