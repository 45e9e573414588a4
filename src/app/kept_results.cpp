#include "app/kept_results.h"

#include "app/version.h"
#include "publish/sha256.h"

#include <fmt/format.h>

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashLength = 64;

/// A folder, and no link to one: what a site's repository says to be elsewhere is not written to.
bool is_folder(const fs::path& path) {
    std::error_code unreadable;
    return fs::is_directory(fs::symlink_status(path, unreadable));
}

/// The hash of the bytes stands before them.
std::optional<std::string> read_kept(const fs::path& file) {
    std::error_code unreadable;
    if (!fs::is_regular_file(fs::symlink_status(file, unreadable))) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    const std::string kept{std::istreambuf_iterator<char>(stream), {}};
    if (kept.size() < kHashLength) return std::nullopt;
    std::string bytes = kept.substr(kHashLength);
    return publish::sha256(bytes) == publish::parse_hex(std::string_view(kept).substr(0, kHashLength))
               ? std::optional(std::move(bytes))
               : std::nullopt;
}

/// Whole or not at all; other builds may do the same at the same time.
void keep(const fs::path& file, const std::string& bytes) {
    std::error_code failed;
    for (const fs::path& folder : {file.parent_path().parent_path(), file.parent_path()}) {
        fs::create_directory(folder, failed);
        if (!is_folder(folder)) return;
    }
    std::string name = file.string() + ".XXXXXX";
    const int written = ::mkstemp(name.data());
    if (written < 0) return;
    ::close(written);
    std::ofstream stream(name, std::ios::binary);
    stream << publish::to_hex(publish::sha256(bytes)) << bytes;
    stream.close();
    if (stream) fs::rename(name, file, failed);
    if (!stream || failed) fs::remove(name, failed);
}

}  // namespace

KeptResults::KeptResults(const fs::path& source, std::string_view name) : folder_(source / ".loa" / name) {}

std::string KeptResults::find_or_make(std::string_view made_from, const std::function<std::string()>& make) const {
    const fs::path file = folder_ / publish::to_hex(publish::sha256(fmt::format("{}\n{}", kVersion, made_from)));
    if (std::optional<std::string> kept = read_kept(file)) return *std::move(kept);
    std::string made = make();
    keep(file, made);
    return made;
}

}  // namespace app
