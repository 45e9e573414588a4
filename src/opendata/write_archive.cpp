#include "archive/zip_writer.h"
#include "opendata/open_package.h"

#include <algorithm>

namespace opendata {

std::string write_archive(const std::vector<OpenFile>& files) {
    std::vector<const OpenFile*> sorted;
    for (const OpenFile& file : files) sorted.push_back(&file);
    std::ranges::sort(sorted, {}, [](const OpenFile* file) -> const std::string& { return file->path; });
    const archive::Packer packer(archive::Effort::quick);
    archive::ZipWriter zip;
    for (const OpenFile* file : sorted) zip.add(file->path, packer.pack(file->bytes));
    return zip.finish();
}

}  // namespace opendata
