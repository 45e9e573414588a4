#include "app/program_version.h"

#include "app/version.h"

#include <fmt/format.h>

#include <link.h>
#include <sys/stat.h>

#include <string>

namespace app {
namespace {

int add_object(::dl_phdr_info* object, std::size_t, void* list) {
    const bool is_program = object->dlpi_name == nullptr || *object->dlpi_name == '\0';
    const char* const path = is_program ? "/proc/self/exe" : object->dlpi_name;
    struct ::stat status = {};
    if (::stat(path, &status) == 0)  // the kernel's own part has no file
        *static_cast<std::string*>(list) +=
            fmt::format("{} {} {}.{:09}\n", path, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    return 0;
}

}  // namespace

source::Digest program_version() {
    std::string objects = fmt::format("{}\n", kVersion);
    ::dl_iterate_phdr(add_object, &objects);
    return source::digest(objects);
}

}  // namespace app
