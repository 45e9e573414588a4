// What `loa serve` shows from one save to the next. While the content has errors, the last site without any stays
// there, and what is wrong is told over it. Before there was one: with mistakes in content/ only, the site of all
// that could be read whole; with others, a page that lists them.
#pragma once

#include "app/live_site.h"
#include "preview/server.h"
#include "reader/reread_file.h"

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

    /// Makes show_edited() ready for the site that is shown. From the thread of reload().
    void prepare_for_edits();

    /// Shows pages that were asked for as an edit of their file has made them, where they tell all of it themselves:
    /// true where there is one. None while there are errors: what is shown is older than all edits, and is said to
    /// be. From one thread at a time, also while the site is read again, which must follow: only then it is known
    /// what else follows from the edit, and whether it is right.
    bool show_edited();

    /// Asked for a path below the server's root, from any thread.
    preview::Answer answer(const std::string& path) const;

    /// What open pages are told, as live.js reads it.
    std::string state() const;
    /// The findings as `loa check` prints them.
    std::string report() const;

    /// The folder below which the site lies, as it will on its host: "binh-dan-hoc-vu-so/"; often "".
    std::string root() const;

private:
    /// A page as an edit has made it, over that of the site.
    struct EditedPage {
        std::string bytes;
        int reloads = 0;  // that had begun when it was made: the next one knows the edit
    };
    using EditedPages = std::map<std::string, EditedPage, std::less<>>;  // by path

    struct Shown {
        std::shared_ptr<const LiveSite> site;  // null where nothing can be shown
        std::string root;
        std::string findings;  // for the page that is shown instead
        std::shared_ptr<const EditedPages> edited = std::make_shared<const EditedPages>();
    };

    /// Reads single files beside the site that is shown.
    struct Rereading {
        std::shared_ptr<const LiveSite> site;
        reader::FileRereader reader;

        /// Pages that show the text of `shown`, as its file has made them since it was `known`.
        LiveSite::Files make_edited(const model::Report& shown, const model::Report& known) const;
        template <typename Entity>
        LiveSite::Files make_edited(const Entity& shown, const Entity& known) const;
    };

    Shown shown() const;
    std::shared_ptr<const Rereading> begin_rereading(std::shared_ptr<const LiveSite> site) const;
    void show_pages(LiveSite::Files pages, int reloads);
    void forget_pages();
    std::shared_ptr<const LiveSite> show(std::unique_ptr<const Content> content);
    void judge(const Content& content, bool is_stale, const LiveSite* site);
    void tell_broken(const std::string& reason);
    void tell(std::string state, std::string report, std::string findings);
    preview::Answer answer_without_site(const std::string& findings) const;

    Options options_;
    mutable ShownBodies bodies_;
    bool is_whole_ = false;     // the site that is shown has no errors
    bool is_current_ = false;   // it is what was read last
    mutable std::mutex mutex_;  // of all that follows
    Shown shown_;
    std::shared_ptr<const Rereading> rereading_;  // null until all is read
    int reloads_ = 0;                             // that have begun
    std::string state_;
    std::string report_;
};

}  // namespace app
