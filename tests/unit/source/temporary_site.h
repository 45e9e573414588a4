// A site's folder that lives as long as a test.
#pragma once

#include "unit/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace testing_support {

class TemporarySite {
public:
    const std::filesystem::path& root() const { return folder_.path(); }

    TemporarySite& write(const std::string& path, std::string_view text) {
        const std::filesystem::path file = root() / path;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return *this;
    }

private:
    TemporaryFolder folder_;
};

}  // namespace testing_support
