// A folder of its own for each test, and what the tests of publishing say about sites on disk.
#pragma once

#include "publish/publication.h"
#include "unit/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace publish::testing {

/// Path to bytes. Of a tree on disk, symbolic links appear as "-> target" and folders not at all.
using Files = std::map<std::string, std::string>;

using testing_support::TemporaryFolder;

inline std::string read(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Every file below `root`.
inline Files tree_of(const std::filesystem::path& root) {
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        if (entry.is_symlink())
            files[path] = "-> " + std::filesystem::read_symlink(entry.path()).string();
        else if (entry.is_regular_file())
            files[path] = read(entry.path());
    }
    return files;
}

inline Files without_manifest(Files files) {
    files.erase("loa-manifest.json");
    return files;
}

/// Four jobs at a time.
inline void run_on_threads(std::size_t count, const std::function<void(std::size_t)>& job) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < count; at = next++) job(at);
        });
}

inline Summary publish_site(const std::filesystem::path& destination, const Files& files) {
    Publication publication = Publication::begin(destination, {});
    for (const auto& [path, bytes] : files) publication.stage(path, bytes);
    return publication.commit(run_on_threads);
}

inline void expect_summary(const Summary& summary, std::size_t written, std::size_t unchanged, std::size_t removed) {
    EXPECT_EQ(summary.written, written);
    EXPECT_EQ(summary.unchanged, unchanged);
    EXPECT_EQ(summary.removed, removed);
}

}  // namespace publish::testing
