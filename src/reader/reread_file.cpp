#include "reader/reread_file.h"

#include "reader/file_reading.h"
#include "reader/place_entities.h"
#include "reader/read_accepted.h"
#include "reader/read_content.h"

#include <algorithm>
#include <iterator>

namespace reader {
namespace {

void place_all(Catalogue& catalogue, const model::Site& site) {
    place_all(catalogue, EntityKind::group, site.groups);
    place_all(catalogue, EntityKind::unit, site.units);
    place_all(catalogue, EntityKind::family, site.families);
    place_all(catalogue, EntityKind::topic, site.topics);
    place_all(catalogue, EntityKind::platform, site.platforms);
    place_all(catalogue, EntityKind::document, site.documents);
    place_all(catalogue, EntityKind::indicator, site.indicators);
    place_all(catalogue, EntityKind::campaign, site.campaigns);
    place_reports(catalogue, site);
    place_all(catalogue, EntityKind::initiative, site.initiatives);
}

/// Nothing where no file is listed under the path.
const source::ListedFile* find_listed(const std::vector<source::ListedFile>& files, const std::string& path) {
    const auto found = std::ranges::find(files, path, [](const source::ListedFile& file) { return *file.path; });
    return found == files.end() ? nullptr : &*found;
}

/// What a file says now, beside what it said.
template <typename Entity>
struct Reread {
    FileReading<Entity> before, now;
    std::string text;
};

bool shows_the_same(const FileReading<auto>& before, const FileReading<auto>& now, std::string_view path) {
    return digest_shown(before, path) == digest_shown(now, path);
}

/// Nothing where it has mistakes.
template <typename Entity, typename ReadEntity>
std::optional<Reread<Entity>> reread(const Entity& known, const std::vector<source::ListedFile>& files,
                                     const std::vector<model::AcceptedFinding>& accepted, const Reading& reading,
                                     ReadEntity read_entity) {
    const source::ListedFile* const listed = find_listed(files, *known.body.path);
    const auto file = listed ? source::read_content_file(reading.tree.root, *listed, reading.diagnostics) : nullptr;
    if (!file) return std::nullopt;
    Reread<Entity> reread{.before = {.entity = known, .accepted = {}, .aliases = {}}, .now = {}, .text = file->text};
    std::ranges::copy_if(
        accepted, std::back_inserter(reread.before.accepted),
        [&](const model::AcceptedFinding& one) { return one.location.path_view() == *listed->path; });
    reread.now.entity = read_entity(*file, reading);
    read_accepted_of(file->front_matter, reading, reread.now.accepted);
    const bool is_whole = reread.now.entity && !reading.diagnostics.has_errors();
    return is_whole ? std::optional(std::move(reread)) : std::nullopt;
}

template <typename Entity>
std::optional<std::string> text_alone(std::optional<Reread<Entity>> reread, const std::string& path) {
    const bool is_alone = reread && shows_the_same(reread->before, reread->now, path);
    return is_alone ? std::optional(std::move(reread->text)) : std::nullopt;
}

/// `edited` with the parts that its own page tells by itself as they were in `known`.
model::Report with_own_parts(model::Report edited, const model::Report& known) {
    edited.title = known.title;
    edited.text = known.text;
    edited.published = known.published;
    edited.updated = known.updated;
    edited.paper = known.paper;
    edited.responsible = known.responsible;
    edited.results = known.results;
    edited.targets = known.targets;
    edited.covers = known.covers;
    edited.events = known.events;
    edited.sections = known.sections;
    edited.points = known.points;
    edited.body = known.body;
    return edited;
}

}  // namespace

std::optional<FileRereader> FileRereader::open(source::SourceTree loaded, const ReadSite& read) {
    auto tree = std::make_unique<const source::SourceTree>(std::move(loaded));
    diagnostics::Diagnostics told_before;
    Catalogue catalogue = declare_ids(*tree, told_before);
    if (digest_declared(*tree, catalogue) != read.declared) return std::nullopt;
    place_all(catalogue, read.site);
    return FileRereader(std::move(tree), read, std::move(catalogue));
}

FileRereader::FileRereader(std::unique_ptr<const source::SourceTree> tree, const ReadSite& read, Catalogue catalogue)
    : tree_(std::move(tree)), read_(read), catalogue_(std::move(catalogue)) {}

std::optional<EditedReport> FileRereader::find_edited(const model::Report& known) const {
    diagnostics::Diagnostics found;
    auto read = reread(known, tree_->reports, read_.accepted,
                       {*tree_, catalogue_, read_.site, found, diagnostics::run_in_turn}, read_report);
    if (!read) return std::nullopt;
    EditedReport edited{.report = *read->now.entity, .text = std::move(read->text)};
    read->now.entity = with_own_parts(*std::move(read->now.entity), known);
    const bool is_all_on_its_page = shows_the_same(read->before, read->now, *known.body.path);
    return is_all_on_its_page ? std::optional(std::move(edited)) : std::nullopt;
}

std::optional<std::string> FileRereader::find_new_text(const model::Initiative& known) const {
    diagnostics::Diagnostics found;
    return text_alone(reread(known, tree_->initiatives, read_.accepted,
                             {*tree_, catalogue_, read_.site, found, diagnostics::run_in_turn}, read_initiative),
                      *known.body.path);
}

std::optional<std::string> FileRereader::find_new_text(const model::Page& known) const {
    diagnostics::Diagnostics found;
    return text_alone(reread(known, tree_->pages, read_.accepted,
                             {*tree_, catalogue_, read_.site, found, diagnostics::run_in_turn}, read_page),
                      *known.body.path);
}

}  // namespace reader
