#include "app/environment.h"

#include "app/version.h"

#include <unistd.h>

#include <cstdlib>

namespace app {

namespace fs = std::filesystem;
using diagnostics::Colour;
using diagnostics::Language;

Language message_language() {
    const char* chosen = std::getenv("LOA_LANG");
    return chosen && std::string_view(chosen) == "en" ? Language::en : Language::vi;
}

Colour terminal_colour() {
    return isatty(STDERR_FILENO) && !std::getenv("NO_COLOR") ? Colour::always : Colour::never;
}

fs::path installed_folder() {
    if (const char* told = std::getenv("LOA_SHARE")) return told;
    std::error_code unreadable;
    const fs::path program = fs::read_symlink("/proc/self/exe", unreadable);
    const fs::path shared = program.parent_path().parent_path() / "share/loa";
    return fs::is_directory(shared / "themes", unreadable) ? shared : fs::path(kSourceFolder);
}

}  // namespace app
