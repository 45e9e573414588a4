#include "publish/compressed_copies.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace publish {
namespace {

constexpr std::array<std::string_view, 12> kTextEndings = {
    ".html", ".css", ".js", ".json", ".jsonld", ".csv", ".svg", ".xml", ".txt", ".md", ".yaml", ".webmanifest"};
constexpr std::size_t kWorthIt = 256;  // below, the headers of an answer are longer than the file
constexpr int kBrotliQuality = 9;      // 11 takes ten times as long for a few hundredths
constexpr int kGzipWindow = 15 + 16;   // the largest, with gzip's header: no name and no time stand in it
constexpr int kMostMemory = 9;

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, kMostMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib could not be started");
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int ending = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (ending != Z_STREAM_END) throw std::runtime_error("zlib could not compress");
    return packed;
}

std::string brotli(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string packed(size, '\0');
    const auto* const from = reinterpret_cast<const std::uint8_t*>(bytes.data());
    auto* const to = reinterpret_cast<std::uint8_t*>(packed.data());
    if (!BrotliEncoderCompress(kBrotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), from, &size,
                               to))
        throw std::runtime_error("brotli could not compress");
    packed.resize(size);
    return packed;
}

}  // namespace

bool has_copies(std::string_view path, std::size_t size) {
    return size >= kWorthIt &&
           std::ranges::any_of(kTextEndings, [&](std::string_view ending) { return path.ends_with(ending); });
}

std::vector<CompressedCopy> make_compressed_copies(std::string_view path, std::string_view bytes) {
    if (!has_copies(path, bytes.size())) return {};
    return {{kCopyEndings[0], gzip(bytes)}, {kCopyEndings[1], brotli(bytes)}};
}

}  // namespace publish
