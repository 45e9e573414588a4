#include "excel_reference/read_archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>
#include <stdexcept>

namespace excel {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

template <typename T>
using Owned = std::unique_ptr<T, Discard>;

Owned<zip_t> open_archive(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    Owned<zip_source_t> source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    Owned<zip_t> archive(source ? zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr);
    const std::string reason = archive ? "" : zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!archive) throw std::runtime_error(fmt::format("not a sound zip archive: {}", reason));
    static_cast<void>(source.release());  // the archive owns it now
    return archive;
}

}  // namespace

std::map<std::string, std::string> read_archive(const std::string& bytes) {
    const Owned<zip_t> archive = open_archive(bytes);
    std::map<std::string, std::string> parts;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t status;
        const Owned<zip_file_t> file(zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(index), 0));
        if (!file || zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0)
            throw std::runtime_error(fmt::format("cannot open part {} of the archive", index));
        std::string part(status.size + 1, '\0');  // one more: the checksum is compared when the end is read
        const zip_int64_t size = zip_fread(file.get(), part.data(), part.size());
        if (size < 0 || static_cast<zip_uint64_t>(size) != status.size ||
            zip_fread(file.get(), part.data() + size, 1) != 0)
            throw std::runtime_error(fmt::format("part {} of the archive is damaged", status.name));
        part.resize(status.size);
        if (!parts.emplace(status.name, std::move(part)).second)
            throw std::runtime_error(fmt::format("part {} is twice in the archive", status.name));
    }
    return parts;
}

}  // namespace excel
