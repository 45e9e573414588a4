#include "source/file_version.h"

#include <sys/stat.h>
#include <xxhash.h>

#include <cerrno>
#include <system_error>

namespace source {
namespace {

FileStamp make_stamp(const struct ::stat& status) {
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return {.size = static_cast<std::uint64_t>(status.st_size),
            .modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec,
            .inode = status.st_ino};
}

}  // namespace

Digest digest(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {.low = hash.low64, .high = hash.high64};
}

std::optional<FileStamp> find_stamp(const std::filesystem::path& file) {
    struct ::stat status = {};
    if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return make_stamp(status);
}

FileStamp stamp_of(int descriptor) {
    struct ::stat status = {};
    if (::fstat(descriptor, &status) != 0) throw std::system_error(errno, std::generic_category(), "fstat");
    return make_stamp(status);
}

}  // namespace source
