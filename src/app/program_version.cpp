#include "app/program_version.h"

#include "app/modules.h"
#include "app/version.h"

#include <fmt/format.h>

#include <link.h>
#include <sys/stat.h>

#include <string>

namespace app {
namespace {

/// Its name, size and date; nothing where there is no such file.
std::string describe_file(const char* path) {
    struct ::stat status = {};
    if (::stat(path, &status) != 0) return {};
    return fmt::format("{} {} {}.{:09}\n", path, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

int add_object(::dl_phdr_info* object, std::size_t, void* list) {
    const bool is_program = object->dlpi_name == nullptr || *object->dlpi_name == '\0';
    *static_cast<std::string*>(list) += describe_file(is_program ? "/proc/self/exe" : object->dlpi_name);
    return 0;  // the kernel's own part has no file
}

/// What modules bring with them when they are loaded tells its versions itself, in recipes.
source::Digest find_version() {
    std::string objects = fmt::format("{}\n", kVersion);
    ::dl_iterate_phdr(add_object, &objects);
    for (const std::filesystem::path& module : list_modules()) objects += describe_file(module.c_str());
    return source::digest(objects);
}

}  // namespace

source::Digest program_version() {
    static const source::Digest version = find_version();
    return version;
}

}  // namespace app
