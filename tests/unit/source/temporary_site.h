// A site's folder that lives as long as a test.
#pragma once

#include <stdlib.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace testing_support {

class TemporarySite {
public:
    TemporarySite() {
        std::string pattern = (std::filesystem::temp_directory_path() / "loa-site-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) {
            throw std::runtime_error("no temporary folder");
        }
        root_ = pattern;
    }
    ~TemporarySite() { std::filesystem::remove_all(root_); }
    TemporarySite(const TemporarySite&) = delete;
    TemporarySite& operator=(const TemporarySite&) = delete;

    const std::filesystem::path& root() const { return root_; }

    TemporarySite& write(const std::string& path, std::string_view text) {
        const std::filesystem::path file = root_ / path;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return *this;
    }

private:
    std::filesystem::path root_;
};

}  // namespace testing_support
