// The folder .loa-staging in a site: new files under numbers, and the journal once it is written.
#pragma once

#include "publish/folder.h"
#include "publish/journal.h"

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

namespace publish {

class Staging {
public:
    /// What an earlier run left in `site`, if anything.
    static std::optional<Staging> find(const Folder& site);
    static Staging make(const Folder& site);

    Staging(Staging&& other) noexcept : folder_(std::move(other.folder_)), last_(other.last_.load()) {}

    const Folder& folder() const { return folder_; }

    struct Added {
        std::string name;  // here
        FileStamp stamp;   // it stays the same when the file is moved
    };

    /// Writes one file. Safe to call from many threads.
    Added add(std::string_view bytes);

    /// The journal of a commit that began, whole or not at all.
    std::optional<Journal> read_journal() const;
    void write_journal(const Journal& journal) const;

    /// Removes what Loa puts here, and the folder itself unless somebody else put something into it.
    void drop(const Folder& site) const;

private:
    explicit Staging(Folder folder) : folder_(std::move(folder)) {}

    Folder folder_;
    std::atomic<unsigned> last_ = 0;
};

}  // namespace publish
