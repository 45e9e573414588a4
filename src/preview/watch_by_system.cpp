#include "preview/watch_methods.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>

namespace preview {
namespace {

namespace fs = std::filesystem;

/// Of file systems whose files others change without a word to this kernel (statfs(2)): NFS, SMB and CIFS, 9P as of
/// virtual machines, FUSE.
constexpr std::array<std::uint32_t, 6> kSilent = {0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x01021997, 0x65735546};

/// A file that is being written counts when it is closed, so that no half of it is read.
constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;

bool is_silent(const fs::path& folder) {
    struct statfs status {};
    if (::statfs(folder.c_str(), &status) != 0) return true;
    return std::ranges::count(kSilent, static_cast<std::uint32_t>(status.f_type)) > 0;
}

class SystemWatch : public Watcher::Method {
public:
    SystemWatch(fs::path root, std::vector<std::string> folders)
        : root_(std::move(root)), folders_(std::move(folders)), inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}
    ~SystemWatch() override {
        if (inotify_ >= 0) ::close(inotify_);
    }

    bool begin() {
        if (inotify_ < 0 || !add(root_)) return false;
        for (const std::string& folder : folders_) add_below(root_ / folder);
        return !is_blind_;
    }

    Seen look(int stop, int milliseconds) override {
        while (!is_blind_) {
            std::array<pollfd, 2> waiting = {pollfd{stop, POLLIN, 0}, pollfd{inotify_, POLLIN, 0}};
            const int ready = ::poll(waiting.data(), waiting.size(), milliseconds);
            if (ready < 0 && errno == EINTR) continue;
            if (ready < 0) return Seen::blind;
            if (waiting[0].revents != 0) return Seen::stopped;
            if (ready == 0) return Seen::nothing;
            if (read_events()) return Seen::change;
        }
        return Seen::blind;
    }

private:
    bool add(const fs::path& folder) {
        const int watch = ::inotify_add_watch(inotify_, folder.c_str(), kChanges | IN_ONLYDIR | IN_DONT_FOLLOW);
        if (watch < 0) {
            // No more watches to be had; a folder that is gone again, or is none, needs none.
            if (errno == ENOSPC || errno == ENOMEM) is_blind_ = true;
            return false;
        }
        watched_[watch] = folder;
        return true;
    }

    /// The folder first: what is made in it while it is listed is told.
    void add_below(const fs::path& folder) {
        if (!add(folder)) return;
        std::error_code failed;
        for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
            if (is_watched_name(entry->path().filename().native()) && entry->is_directory(failed) &&
                !entry->is_symlink(failed))
                add_below(entry->path());
    }

    /// Is there one that counts? New folders are watched from now on.
    bool read_events() {
        alignas(inotify_event) std::array<char, 64 * 1024> buffer;
        bool has_changed = false;
        for (ssize_t length = 0; (length = ::read(inotify_, buffer.data(), buffer.size())) > 0;)
            for (ssize_t at = 0; at < length;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
                has_changed |= take(*event);
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        return has_changed;
    }

    bool take(const inotify_event& event) {
        if ((event.mask & IN_Q_OVERFLOW) != 0) {  // some were lost: folders among them, perhaps
            for (const std::string& folder : folders_) add_below(root_ / folder);
            return true;
        }
        const auto place = watched_.find(event.wd);
        if (place == watched_.end()) return false;
        if ((event.mask & IN_IGNORED) != 0) {  // the folder is gone
            watched_.erase(place);
            return false;
        }
        const std::string_view name = event.len > 0 ? std::string_view(event.name) : std::string_view();
        const fs::path folder = place->second;
        if (!is_watched_name(name) || (folder == root_ && std::ranges::count(folders_, name) == 0)) return false;
        const bool is_folder = (event.mask & IN_ISDIR) != 0;
        if (is_folder && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0) add_below(folder / name);
        return is_folder || (event.mask & IN_CREATE) == 0;
    }

    fs::path root_;
    std::vector<std::string> folders_;
    int inotify_;
    std::map<int, fs::path> watched_;
    bool is_blind_ = false;
};

}  // namespace

std::unique_ptr<Watcher::Method> watch_by_system(const fs::path& root, const std::vector<std::string>& folders) {
    if (is_silent(root)) return nullptr;
    auto watch = std::make_unique<SystemWatch>(root, folders);
    if (!watch->begin()) return nullptr;
    return watch;
}

}  // namespace preview
