// A site in memory as a preview shows it: every file that a build with drafts would publish, made when it is asked
// for. Other than in a build, pages name no card for shared links, do not know the sizes and rows of downloads, and
// name the directory of the search without its fingerprint: each of them would be made before anybody asks.
#pragma once

#include "app/output.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app {

/// Texts of bodies that were shown once: a page stays as it is while its file has mistakes.
class ShownBodies {
public:
    explicit ShownBodies(std::filesystem::path source) : source_(std::move(source)) {}

    /// Throws where the file has changed since it was loaded and nobody saw it before.
    std::string read(const model::Body& body);

    /// Files of bodies that were shown, and have changed since or since this was asked.
    std::set<std::string> take_changed();

private:
    struct Shown {
        std::uint64_t hash = 0;
        std::string text;
        std::optional<source::FileStamp> stamp = {};
    };

    std::filesystem::path source_;
    std::mutex mutex_;
    std::unordered_map<std::string, Shown> shown_;  // by path
};

class LiveSite {
public:
    /// `options` and `bodies` must outlive it. `content` may have errors, but none of the theme.
    LiveSite(std::unique_ptr<const Content> content, const Options& options, ShownBodies& bodies);
    LiveSite(const LiveSite&) = delete;
    LiveSite& operator=(const LiveSite&) = delete;

    /// The bytes of a file by its path ("don-vi/xa-an-lao/index.html"); nothing where none is published there. Safe
    /// from many threads.
    std::optional<std::string> find(const std::string& path) const;

    bool has_page(const std::string& path) const;

    using Files = std::map<std::string, std::string, std::less<>>;  // by path

    /// The pages that show `body`, after an edit of its file (PageMaker::render_edited).
    Files make_edited(const model::Body& body, const std::string& text,
                      const analysis::Excerpt* report = nullptr) const;

    /// Folders of pages that are drafts: "don-vi/xa-an-lao/bao-cao-2025/".
    std::vector<std::string> draft_folders() const;

    const Content& content() const { return *content_; }

private:
    /// How a file is made.
    enum class Maker { page, workbook, photo, copied };
    struct Source {
        Maker maker;
        std::size_t index;
    };
    /// Files that are made together, at the first question for one of them.
    struct Group {
        mutable std::once_flag once;
        mutable Files files;
    };

    void list_files();
    std::string make(const Source& source, const std::string& path) const;
    std::string make_page(const PageMaker::Page& page) const;
    std::optional<std::string> find_in(const Group& group, const std::string& path,
                                       const std::function<void(const TakeFile&)>& make) const;
    std::optional<std::string> find_search(const std::string& path) const;

    std::unique_ptr<const Content> content_;
    const Options& options_;
    Files theme_;  // styles and scripts
    Published published_;
    std::vector<views::PublishedPhoto> photos_;
    std::vector<views::WorkbookJob> workbooks_;
    std::optional<PageMaker> pages_;
    std::unordered_map<std::string, Source> sources_;
    Group search_, open_data_, indexes_;
};

}  // namespace app
