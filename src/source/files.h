// The files of a site's folder as far as they are read: regular files below it, in an order that does not depend on
// the disk.
#pragma once

#include "diagnostics/diagnostics.h"
#include "source/clean_text.h"
#include "source/file_version.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace source {

struct Folder {
    std::vector<std::string> folders;  // names, in the order of their bytes
    std::vector<std::string> files;
};

/// What is in the folder `path` below `root`. Hidden names are left out; links, devices and names that are no
/// UTF-8 are left out with an error. A folder that cannot be read throws std::filesystem::filesystem_error.
Folder list_folder(const std::filesystem::path& root, const std::string& path, diagnostics::Diagnostics& diagnostics);

/// Is there a real folder, no link, at `path` below `root`?
bool is_folder(const std::filesystem::path& root, const std::string& path);

/// The bytes of a regular file; nothing when it is longer than `limit`. Throws std::system_error when it cannot be
/// read.
std::optional<std::string> read_bytes(const std::filesystem::path& file, std::size_t limit);

/// The same, with what the disk said of it before it was read.
struct StampedBytes {
    std::string bytes;
    FileStamp stamp;
};
std::optional<StampedBytes> read_stamped(const std::filesystem::path& file, std::size_t limit);

/// The clean text of the file `path` below `root`; nothing, with an error, when it is too long or no text.
std::optional<std::string> read_text(const std::filesystem::path& root,
                                     const std::shared_ptr<const std::string>& path, std::size_t limit,
                                     diagnostics::Diagnostics& diagnostics);

/// The same of a file that was read; without bytes it was too long.
std::optional<CleanText> accept_text(std::optional<std::string> bytes, const std::shared_ptr<const std::string>& path,
                                     std::size_t limit, diagnostics::Diagnostics& diagnostics);

/// May files of this name be copied to the site? Reports what stands against it.
bool accept_static(const std::string& path, std::string_view name, diagnostics::Diagnostics& diagnostics);

/// Is `stem` an id? Otherwise reports the name at `path` with what it could be.
bool accept_id(const std::string& path, std::string_view stem, diagnostics::Diagnostics& diagnostics);

}  // namespace source
