// bin/loa of the tarball: starts libexec/loa by the loader and with the libraries that lie beside it, whatever the
// system has. Linked statically, since nothing else can be relied on: in an empty chroot there is neither a shell nor
// /proc.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/auxv.h>
#include <unistd.h>

int main(int, char** arguments) {
    std::error_code unreadable;
    const auto* const started = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    const std::filesystem::path home = std::filesystem::canonical(started, unreadable).parent_path().parent_path();
    const std::string loader = home / "lib/ld-linux.so", libraries = home / "lib", program = home / "libexec/loa";

    setenv("LOA_SHARE", (home / "share/loa").c_str(), 1);
    setenv("LOA_MODULES", (home / "lib/loa").c_str(), 1);
    setenv("GIO_MODULE_DIR", libraries.c_str(), 1);  // none there: the system's own fit its own libraries only
    if (access("/etc/fonts/fonts.conf", R_OK) != 0) setenv("FONTCONFIG_FILE", (home / "share/fonts.conf").c_str(), 0);

    std::vector<const char*> words = {loader.c_str(),   "--argv0",         "loa",
                                      "--library-path", libraries.c_str(), program.c_str()};
    for (char** argument = arguments + 1; *arguments && *argument; ++argument) words.push_back(*argument);
    words.push_back(nullptr);
    execv(loader.c_str(), const_cast<char**>(words.data()));
    perror(loader.c_str());
    return 3;
}
