// Tells when files change. Through inotify where the system has it for the folder; by looking at all files every half
// second where it has not (network drives, too many folders) or where that is asked for.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace preview {

enum class Watching { told_by_system, looking };

class Watcher {
public:
    /// Watches all that is below the `folders` of `root`, those that are not there yet too. Hidden names do not
    /// count. `wanted` may become `looking` when the system cannot tell.
    Watcher(std::filesystem::path root, std::vector<std::string> folders, Watching wanted);
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    Watching watching() const;

    /// Waits until something changes and then for the end of the burst: an editor that saves, a checkout. True for a
    /// change since the last call, false once stop() was called. What changes between two calls is not missed.
    /// `at_once` is called for each change of the burst, as soon as it is seen.
    bool wait(const std::function<void()>& at_once = [] {});

    /// From any thread.
    void stop();

    /// One way to know of changes.
    class Method {
    public:
        virtual ~Method() = default;
        /// Waits at most `milliseconds`, -1 for ever, or until `stop` can be read.
        enum class Seen { nothing, change, stopped, blind };
        virtual Seen look(int stop, int milliseconds) = 0;
    };

private:
    std::filesystem::path root_;
    std::vector<std::string> folders_;
    int stop_;
    Watching watching_;
    std::unique_ptr<Method> method_;
};

}  // namespace preview
