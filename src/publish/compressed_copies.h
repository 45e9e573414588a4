// Compressed copies of text files, for web servers that send them as they lie there (`gzip_static`, MultiViews): made
// once and as small as can be, instead of at each request. The same bytes for the same text and library.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace publish {

inline constexpr std::array<std::string_view, 2> kCopyEndings = {".gz", ".br"};

struct CompressedCopy {
    std::string_view ending;  // ".gz" (zlib), ".br" (brotli)
    std::string bytes;
};

/// Not of what is compressed already (pictures, workbooks, archives) or would hardly become smaller.
bool has_copies(std::string_view path, std::size_t size);

/// In the order of their endings; none where has_copies() says so.
std::vector<CompressedCopy> make_compressed_copies(std::string_view path, std::string_view bytes);

}  // namespace publish
