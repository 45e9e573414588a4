#include "reader/read_site.h"

#include "reader/check_privacy.h"
#include "reader/declare_ids.h"
#include "reader/read_accepted.h"
#include "reader/read_content.h"
#include "reader/read_data.h"

#include <algorithm>
#include <iterator>

namespace reader {
namespace {

/// From here on, references to the entities lead to their places in the site.
template <typename Entity>
void place_all(Catalogue& catalogue, EntityKind kind, const std::vector<Entity>& entities) {
    for (std::size_t i = 0; i < entities.size(); ++i) catalogue.place(kind, entities[i].slug, i);
}

void place_reports(Catalogue& catalogue, const model::Site& site) {
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        catalogue.place(EntityKind::report, site[report.unit].slug + "/" + report.slug, i);
    }
}

}  // namespace

ReadSite read_site(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics,
                   const diagnostics::RunJobs& run) {
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
    ReadKind<model::Report> reports = read_reports(reading);
    site.reports = std::move(reports.entities);
    place_reports(catalogue, site);
    ReadKind<model::Initiative> initiatives = read_initiatives(reading);
    place_all(catalogue, EntityKind::initiative, site.initiatives = std::move(initiatives.entities));
    ReadKind<model::Page> pages = read_pages(reading);
    site.pages = std::move(pages.entities);
    if (tree.data.contains("site")) site.settings = read_settings(file("site"), reading);

    check_static_privacy(reading);
    for (const source::StaticFile& copied : tree.statics) site.statics.push_back({copied.path, copied.destination});
    for (auto* accepted : {&reports.accepted, &initiatives.accepted, &pages.accepted})
        std::ranges::move(*accepted, std::back_inserter(read.accepted));
    read_accepted_of_data(reading, read.accepted);
    std::ranges::move(initiatives.aliases, std::back_inserter(reports.aliases));
    check_aliases(reports.aliases, catalogue, diagnostics);
    return read;
}

}  // namespace reader
