// By what a file is known to be the one that was read before: its bytes or, without opening it, what the disk says of
// it. The disk's word is good only for a file that was left alone for a while: who asks compares `modified` with the
// moment before which nothing had been read.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace source {

/// XXH3, 128 bits: equal digests, equal bytes.
struct Digest {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    auto operator<=>(const Digest&) const = default;
};
Digest digest(std::string_view bytes);

struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds, as the disk counts them
    std::uint64_t inode = 0;
    bool operator==(const FileStamp&) const = default;
};

/// Nothing where there is no regular file. Links are not followed.
std::optional<FileStamp> find_stamp(const std::filesystem::path& file);
FileStamp stamp_of(int descriptor);

struct FileVersion {
    FileStamp stamp;
    Digest digest;  // of the file's bytes
};

}  // namespace source
