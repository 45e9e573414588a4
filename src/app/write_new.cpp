#include "app/write_new.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

bool write_new(const fs::path& file, const std::string& bytes, Replacing replacing, const Options& options) {
    if (fs::exists(fs::symlink_status(file)) && replacing == Replacing::refused) {
        const bool vi = options.print.language == diagnostics::Language::vi;
        fmt::print(stderr,
                   fmt::runtime(vi ? "lỗi: đã có tệp {}\ngợi ý: thêm --replace để viết đè\n"
                                   : "error: the file {} is already there\nhint: add --replace to write over it\n"),
                   file.string());
        return false;
    }
    if (options.effect == Effect::publish) {
        if (file.has_parent_path()) fs::create_directories(file.parent_path());
        const fs::path beside = fs::path(file) += ".loa-new";  // a crash leaves the old file, or none
        std::ofstream stream(beside, std::ios::binary);
        stream << bytes;
        stream.close();
        if (!stream) throw std::system_error(errno, std::generic_category(), beside.string());
        fs::rename(beside, file);
    }
    fmt::print("{}\n", file.string());
    return true;
}

}  // namespace app
