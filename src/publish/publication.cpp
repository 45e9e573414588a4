#include "publish/publication.h"

#include "publish/compressed_copies.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/staging.h"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <ranges>
#include <system_error>
#include <vector>

namespace publish {
namespace {

/// Without links, "..", or a "/" at the end.
std::filesystem::path resolve(const std::filesystem::path& path) {
    const std::filesystem::path resolved = std::filesystem::weakly_canonical(std::filesystem::absolute(path));
    return resolved.has_filename() ? resolved : resolved.parent_path();
}

bool contains(const std::filesystem::path& folder, const std::filesystem::path& inner) {
    const auto [folder_end, inner_end] = std::mismatch(folder.begin(), folder.end(), inner.begin(), inner.end());
    return folder_end == folder.end();
}

bool holds_other_files(const Folder& site) {
    for (const std::string& name : site.list_names())
        if (name != kStagingName) return true;
    return false;
}

/// Does what the journal in `staging` says. A crash in between leaves the rest to the next run.
void finish(const Journal& journal, const Staging& staging, const Folder& site,
            const diagnostics::RunJobs& run = diagnostics::run_in_turn) {
    carry_out(journal, staging.folder(), site, run);
    site.sync_file_system();  // before the journal goes
    staging.drop(site);
}

/// Brings the folder to what one whole build made of it, and refuses a folder that no build made.
Manifest recover(const Folder& site, const std::filesystem::path& destination) {
    const std::optional<Staging> left_behind = Staging::find(site);
    const std::optional<Journal> journal = left_behind ? left_behind->read_journal() : std::nullopt;
    if (journal) finish(*journal, *left_behind, site);

    const std::optional<std::string> text = site.read_file(kManifestName);
    if (!text && holds_other_files(site)) throw Refused(RefusalReason::not_ours, destination);
    std::optional<Manifest> manifest = text ? parse_manifest(*text) : Manifest{};
    if (!manifest) throw Refused(RefusalReason::damaged_manifest, destination / kManifestName);
    if (left_behind && !journal) left_behind->drop(site);
    return std::move(*manifest);
}

}  // namespace

struct Publication::State {
    std::filesystem::path destination;
    bool destination_is_new;
    bool site_is_empty;
    Copies copies;
    Folder site;
    Manifest published;
    Staging staging;
    bool committed = false;

    std::mutex mutex;
    NewFiles files;
    std::mutex folders_mutex;
    text::StringSet real_folders;  // of the published site: no links

    ~State();
    bool is_published(std::string_view path, std::string_view bytes) const;
    bool has_real_folder(std::string_view path);
    void add(std::string_view path, NewFile file);
    bool keep_copies(std::string_view path);
};

Publication::State::~State() {
    if (committed) return;
    try {
        if (staging.read_journal()) return;  // a commit that failed half-way: the next run finishes it
        staging.drop(site);
        std::error_code ignored;
        if (destination_is_new) std::filesystem::remove(destination, ignored);  // when it is empty
    } catch (const std::system_error&) {
        // The next run drops what is left; the site is as it was.
    }
}

bool Publication::State::is_published(std::string_view path, std::string_view bytes) const {
    try {
        const std::optional<std::string> on_disk = site.read_file(path);
        if (!on_disk) return false;
        if (*on_disk == bytes) return true;
        if (published.lists(path)) return false;
    } catch (const std::system_error& error) {
        if (!is_in_the_way(error.code())) throw;
    }
    throw Refused(RefusalReason::in_the_way, destination / path);
}

bool Publication::State::has_real_folder(std::string_view path) {
    std::vector<std::string_view> unknown;  // the innermost first
    {
        const std::lock_guard lock(folders_mutex);
        for (; !path.empty() && !real_folders.contains(path); path = parent_of(path)) unknown.push_back(path);
    }
    for (const std::string_view folder : unknown | std::views::reverse)
        if (!site.is_folder(folder)) return false;
    const std::lock_guard lock(folders_mutex);
    real_folders.insert(unknown.begin(), unknown.end());
    return true;
}

void Publication::State::add(std::string_view path, NewFile file) {
    const std::lock_guard lock(mutex);
    assert(!committed);
    if (!files.emplace(path, std::move(file)).second) throw std::logic_error("staged twice: " + std::string(path));
}

/// True when all copies of the file are as they were published; else none is added.
bool Publication::State::keep_copies(std::string_view path) {
    NewFiles kept;
    for (const std::string_view ending : kCopyEndings) {
        const std::string copy = std::string(path).append(ending);
        const auto listed = published.files.find(copy);
        if (listed == published.files.end()) return false;
        const FileStamp stamp = site.find_stamp(copy).value_or(FileStamp());  // before it is read
        const std::optional<std::string> bytes = site.read_file(copy);
        if (!bytes || sha256(*bytes) != listed->second) return false;
        kept.emplace(copy, NewFile{.sha256 = listed->second, .staged = {}, .stamp = stamp});
    }
    for (auto& [copy, file] : kept) add(copy, std::move(file));
    return true;
}

Publication Publication::begin(const std::filesystem::path& destination,
                               const std::filesystem::path& protected_folder, Copies copies) {
    const std::filesystem::path place = resolve(destination);
    if (!protected_folder.empty() && contains(place, resolve(protected_folder)))
        throw Refused(RefusalReason::contains_source, destination);
    const bool is_new = std::filesystem::create_directories(place);
    Folder site = Folder::open(place);
    if (!site.try_lock()) throw Refused(RefusalReason::locked, destination);
    Manifest published = recover(site, destination);
    const bool is_empty = !holds_other_files(site);
    Staging staging = Staging::make(site);
    return Publication(std::unique_ptr<State>(
        new State{place, is_new, is_empty, copies, std::move(site), std::move(published), std::move(staging)}));
}

Publication::Publication(std::unique_ptr<State> state) : state_(std::move(state)) {}
Publication::Publication(Publication&&) noexcept = default;
Publication::~Publication() = default;

SeenFile Publication::find_file(std::string_view path) const {
    const auto found = state_->files.find(path);
    if (found == state_->files.end()) throw std::logic_error("not of the site: " + std::string(path));
    return {found->second.sha256, found->second.stamp};
}

void Publication::stage(std::string_view path, std::string_view bytes) {
    stage_file(path, bytes);
    stage_copies(path, bytes);
}

void Publication::stage_copies(std::string_view path, std::string_view bytes) {
    if (state_->copies == Copies::left_out) return;
    for (const CompressedCopy& copy : make_compressed_copies(path, bytes))
        stage_file(std::string(path).append(copy.ending), copy.bytes);
}

void Publication::stage_file(std::string_view path, std::string_view bytes) {
    if (!is_publishable(path)) throw std::logic_error("not a path below a site: " + std::string(path));
    NewFile file{.sha256 = sha256(bytes)};
    const bool may_be_there = !state_->site_is_empty;
    if (may_be_there) file.stamp = state_->site.find_stamp(path).value_or(FileStamp());  // before it is read
    if (!may_be_there || !state_->is_published(path, bytes)) {
        Staging::Added added = state_->staging.add(bytes);
        file.staged = std::move(added.name);
        file.stamp = added.stamp;
    }
    state_->add(path, std::move(file));
}

bool Publication::is_intact(std::string_view path, const SeenFile& seen) const {
    const auto listed = state_->published.files.find(path);
    return listed != state_->published.files.end() && listed->second == seen.sha256 &&
           state_->has_real_folder(parent_of(path)) && state_->site.find_stamp(path) == seen.stamp;
}

void Publication::keep(std::string_view path, const SeenFile& seen) {
    state_->add(path, {.sha256 = seen.sha256, .staged = {}, .stamp = seen.stamp});
    if (state_->copies == Copies::left_out || !has_copies(path, seen.stamp.size) || state_->keep_copies(path)) return;
    const std::optional<std::string> bytes = state_->site.read_file(path);
    if (!bytes) throw std::runtime_error("gone while the site was built: " + std::string(path));
    stage_copies(path, *bytes);
}

Summary Publication::commit(const diagnostics::RunJobs& run) {
    State& state = *state_;
    Plan plan = make_plan(state.published, state.files);
    const std::string manifest = write_manifest(plan.manifest);
    if (state.site.read_file(kManifestName) != manifest)
        plan.placing.push_back({Step::Kind::place, std::string(kManifestName), state.staging.add(manifest).name});
    Journal journal = std::move(plan.placing);
    journal.insert(journal.end(), plan.removing.begin(), plan.removing.end());
    if (journal.empty()) return plan.summary;

    state.site.sync_file_system();
    state.staging.write_journal(journal);
    finish(journal, state.staging, state.site, run);
    state.committed = true;
    return plan.summary;
}

Summary Publication::preview() const {
    return make_plan(state_->published, state_->files).summary;
}

}  // namespace publish
