// From here on, references to entities lead to their places in the site.
#pragma once

#include "model/site.h"
#include "reader/catalogue.h"

#include <vector>

namespace reader {

template <typename Entity>
void place_all(Catalogue& catalogue, EntityKind kind, const std::vector<Entity>& entities) {
    for (std::size_t i = 0; i < entities.size(); ++i)
        if (!entities[i].slug.empty()) catalogue.place(kind, entities[i].slug, i);
}

inline void place_reports(Catalogue& catalogue, const model::Site& site) {
    for (std::size_t i = 0; i < site.reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        catalogue.place(EntityKind::report, site[report.unit].slug + "/" + report.slug, i);
    }
}

}  // namespace reader
