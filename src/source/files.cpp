#include "source/files.h"

#include "source/source_tree.h"
#include "text/unicode.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace source {
namespace {

constexpr std::string_view kStaticTypes[] = {".svg", ".png", ".jpg", ".jpeg",        ".webp", ".gif",
                                             ".ico", ".pdf", ".txt", ".webmanifest", ".xml"};

class FileDescriptor {
public:
    explicit FileDescriptor(const std::filesystem::path& file)
        : number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {
        if (number_ < 0) {
            throw std::system_error(errno, std::generic_category(), file.string());
        }
    }
    ~FileDescriptor() { ::close(number_); }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    int number() const { return number_; }

private:
    int number_;
};

std::string format_limit(std::size_t bytes) {
    return fmt::format("{} MB", bytes >> 20);
}

std::string suggest_id(std::string_view stem) {
    const std::string id = text::make_id(stem);
    return text::is_id(id) ? id : "ten-khong-dau";
}

/// A name that is no UTF-8, as it can be shown.
std::string with_question_marks(std::string name) {
    while (const std::optional<std::size_t> invalid = text::find_invalid_utf8(name)) {
        name[*invalid] = '?';
    }
    return name;
}

}  // namespace

Folder list_folder(const std::filesystem::path& root, const std::string& path,
                   diagnostics::Diagnostics& diagnostics) {
    Folder folder;
    const std::filesystem::path place = root / path;
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(place.c_str()), &::closedir);
    if (!stream) throw std::filesystem::filesystem_error("list", place, {errno, std::generic_category()});
    const auto read_next = [&] {
        errno = 0;
        return ::readdir(stream.get());
    };
    while (const ::dirent* const entry = read_next()) {
        const std::string name = entry->d_name;
        if (name.starts_with('.')) {
            continue;
        }
        if (text::find_invalid_utf8(name)) {
            const std::string shown = with_question_marks(name);
            accept_id(fmt::format("{}/{}", path, shown), shown, diagnostics);
            continue;
        }
        const auto type = entry->d_type == DT_UNKNOWN ? std::filesystem::symlink_status(place / name).type()
                          : entry->d_type == DT_DIR   ? std::filesystem::file_type::directory
                          : entry->d_type == DT_REG   ? std::filesystem::file_type::regular
                                                      : std::filesystem::file_type::unknown;
        if (type == std::filesystem::file_type::directory) {
            folder.folders.push_back(name);
        } else if (type == std::filesystem::file_type::regular) {
            folder.files.push_back(name);
        } else {
            diagnostics.report("file-not-regular", diagnostics::whole_file(fmt::format("{}/{}", path, name)));
        }
    }
    if (errno != 0) throw std::filesystem::filesystem_error("list", place, {errno, std::generic_category()});
    std::ranges::sort(folder.folders);
    std::ranges::sort(folder.files);
    return folder;
}

bool is_folder(const std::filesystem::path& root, const std::string& path) {
    return std::filesystem::is_directory(std::filesystem::symlink_status(root / path));
}

std::optional<std::string> read_bytes(const std::filesystem::path& file, std::size_t limit) {
    std::optional<StampedBytes> read = read_stamped(file, limit);
    return read ? std::optional(std::move(read->bytes)) : std::nullopt;
}

std::optional<StampedBytes> read_stamped(const std::filesystem::path& file, std::size_t limit) {
    const FileDescriptor descriptor(file);
    struct ::stat status = {};
    if (::fstat(descriptor.number(), &status) != 0) {
        throw std::system_error(errno, std::generic_category(), file.string());
    }
    if (!S_ISREG(status.st_mode)) {
        throw std::system_error(std::make_error_code(std::errc::invalid_argument), file.string());
    }
    const FileStamp stamp = stamp_of(descriptor.number());
    std::string bytes;
    std::array<char, 64 * 1024> block;
    while (bytes.size() <= limit) {
        const ::ssize_t count = ::read(descriptor.number(), block.data(), block.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            throw std::system_error(errno, std::generic_category(), file.string());
        }
        if (count == 0) {
            return StampedBytes{std::move(bytes), stamp};
        }
        bytes.append(block.data(), static_cast<std::size_t>(count));
    }
    return std::nullopt;
}

std::optional<std::string> read_text(const std::filesystem::path& root,
                                     const std::shared_ptr<const std::string>& path, std::size_t limit,
                                     diagnostics::Diagnostics& diagnostics) {
    std::optional<CleanText> clean = accept_text(read_bytes(root / *path, limit), path, limit, diagnostics);
    return clean ? std::optional(std::move(clean->text)) : std::nullopt;
}

std::optional<CleanText> accept_text(std::optional<std::string> bytes, const std::shared_ptr<const std::string>& path,
                                     std::size_t limit, diagnostics::Diagnostics& diagnostics) {
    if (!bytes) {
        diagnostics.report("file-too-large", {.path = path}, {{"limit", format_limit(limit)}});
        return std::nullopt;
    }
    return clean_text(std::move(*bytes), path, 1, diagnostics);
}

bool accept_id(const std::string& path, std::string_view stem, diagnostics::Diagnostics& diagnostics) {
    if (text::is_id(stem)) {
        return true;
    }
    diagnostics.report("file-name-not-id", diagnostics::whole_file(path),
                       {{"name", stem}, {"suggestion", suggest_id(stem)}});
    return false;
}

bool accept_static(const std::string& path, std::string_view name, diagnostics::Diagnostics& diagnostics) {
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    const std::string extension = text::to_lower(name.substr(dot));
    if (std::ranges::find(kStaticTypes, extension) == std::end(kStaticTypes)) {
        diagnostics.report("static-type-refused", diagnostics::whole_file(path),
                           {{"extension", dot < name.size() ? name.substr(dot) : name},
                            {"allowed", fmt::format("{}", fmt::join(kStaticTypes, " "))}});
        return false;
    }
    std::string stem =
        text::to_lower(name.substr(0, dot));  // web sites' own files are called "BingSiteAuth.xml", "logo_2.png"
    std::ranges::replace_if(
        stem, [](char c) { return c == '_' || c == '.'; }, '-');
    if (text::is_id(stem)) {
        return true;
    }
    diagnostics.report("file-name-not-id", diagnostics::whole_file(path),
                       {{"name", name}, {"suggestion", suggest_id(name.substr(0, dot)) + extension}});
    return false;
}

std::optional<std::string> read_line(const std::filesystem::path& root, std::string_view path, int line) {
    std::ifstream file(root / path, std::ios::binary);
    std::string text;
    for (int number = 0; number < line; ++number) {
        if (!std::getline(file, text)) {
            return std::nullopt;
        }
    }
    if (text.ends_with('\r')) {
        text.pop_back();
    }
    if (line == 1 && text.starts_with("\uFEFF")) {
        text.erase(0, std::string_view("\uFEFF").size());
    }
    return text;
}

}  // namespace source
