#include "source/files.h"
#include "source/source_tree.h"

#include <system_error>

namespace source {
namespace {

constexpr std::size_t kMaxStaticBytes = 64 << 20;

}  // namespace

std::string read_static(const std::filesystem::path& root, const StaticFile& file) {
    if (std::optional<std::string> bytes = read_bytes(root / file.path, kMaxStaticBytes)) return *std::move(bytes);
    throw std::system_error(std::make_error_code(std::errc::file_too_large), file.path);
}

}  // namespace source
