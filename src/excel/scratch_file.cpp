#include "excel/scratch_file.h"

#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace excel {

ScratchFile::ScratchFile(const std::filesystem::path& folder) : path_((folder / "workbook-XXXXXX.xlsx").string()) {
    const int descriptor = ::mkstemps(path_.data(), 5);
    if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "write " + path_);
    ::close(descriptor);
}

ScratchFile::~ScratchFile() {
    ::unlink(path_.c_str());
}

std::string ScratchFile::read() const {
    std::ifstream stream(path_, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad() || bytes.empty()) throw std::system_error(EIO, std::generic_category(), "read " + path_);
    return bytes;
}

}  // namespace excel
