#include "publish/staging.h"

#include "publish/manifest.h"

#include <utility>

namespace publish {
namespace {

constexpr std::string_view kJournalName = "journal";
constexpr std::string_view kUnfinishedJournalName = "journal.unfinished";

bool is_staged_name(std::string_view name) {
    return name.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<Staging> Staging::find(const Folder& site) {
    std::optional<Folder> folder = site.find_folder(kStagingName);
    if (!folder) return std::nullopt;
    return Staging(std::move(*folder));
}

Staging Staging::make(const Folder& site) {
    return Staging(site.make_folder(kStagingName));
}

Staging::Added Staging::add(std::string_view bytes) {
    std::string name = std::to_string(++last_);
    const FileStamp stamp = folder_.write_new_file(name, bytes);
    return {std::move(name), stamp};
}

std::optional<Journal> Staging::read_journal() const {
    const std::optional<std::string> text = folder_.read_file(kJournalName);
    return text ? parse_journal(*text) : std::nullopt;
}

void Staging::write_journal(const Journal& journal) const {
    folder_.write_new_file(kUnfinishedJournalName, publish::write_journal(journal));
    folder_.sync_file(kUnfinishedJournalName);
    folder_.move_file(kUnfinishedJournalName, folder_, kJournalName);
    folder_.sync();
}

void Staging::drop(const Folder& site) const {
    folder_.remove_file(kJournalName);  // before the files it names
    for (const std::string& name : folder_.list_names())
        if (is_staged_name(name) || name == kUnfinishedJournalName) folder_.remove_file(name);
    site.remove_empty_folder(kStagingName);
}

}  // namespace publish
