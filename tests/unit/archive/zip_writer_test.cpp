#include "archive/zip_writer.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace archive {
namespace {

/// What another library reads; it compares checksums and both directories.
std::map<std::string, std::string> unpack(const std::string& bytes) {
    zip_error_t error;
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!zip) throw std::runtime_error(zip_error_strerror(&error));
    std::map<std::string, std::string> files;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t status;
        zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &status);
        zip_file_t* const file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        std::string content(status.size, '\0');
        EXPECT_EQ(zip_fread(file, content.data(), content.size()), static_cast<zip_int64_t>(status.size));
        char more = 0;
        EXPECT_EQ(zip_fread(file, &more, 1), 0) << "the checksum is compared at the end";
        zip_fclose(file);
        files.emplace(status.name, content);
    }
    zip_discard(zip);
    return files;
}

TEST(ZipWriter, IsReadByAnotherLibrary) {
    const std::string zeros(100'000, '0');
    const std::map<std::string, std::string> files = {
        {"a/b.txt", "một hai ba"}, {"số liệu.csv", zeros}, {"trống", ""}, {"x", "x"}};
    for (const Effort effort : {Effort::quick, Effort::usual, Effort::thorough}) {
        const Packer packer(effort);
        ZipWriter zip;
        for (const auto& [name, content] : files) zip.add(name, packer.pack(content));
        const std::string bytes = zip.finish();
        EXPECT_EQ(unpack(bytes), files);
        EXPECT_LT(bytes.size(), 2000u);
    }
}

TEST(ZipWriter, IsAnArchiveWithoutFiles) {
    EXPECT_TRUE(unpack(ZipWriter().finish()).empty());
}

TEST(Packer, KeepsWhatWouldNotBecomeSmaller) {
    const Packed packed = Packer(Effort::usual).pack("\x01\x02");
    EXPECT_FALSE(packed.is_deflated);
    EXPECT_EQ(packed.bytes, "\x01\x02");
}

TEST(Packer, PacksTheSameBytesAlike) {
    const Packer packer(Effort::quick);
    const Packed once = packer.pack("đăng ký, đăng ký, đăng ký"), again = packer.pack("đăng ký, đăng ký, đăng ký");
    EXPECT_EQ(once.bytes, again.bytes);
    EXPECT_EQ(once.checksum, again.checksum);
}

}  // namespace
}  // namespace archive
