#include "app/modules.h"

#include "app/surroundings.h"

#include <fmt/format.h>

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace app {
namespace {

namespace fs = std::filesystem;

fs::path find_file(std::string_view name) {
    return find_module_folder() / fmt::format("{}.so", name);
}

/// A module exports one thing, under its own name; it stays loaded.
template <typename Module>
const Module& load(const char* name) {
    void* const library = ::dlopen(find_file(name).c_str(), RTLD_NOW | RTLD_LOCAL);
    const void* const module = library ? ::dlsym(library, name) : nullptr;
    if (!module) throw std::runtime_error(fmt::format("a part of Loa is missing: {}", ::dlerror()));
    return *static_cast<const Module*>(module);
}

}  // namespace

const pictures::Module& load_pictures() {
    static const pictures::Module& module = load<pictures::Module>("loa_pictures");
    return module;
}

const cards::Module& load_cards() {
    static const cards::Module& module = load<cards::Module>("loa_cards");
    return module;
}

const download::Module& load_download() {
    static const download::Module& module = load<download::Module>("loa_download");
    return module;
}

std::vector<fs::path> list_modules() {
    return {find_file("loa_pictures"), find_file("loa_cards"), find_file("loa_download")};
}

}  // namespace app
