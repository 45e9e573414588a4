#include "preview/watcher.h"

#include "preview/watch_methods.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <system_error>

namespace preview {
namespace {

constexpr int kQuiet = 30;                            // milliseconds without a change end a burst
constexpr std::chrono::milliseconds kLongest{1'000};  // but nobody waits longer for one that does not end

}  // namespace

bool is_watched_name(std::string_view name) {
    return !name.empty() && !name.starts_with('.') && !name.ends_with('~');
}

Watcher::Watcher(std::filesystem::path root, std::vector<std::string> folders, Watching wanted)
    : root_(std::move(root)), folders_(std::move(folders)), stop_(::eventfd(0, EFD_CLOEXEC)), watching_(wanted) {
    if (stop_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
    if (watching_ == Watching::told_by_system) method_ = watch_by_system(root_, folders_);
    if (method_) return;
    watching_ = Watching::looking;
    method_ = watch_by_looking(root_, folders_);
}

Watcher::~Watcher() {
    ::close(stop_);
}

Watching Watcher::watching() const {
    return watching_;
}

bool Watcher::wait(const std::function<void()>& at_once) {
    using Clock = std::chrono::steady_clock;
    Method::Seen seen = method_->look(stop_, -1);
    const Clock::time_point until = Clock::now() + kLongest;
    while (seen == Method::Seen::change && Clock::now() < until) {
        at_once();
        seen = method_->look(stop_, kQuiet);
    }
    if (seen == Method::Seen::blind) {
        watching_ = Watching::looking;
        method_ = watch_by_looking(root_, folders_);
    }
    return seen != Method::Seen::stopped;
}

void Watcher::stop() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(stop_, &one, sizeof one);
}

}  // namespace preview
