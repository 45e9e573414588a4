#include "app/record_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlock = 1 << 20;

/// A folder, and no link to one: what a site's repository says to be elsewhere is not written to.
bool make_folder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directory(folder, failed);
    return fs::is_directory(fs::symlink_status(folder, failed));
}

bool write_all(int descriptor, std::string_view bytes, std::uint64_t at) {
    while (!bytes.empty()) {
        const ::ssize_t count = ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<::off_t>(at));
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
        at += static_cast<std::uint64_t>(count);
    }
    return true;
}

/// The bytes of `from` between `begin` and `end` into `to`.
bool copy_bytes(int from, std::uint64_t begin, std::uint64_t end, int to, std::uint64_t at) {
    std::string block(std::min<std::uint64_t>(kBlock, end - begin), '\0');
    while (begin < end) {
        const ::ssize_t count = ::pread(from, block.data(), std::min<std::uint64_t>(block.size(), end - begin),
                                        static_cast<::off_t>(begin));
        if (count <= 0) return false;
        const std::string_view read(block.data(), static_cast<std::size_t>(count));
        if (!write_all(to, read, at)) return false;
        begin += read.size();
        at += read.size();
    }
    return true;
}

}  // namespace

EarlierRecord::EarlierRecord(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return;
    const auto stamp = source::find_stamp(file);
    if (stamp && stamp->size > 0 && source::stamp_of(descriptor) == *stamp) {
        void* const start = ::mmap(nullptr, stamp->size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (start != MAP_FAILED) {
            start_ = start;
            stamp_ = *stamp;
        }
    }
    ::close(descriptor);
}

EarlierRecord::~EarlierRecord() {
    if (start_) ::munmap(start_, stamp_.size);
}

NewRecord::NewRecord(fs::path file) : file_(std::move(file)), unfinished_(fs::path(file_) += ".new") {
    if (!make_folder(file_.parent_path())) return;
    descriptor_ = ::open(unfinished_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor_ < 0) return;
    const bool is_mine = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    // Whoever had the lock before may have moved this very file to its place.
    const auto there = source::find_stamp(unfinished_);
    const bool is_there = there && there->inode == source::stamp_of(descriptor_).inode;
    if (!is_mine || !is_there || ::ftruncate(descriptor_, 0) != 0 || !write_all(descriptor_, "\n", 0)) {
        ::close(std::exchange(descriptor_, -1));
        return;
    }
    began_at_ = source::stamp_of(descriptor_).modified;
}

NewRecord::~NewRecord() {
    give_up();
}

void NewRecord::give_up() {
    if (descriptor_ < 0) return;
    ::unlink(unfinished_.c_str());
    ::close(std::exchange(descriptor_, -1));
}

void NewRecord::add(std::string_view bytes) {
    size_ += bytes.size();
    if (descriptor_ < 0) return;
    pending_ += bytes;
    if (pending_.size() >= kBlock) flush();
}

void NewRecord::flush() {
    if (descriptor_ >= 0 && !write_all(descriptor_, pending_, size_ - pending_.size())) give_up();
    pending_.clear();
}

void NewRecord::commit(std::string_view head) {
    flush();
    if (descriptor_ < 0) return;
    if (!write_all(descriptor_, head, 0) || ::rename(unfinished_.c_str(), file_.c_str()) != 0) return give_up();
    ::close(std::exchange(descriptor_, -1));
}

void NewRecord::extend(const EarlierRecord& earlier, std::uint64_t begin, std::string_view head) {
    flush();
    if (descriptor_ < 0) return;
    const int file = ::open(file_.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return give_up();
    const bool is_whole = source::stamp_of(file) == earlier.stamp() &&
                          copy_bytes(descriptor_, begin, size_, file, earlier.stamp().size);
    if (is_whole) write_all(file, head, 0);
    ::close(file);
    give_up();
}

}  // namespace app
