// The two ways in which a Watcher knows of changes.
#pragma once

#include "preview/watcher.h"

#include <memory>

namespace preview {

/// inotify; null where the system refuses it, or where others could change files without this system's knowledge.
std::unique_ptr<Watcher::Method> watch_by_system(const std::filesystem::path& root,
                                                 const std::vector<std::string>& folders);

/// Compares size and time of all files with those of the last look.
std::unique_ptr<Watcher::Method> watch_by_looking(const std::filesystem::path& root,
                                                  const std::vector<std::string>& folders);

/// Hidden files are no content, and editors keep their own beside those that they save.
bool is_watched_name(std::string_view name);

}  // namespace preview
