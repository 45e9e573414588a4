// Zip archives in memory, by PKWARE's APPNOTE 6.3: each file deflated whole (libdeflate), its checksum beside it,
// dated 1 January 1980, so that equal files are equal bytes. What stands in many archives is packed once and copied.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct libdeflate_compressor;

namespace archive {

enum class Effort { quick = 1, usual = 6, thorough = 9 };  // levels of libdeflate

/// The bytes of a file as an archive holds them.
struct Packed {
    std::string bytes;
    std::uint32_t size = 0;  // unpacked
    std::uint32_t checksum = 0;
    bool is_deflated = true;  // else it stands as it is: deflating would not have made it smaller
};

class Packer {
public:
    explicit Packer(Effort effort);
    /// Throws std::length_error from 4 GiB on, which Loa's archives do not hold.
    Packed pack(std::string_view bytes) const;

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// Puts files one after another. Each name is added once, in UTF-8, with '/'.
class ZipWriter {
public:
    void add(std::string_view name, const Packed& file);
    /// The archive; nothing may be added any more. Throws std::length_error where it would need the form of zip that
    /// some programs cannot read: from 4 GiB or 65.535 files on.
    std::string finish();

private:
    std::string bytes_;
    std::string directory_;
    std::size_t count_ = 0;
};

}  // namespace archive
