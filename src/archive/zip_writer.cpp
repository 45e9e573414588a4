#include "archive/zip_writer.h"

#include <libdeflate.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace archive {
namespace {

constexpr std::uint16_t kVersion = 20;  // deflated files, folders
constexpr std::uint16_t kMadeOnUnix = 3U << 8U | kVersion;
constexpr std::uint16_t kStored = 0, kDeflated = 8;
constexpr std::uint16_t kUtf8Names = 1U << 11U;
constexpr std::uint16_t kMidnight = 0;
constexpr std::uint16_t kDay = 1U << 5U | 1U;  // 1 January 1980, the first that a zip archive can name
constexpr std::uint32_t kPlainFile = 0100644U << 16U;
constexpr std::uint32_t kFileMark = 0x04034b50, kEntryMark = 0x02014b50, kEndMark = 0x06054b50;
constexpr std::size_t kLargest = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMostFiles = std::numeric_limits<std::uint16_t>::max();

/// Numbers of a zip archive have their lowest byte first.
void append_number(std::string& bytes, std::uint64_t number, int size) {
    for (int byte = 0; byte < size; ++byte) bytes += static_cast<char>(number >> (8 * byte) & 0xFF);
}
void append_16(std::string& bytes, std::uint64_t number) {
    append_number(bytes, number, 2);
}
void append_32(std::string& bytes, std::uint64_t number) {
    append_number(bytes, number, 4);
}

/// What a file's own header and its entry in the directory have in common.
void append_common(std::string& bytes, std::string_view name, const Packed& file) {
    const bool is_ascii =
        std::ranges::all_of(name, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    append_16(bytes, kVersion);
    append_16(bytes, is_ascii ? 0 : kUtf8Names);
    append_16(bytes, file.is_deflated ? kDeflated : kStored);
    append_16(bytes, kMidnight);
    append_16(bytes, kDay);
    append_32(bytes, file.checksum);
    append_32(bytes, file.bytes.size());
    append_32(bytes, file.size);
    append_16(bytes, name.size());
    append_16(bytes, 0);  // no extra field
}

}  // namespace

void Packer::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Packer::Packer(Effort effort) : compressor_(libdeflate_alloc_compressor(static_cast<int>(effort))) {
    if (!compressor_) throw std::bad_alloc();
}

Packed Packer::pack(std::string_view bytes) const {
    if (bytes.size() >= kLargest) throw std::length_error("a file for a zip archive is larger than 4 GiB");
    Packed packed{.bytes = std::string(bytes.size(), '\0'),
                  .size = static_cast<std::uint32_t>(bytes.size()),
                  .checksum = libdeflate_crc32(0, bytes.data(), bytes.size())};
    const std::size_t size = libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(),
                                                         packed.bytes.data(), packed.bytes.size());
    packed.is_deflated = size != 0;  // 0: it did not fit, so it would not be smaller
    if (packed.is_deflated)
        packed.bytes.resize(size);
    else
        packed.bytes = bytes;
    return packed;
}

void ZipWriter::add(std::string_view name, const Packed& file) {
    if (++count_ >= kMostFiles || bytes_.size() + file.bytes.size() + directory_.size() >= kLargest)
        throw std::length_error("a zip archive has grown too large");
    append_32(directory_, kEntryMark);
    append_16(directory_, kMadeOnUnix);
    append_common(directory_, name, file);
    append_16(directory_, 0);  // no comment
    append_16(directory_, 0);  // all on one disk
    append_16(directory_, 0);  // nothing is said of its content
    append_32(directory_, kPlainFile);
    append_32(directory_, bytes_.size());  // where it begins
    directory_ += name;

    append_32(bytes_, kFileMark);
    append_common(bytes_, name, file);
    bytes_ += name;
    bytes_ += file.bytes;
}

std::string ZipWriter::finish() {
    const std::size_t begin = bytes_.size();
    bytes_ += directory_;
    append_32(bytes_, kEndMark);
    append_16(bytes_, 0);  // this disk, the disk of the directory
    append_16(bytes_, 0);
    append_16(bytes_, count_);
    append_16(bytes_, count_);
    append_32(bytes_, directory_.size());
    append_32(bytes_, begin);
    append_16(bytes_, 0);  // no comment
    return std::move(bytes_);
}

}  // namespace archive
