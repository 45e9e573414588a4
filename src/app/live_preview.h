// What `loa serve` shows from one save to the next. While the content has errors, the last site without any stays
// there, and what is wrong is told over it. Before there was one: with mistakes in content/ only, the site of all
// that could be read whole; with others, a page that lists them.
#pragma once

#include "app/live_site.h"
#include "preview/server.h"
#include "reader/reread_text.h"

#include <memory>
#include <mutex>
#include <string>

namespace app {

class LivePreview {
public:
    /// Reads nothing yet.
    explicit LivePreview(const Options& options);
    LivePreview(const LivePreview&) = delete;
    LivePreview& operator=(const LivePreview&) = delete;

    /// Reads the site again, from one thread at a time; answer() goes on with what was there. Returns that, to be
    /// dropped when nobody waits for news any more: a large site takes its time.
    std::shared_ptr<const LiveSite> reload();

    /// Shows the new text of pages that were asked for where an edit changed nothing else, which needs no new site:
    /// true where there is one. From the thread of reload(), which is still to follow.
    bool show_new_texts();

    /// Makes show_new_texts() ready for the site that is shown; until then it finds nothing.
    void prepare_for_edits();

    /// Asked for a path below the server's root, from any thread.
    preview::Answer answer(const std::string& path) const;

    /// What open pages are told, as live.js reads it.
    const std::string& state() const { return state_; }
    /// The findings as `loa check` prints them.
    const std::string& report() const { return report_; }

    /// The folder below which the site lies, as it will on its host: "binh-dan-hoc-vu-so/"; often "".
    std::string root() const;

private:
    struct Shown {
        std::shared_ptr<const LiveSite> site;  // null where nothing can be shown
        std::string root;
        std::string findings;  // for the page that is shown instead
    };

    /// Reads single files beside the site that is shown.
    struct Rereading {
        std::shared_ptr<const LiveSite> site;
        reader::TextRereader reader;
    };

    Shown shown() const;
    std::shared_ptr<const LiveSite> show(std::unique_ptr<const Content> content);
    void judge(const Content& content, bool is_stale, const LiveSite* site);
    void tell_broken(const std::string& reason);
    preview::Answer answer_without_site(const std::string& findings) const;

    Options options_;
    mutable ShownBodies bodies_;
    mutable std::mutex mutex_;
    Shown shown_;
    bool is_whole_ = false;  // the site that is shown has no errors
    std::optional<Rereading> rereading_;
    std::string state_;
    std::string report_;
};

}  // namespace app
