// A file that lives as long as its object.
#pragma once

#include <filesystem>
#include <string>

namespace excel {

/// A file of its own in `folder`, gone when this object is. Throws std::system_error when the disk refuses.
class ScratchFile {
public:
    explicit ScratchFile(const std::filesystem::path& folder);
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile();

    const std::string& path() const { return path_; }
    std::string read() const;

private:
    std::string path_;
};

}  // namespace excel
