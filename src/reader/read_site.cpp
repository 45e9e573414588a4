#include "reader/read_site.h"

#include "reader/check_privacy.h"
#include "reader/declare_ids.h"
#include "reader/place_entities.h"
#include "reader/read_accepted.h"
#include "reader/read_content.h"
#include "reader/read_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace reader {
namespace {

std::string print(const source::Digest& digest) {
    return fmt::format("{:016x}{:016x}\n", digest.low, digest.high);
}

/// An initiative knows reports by their places in the site, and one that cannot be read has none.
source::Digest with_places(const source::Digest& content, const model::Site& site) {
    std::string places = print(content);
    for (const model::Report& report : site.reports) places += *report.body.path + "\n";
    return source::digest(places);
}

}  // namespace

ReadSite read_site(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics) {
    NoReadings nothing;
    return read_site(tree, diagnostics, diagnostics::run_in_turn, nothing);
}

ReadSite read_site(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics,
                   const diagnostics::RunJobs& run, KeptReadings& kept) {
    Catalogue catalogue = declare_ids(tree, diagnostics);
    ReadSite read;
    model::Site& site = read.site;
    const Reading reading{tree, catalogue, site, diagnostics, run};
    const source::Node nothing;
    const auto file = [&](const char* name) -> const source::Node& {
        const auto found = tree.data.find(name);
        return found == tree.data.end() ? nothing : found->second;
    };

    // Each kind is read after those that it refers to.
    place_all(catalogue, EntityKind::group, site.groups = read_groups(file("groups"), reading));
    place_all(catalogue, EntityKind::unit, site.units = read_units(file("units"), reading));
    place_all(catalogue, EntityKind::family, site.families = read_families(file("families"), reading));
    place_all(catalogue, EntityKind::topic, site.topics = read_topics(file("topics"), reading));
    place_all(catalogue, EntityKind::platform, site.platforms = read_platforms(file("platforms"), reading));
    site.documents = read_documents(file("documents"), catalogue, reading);
    site.indicators = read_indicators(file("indicators"), catalogue, reading);
    place_all(catalogue, EntityKind::campaign, site.campaigns = read_campaigns(file("campaigns"), reading));
    site.terms = read_terms(file("site"), reading);
    const source::Digest content = read.declared = digest_declared(tree, catalogue);
    ReadKind<model::Report> reports = read_reports(reading, content, kept);
    site.reports = std::move(reports.entities);
    place_reports(catalogue, site);
    ReadKind<model::Initiative> initiatives = read_initiatives(reading, with_places(content, site), kept);
    place_all(catalogue, EntityKind::initiative, site.initiatives = std::move(initiatives.entities));
    ReadKind<model::Page> pages = read_pages(reading, content, kept);
    site.pages = std::move(pages.entities);
    if (tree.data.contains("site")) site.settings = read_settings(file("site"), reading);

    check_static_privacy(reading);
    for (const source::StaticFile& copied : tree.statics) site.statics.push_back({copied.path, copied.destination});
    for (auto* accepted : {&reports.accepted, &initiatives.accepted, &pages.accepted})
        std::ranges::move(*accepted, std::back_inserter(read.accepted));
    read_accepted_of_data(reading, read.accepted);
    std::ranges::move(initiatives.aliases, std::back_inserter(reports.aliases));
    check_aliases(reports.aliases, catalogue, diagnostics);
    for (const auto* files : {&tree.reports, &tree.initiatives})
        site.set_aside +=
            static_cast<std::size_t>(std::ranges::count(*files, true, &source::ListedFile::is_set_aside));
    std::string shown = print(tree.data_digest) + std::to_string(site.set_aside);
    for (const auto* digests : {&reports.shown, &initiatives.shown, &pages.shown})
        for (const source::Digest& digest : *digests) shown += print(digest);
    read.shown = source::digest(shown);
    return read;
}

}  // namespace reader
