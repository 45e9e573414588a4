#include "publish/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <memory>
#include <system_error>

namespace publish {
namespace {

[[noreturn]] void throw_errno(std::string_view action, std::string_view path) {
    const int code = errno;
    throw std::system_error(code, std::generic_category(), std::string(action).append(" ").append(path));
}

/// Runs a system call again for as long as a signal interrupts it.
template <typename Call>
auto retry(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

int open_file(int folder, std::string_view name, int flags) {
    const std::string terminated(name);
    return retry([&] { return ::openat(folder, terminated.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, 0666); });
}

class File {
public:
    File(int folder, std::string_view name, int flags) : descriptor_(open_file(folder, name, flags)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

std::string read_all(const File& file, std::string_view name) {
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0) throw_errno("read", name);
    if (!S_ISREG(status.st_mode)) {
        errno = EISDIR;
        throw_errno("read", name);
    }
    std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');  // one more, so that the end is seen
    std::size_t size = 0;
    while (true) {
        const ssize_t count =
            retry([&] { return ::read(file.descriptor(), bytes.data() + size, bytes.size() - size); });
        if (count < 0) throw_errno("read", name);
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
        if (size == bytes.size()) bytes.resize(2 * size);
    }
    bytes.resize(size);
    return bytes;
}

void write_all(const File& file, std::string_view name, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = retry([&] { return ::write(file.descriptor(), bytes.data(), bytes.size()); });
        if (count < 0) throw_errno("write", name);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

FileStamp make_stamp(const struct stat& status) {
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return {.size = static_cast<std::uint64_t>(status.st_size),
            .modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec,
            .inode = status.st_ino};
}

/// Does the file begin with these bytes, as the disk has them?
bool begins_with(const File& file, std::string_view name, std::string_view bytes) {
    std::array<char, 64 * 1024> block;  // not filled: most files are as large
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t count =
            retry([&] { return ::pread(file.descriptor(), block.data(), block.size(), static_cast<off_t>(at)); });
        if (count < 0) throw_errno("read", name);
        const std::string_view read(block.data(), static_cast<std::size_t>(count));
        if (read.empty() || bytes.substr(at, read.size()) != read) return false;
        at += read.size();
    }
    return true;
}

}  // namespace

bool is_in_the_way(const std::error_code& code) {
    return code == std::errc::not_a_directory || code == std::errc::is_a_directory ||
           code == std::errc::too_many_symbolic_link_levels;
}

std::string_view parent_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
    return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

Folder Folder::open(const std::filesystem::path& path) {
    const int descriptor = retry([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0) throw_errno("open", path.string());
    return Folder(descriptor);
}

Folder::~Folder() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<Folder> Folder::find_folder(std::string_view path) const {
    Folder folder(open_file(descriptor_, ".", O_RDONLY | O_DIRECTORY));
    if (folder.descriptor_ < 0) throw_errno("open", path);
    while (!path.empty()) {
        const std::string_view name = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), name.size() + 1));
        const int next = open_file(folder.descriptor_, name, O_RDONLY | O_DIRECTORY);
        if (next < 0 && errno == ENOENT) return std::nullopt;
        if (next < 0) throw_errno("open", name);
        ::close(std::exchange(folder.descriptor_, next));
    }
    return folder;
}

Folder Folder::make_folder(std::string_view path) const {
    if (std::optional<Folder> found = find_folder(path)) return std::move(*found);
    return make_folder(parent_of(path)).make_child(name_of(path));
}

/// The folder that a path is in; that of a name alone is open already.
class Folder::Parent {
public:
    Parent(const Folder& folder, std::string_view path)
        : opened_(is_name(path) ? std::nullopt : folder.find_folder(parent_of(path))),
          folder_(is_name(path) ? &folder
                  : opened_     ? &*opened_
                                : nullptr) {}
    Parent(const Parent&) = delete;
    Parent& operator=(const Parent&) = delete;
    explicit operator bool() const { return folder_ != nullptr; }
    int descriptor() const { return folder_->descriptor_; }

private:
    static bool is_name(std::string_view path) { return path.find('/') == std::string_view::npos; }

    std::optional<Folder> opened_;
    const Folder* folder_;
};

std::optional<std::string> Folder::read_file(std::string_view path) const {
    const Parent parent(*this, path);
    if (!parent) return std::nullopt;
    const File file(parent.descriptor(), name_of(path), O_RDONLY | O_NONBLOCK);  // a pipe must not make Loa wait
    if (!file.is_open() && errno == ENOENT) return std::nullopt;
    if (!file.is_open()) throw_errno("read", path);
    return read_all(file, path);
}

FileStamp Folder::write_new_file(std::string_view name, std::string_view bytes) const {
    const File file(descriptor_, name, O_RDWR | O_CREAT | O_EXCL);
    if (!file.is_open()) throw_errno("write", name);
    write_all(file, name, bytes);
    const bool is_there = begins_with(file, name, bytes);
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0) throw_errno("write", name);
    const FileStamp stamp = make_stamp(status);
    if (!is_there || stamp.size != bytes.size()) {
        errno = EIO;
        throw_errno("write", name);
    }
    return stamp;
}

Folder Folder::make_child(std::string_view name) const {
    if (::mkdirat(descriptor_, std::string(name).c_str(), 0777) != 0 && errno != EEXIST) throw_errno("make", name);
    const int descriptor = open_file(descriptor_, name, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0) throw_errno("open", name);
    return Folder(descriptor);
}

bool Folder::move_file(std::string_view name, const Folder& target, std::string_view target_name) const {
    const std::string from(name);
    if (::renameat(descriptor_, from.c_str(), target.descriptor_, std::string(target_name).c_str()) == 0) return true;
    const int code = errno;
    if (code == ENOENT && ::faccessat(descriptor_, from.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT)
        return false;
    errno = code;
    throw_errno("publish", target_name);
}

bool Folder::is_folder(std::string_view path) const {
    struct stat status {};
    return ::fstatat(descriptor_, std::string(path).c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(status.st_mode);
}

std::optional<FileStamp> Folder::find_stamp(std::string_view path) const {
    struct stat status {};
    const bool is_file = ::fstatat(descriptor_, std::string(path).c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                         S_ISREG(status.st_mode);
    return is_file ? std::optional(make_stamp(status)) : std::nullopt;
}

const Folder& FolderWalk::make_folder(std::string_view path) {
    std::size_t depth = 0;
    while (!path.empty()) {
        const std::string_view name = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), name.size() + 1));
        if (depth < open_.size() && open_[depth].name != name)
            while (open_.size() > depth) open_.pop_back();
        if (depth == open_.size())
            open_.push_back({std::string(name), (open_.empty() ? root_ : open_.back().folder).make_child(name)});
        ++depth;
    }
    return depth == 0 ? root_ : open_[depth - 1].folder;
}

bool Folder::remove_file(std::string_view path) const {
    const Parent parent(*this, path);
    if (!parent) return false;
    if (::unlinkat(parent.descriptor(), std::string(name_of(path)).c_str(), 0) == 0) return true;
    if (errno == ENOENT) return false;
    throw_errno("remove", path);
}

bool Folder::remove_empty_folder(std::string_view path) const {
    const Parent parent(*this, path);
    if (!parent) return false;
    if (::unlinkat(parent.descriptor(), std::string(name_of(path)).c_str(), AT_REMOVEDIR) == 0) return true;
    if (errno == ENOENT || errno == ENOTEMPTY || errno == EEXIST) return false;
    throw_errno("remove", path);
}

std::vector<std::string> Folder::list_names() const {
    const int descriptor = open_file(descriptor_, ".", O_RDONLY | O_DIRECTORY);
    if (descriptor < 0) throw_errno("list", ".");
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(descriptor), &::closedir);
    if (!stream) {
        ::close(descriptor);
        throw_errno("list", ".");
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(stream.get())) {
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) throw_errno("list", ".");
    std::sort(names.begin(), names.end());
    return names;
}

bool Folder::try_lock() const {
    if (retry([&] { return ::flock(descriptor_, LOCK_EX | LOCK_NB); }) == 0) return true;
    if (errno == EWOULDBLOCK) return false;
    throw_errno("lock", ".");
}

void Folder::sync_file(std::string_view path) const {
    const std::optional<Folder> parent = find_folder(parent_of(path));
    const File file(parent ? parent->descriptor_ : -1, name_of(path), O_RDONLY);
    if (!file.is_open() || ::fsync(file.descriptor()) != 0) throw_errno("sync", path);
}

void Folder::sync() const {
    if (::fsync(descriptor_) != 0) throw_errno("sync", ".");
}

void Folder::sync_file_system() const {
    if (::syncfs(descriptor_) != 0) throw_errno("sync", ".");
}

}  // namespace publish
