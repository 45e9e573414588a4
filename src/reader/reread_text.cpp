#include "reader/reread_text.h"

#include "reader/file_reading.h"
#include "reader/place_entities.h"
#include "reader/read_accepted.h"
#include "reader/read_content.h"

#include <algorithm>
#include <iterator>

namespace reader {
namespace {

Catalogue declare_all(const source::SourceTree& tree, const model::Site& site) {
    diagnostics::Diagnostics told_before;
    Catalogue catalogue = declare_ids(tree, told_before);
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
    return catalogue;
}

/// Nothing where no file is listed under the path.
const source::ListedFile* find_listed(const std::vector<source::ListedFile>& files, const std::string& path) {
    const auto found = std::ranges::find(files, path, [](const source::ListedFile& file) { return *file.path; });
    return found == files.end() ? nullptr : &*found;
}

/// `read`: its accepted findings are those of the file at `known`.
template <typename Entity, typename ReadEntity>
std::optional<std::string> reread(const Entity& known, const source::ListedFile* listed,
                                  const std::vector<model::AcceptedFinding>& accepted, const Reading& reading,
                                  ReadEntity read_entity) {
    const auto file = listed ? source::read_content_file(reading.tree.root, *listed, reading.diagnostics) : nullptr;
    if (!file) return std::nullopt;
    FileReading<Entity> before{.entity = known, .accepted = {}, .aliases = {}}, now;
    std::ranges::copy_if(accepted, std::back_inserter(before.accepted), [&](const model::AcceptedFinding& one) {
        return one.location.path_view() == *listed->path;
    });
    now.entity = read_entity(*file, reading);
    read_accepted_of(file->front_matter, reading, now.accepted);
    const bool is_same = digest_shown(before, *listed->path) == digest_shown(now, *listed->path);
    return is_same && !reading.diagnostics.has_errors() ? std::optional(file->text) : std::nullopt;
}

}  // namespace

TextRereader::TextRereader(source::SourceTree tree, const ReadSite& read)
    : tree_(std::make_unique<const source::SourceTree>(std::move(tree))),
      read_(read),
      catalogue_(declare_all(*tree_, read.site)) {}

std::optional<std::string> TextRereader::find_new_text(const model::Report& known) const {
    diagnostics::Diagnostics found;
    return reread(known, find_listed(tree_->reports, *known.body.path), read_.accepted,
                  {*tree_, catalogue_, read_.site, found, diagnostics::run_in_turn}, read_report);
}

std::optional<std::string> TextRereader::find_new_text(const model::Initiative& known) const {
    diagnostics::Diagnostics found;
    return reread(known, find_listed(tree_->initiatives, *known.body.path), read_.accepted,
                  {*tree_, catalogue_, read_.site, found, diagnostics::run_in_turn}, read_initiative);
}

std::optional<std::string> TextRereader::find_new_text(const model::Page& known) const {
    diagnostics::Diagnostics found;
    return reread(known, find_listed(tree_->pages, *known.body.path), read_.accepted,
                  {*tree_, catalogue_, read_.site, found, diagnostics::run_in_turn}, read_page);
}

}  // namespace reader
