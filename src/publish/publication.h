// Puts a site on disk in two phases, so that a failed or killed build leaves the earlier site or is finished by the
// next run.
//   stage:  every changed file is written whole to <dest>/.loa-staging/ and verified; any failure drops the staging.
//   commit: a journal, renames (assets, pages, manifest last), then deletion of files that only the old manifest
//   lists.
// Loa deletes only what its own manifest lists. `loa-manifest.json` names every file of the site with its SHA-256.
#pragma once

#include "diagnostics/run_jobs.h"
#include "publish/folder.h"
#include "publish/refused.h"
#include "publish/sha256.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace publish {

struct Summary {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
};

/// A published file as a build left it.
struct SeenFile {
    Sha256 sha256;
    FileStamp stamp;
};

/// Copies of text files beside them, .gz and .br: listed in the manifest as all files are.
enum class Copies { left_out, compressed };

class Publication {
public:
    /// Locks `destination` (made when missing), finishes or drops what an earlier run left behind, reads the old
    /// manifest. Throws std::system_error when the disk refuses, Refused with a message for people when another build
    /// holds the lock, or when `destination` is not empty and was not made by Loa, or holds `protected_folder` (the
    /// source; may be empty).
    static Publication begin(const std::filesystem::path& destination, const std::filesystem::path& protected_folder,
                             Copies copies = Copies::left_out);

    Publication(Publication&&) noexcept;
    Publication& operator=(Publication&&) = delete;
    ~Publication();  // without commit(): drops the staging and leaves the site as it was

    /// Adds one file of the new site; `path` is below the site's root, with '/'. Bytes equal to what is published are
    /// not written again. Safe to call from many threads; each path once. Throws std::system_error when the disk
    /// refuses, Refused when something that Loa did not make stands at `path`, std::logic_error for a path that
    /// cannot be a site's.
    void stage(std::string_view path, std::string_view bytes);

    /// Is the published file at `path` still the one that an earlier build left, as far as the disk tells? Safe to
    /// call from many threads.
    bool is_intact(std::string_view path, const SeenFile& seen) const;

    /// Adds an intact file of the published site to the new one as it is, unread. In place of stage(). Of its
    /// compressed copies those are kept that are what the manifest says.
    void keep(std::string_view path, const SeenFile& seen);

    /// Makes the staged site the published one; `run` may place several files at once. No call of stage() may follow.
    Summary commit(const diagnostics::RunJobs& run = diagnostics::run_in_turn);

    /// What commit() would do, without doing it.
    Summary preview() const;

    /// A file of the new site as it is after commit(), which must have been called.
    SeenFile find_file(std::string_view path) const;

private:
    struct State;
    void stage_file(std::string_view path, std::string_view bytes);
    void stage_copies(std::string_view path, std::string_view bytes);
    explicit Publication(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace publish
