#include "archive/zip_writer.h"
#include "opendata/open_package.h"

#include <algorithm>

namespace opendata {

std::string write_archive(std::vector<OpenFile> files) {
    std::ranges::sort(files, {}, &OpenFile::path);
    const archive::Packer packer(archive::Effort::quick);
    archive::ZipWriter zip;
    for (const OpenFile& file : files) zip.add(file.path, packer.pack(file.bytes));
    return zip.finish();
}

}  // namespace opendata
