#include "opendata/open_package.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace opendata {
namespace {

struct Release {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, Release>;

// 1 January 1980, the first day that a zip archive can name, as MS-DOS keeps days: of no time zone and of no clock.
constexpr zip_uint16_t kDay = (0U << 9U) | (1U << 5U) | 1U;
constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint32_t kPlainFile = 0100644U << 16U;

void require(bool succeeded, zip_t* archive) {
    if (!succeeded) throw std::runtime_error(fmt::format("no zip archive could be made: {}", zip_strerror(archive)));
}

void add_file(const OpenFile& file, zip_t* archive) {
    Owned<zip_source_t> source(zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0));
    require(source != nullptr, archive);
    const zip_int64_t index = zip_file_add(archive, file.path.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    require(index >= 0, archive);
    source.release();  // the archive's from now on
    const auto entry = static_cast<zip_uint64_t>(index);
    require(zip_file_set_dostime(archive, entry, kMidnight, kDay, 0) == 0, archive);
    require(zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 9) == 0, archive);
    require(zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, kPlainFile) == 0, archive);
}

std::string read_all(zip_source_t* source) {
    zip_stat_t status;
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0)
        throw std::runtime_error("a zip archive could not be read back");
    std::string bytes(status.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != status.size)
        throw std::runtime_error("a zip archive was read back in part");
    return bytes;
}

}  // namespace

std::string write_archive(std::vector<OpenFile> files) {
    std::ranges::sort(files, {}, &OpenFile::path);
    zip_error_t error;
    zip_error_init(&error);
    const Owned<zip_source_t> source(zip_source_buffer_create(nullptr, 0, 0, &error));
    Owned<zip_t> archive(source ? zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, &error) : nullptr);
    const std::string reason = archive ? "" : zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!archive) throw std::runtime_error(fmt::format("no zip archive could be begun: {}", reason));
    zip_source_keep(source.get());  // one for us, one that closing the archive releases
    for (const OpenFile& file : files) add_file(file, archive.get());
    require(zip_close(archive.get()) == 0, archive.get());
    archive.release();
    return read_all(source.get());
}

}  // namespace opendata
