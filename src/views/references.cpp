#include "views/references.h"

#include "views/fingerprint.h"
#include "views/links.h"
#include "views/register_pages.h"

namespace views {

References::References(const model::Site& site, const analysis::Analysis& analysis) {
    const auto add = [&](std::string_view kind, const auto& things, const auto& folder_of) {
        for (std::size_t i = 0; i < things.size(); ++i)
            folders_.emplace(std::string(kind) + ":" + things[i].slug, folder_of(i));
    };
    add("unit", site.units, [&](std::size_t i) { return unit_folder(site, {i}); });
    add("indicator", site.indicators, [&](std::size_t i) { return indicator_folder(site, {i}); });
    add("initiative", site.initiatives, [&](std::size_t i) { return initiative_folder(site, {i}); });
    add("topic", site.topics, [&](std::size_t i) { return topic_folder(site, {i}); });
    add("document", site.documents,
        [&](std::size_t i) { return register_address(model::DocumentId{i}, site, analysis); });
    add("platform", site.platforms,
        [&](std::size_t i) { return std::string(kPlatformsFolder) + "#" + site.platforms[i].slug; });
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        folders_.emplace("report:" + site[report.unit].slug + "/" + report.slug, report_folder(site, {i}));
    }
    // In no order: of each alone, joined without one.
    for (const auto& [reference, folder] : folders_) fingerprint_ ^= views::fingerprint(reference + " " + folder);
}

const std::string* References::find(const std::string& reference) const {
    const auto found = folders_.find(reference);
    return found == folders_.end() ? nullptr : &found->second;
}

}  // namespace views
