#include "preview/watch_methods.h"

#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <tuple>

namespace preview {
namespace {

namespace fs = std::filesystem;
using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds kBetweenLooks{500};
constexpr int kRest = 10;  // a look takes at most a tenth of the time: large sites are looked at less often

/// Size, time of the last change, number: an editor that saves by renaming makes another file of the same name.
using Version = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::uint64_t>;
using Versions = std::map<std::string, Version>;

void look_below(const fs::path& folder, Versions& versions) {
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        if (!is_watched_name(entry->path().filename().native())) continue;
        struct stat status {};
        if (::lstat(entry->path().c_str(), &status) != 0) continue;
        const bool is_folder = S_ISDIR(status.st_mode);
        // The time of a folder changes with the hidden files in it.
        versions[entry->path().native()] =
            is_folder ? Version{}
                      : Version{status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ino};
        if (is_folder) look_below(entry->path(), versions);
    }
}

class LookingWatch : public Watcher::Method {
public:
    LookingWatch(fs::path root, std::vector<std::string> folders)
        : root_(std::move(root)), folders_(std::move(folders)), versions_(look_at_all()) {}

    Seen look(int stop, int milliseconds) override {
        do {
            pollfd waiting{stop, POLLIN, 0};
            const Milliseconds pause = milliseconds >= 0 ? std::min(pause_, Milliseconds(milliseconds)) : pause_;
            if (::poll(&waiting, 1, static_cast<int>(pause.count())) > 0) return Seen::stopped;
            Versions now = look_at_all();
            if (now != versions_) {
                versions_ = std::move(now);
                return Seen::change;
            }
        } while (milliseconds < 0);
        return Seen::nothing;
    }

private:
    Versions look_at_all() {
        const auto start = std::chrono::steady_clock::now();
        Versions versions;
        for (const std::string& folder : folders_) look_below(root_ / folder, versions);
        const auto took = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - start);
        pause_ = std::max(kBetweenLooks, took * kRest);
        return versions;
    }

    fs::path root_;
    std::vector<std::string> folders_;
    Milliseconds pause_ = kBetweenLooks;
    Versions versions_;
};

}  // namespace

std::unique_ptr<Watcher::Method> watch_by_looking(const fs::path& root, const std::vector<std::string>& folders) {
    return std::make_unique<LookingWatch>(root, folders);
}

}  // namespace preview
