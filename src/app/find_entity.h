// Units and campaigns that somebody named on the command line.
#pragma once

#include "diagnostics/finding.h"
#include "model/site.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

template <typename Id, typename Entities>
std::optional<Id> find_entity(const Entities& entities, std::string_view slug) {
    const auto found = std::ranges::find_if(entities, [&](const auto& entity) { return entity.slug == slug; });
    if (found == entities.end()) return std::nullopt;
    return Id{static_cast<std::size_t>(found - entities.begin())};
}

template <typename Entities>
std::vector<std::string> slugs_of(const Entities& entities) {
    std::vector<std::string> slugs;
    for (const auto& entity : entities) slugs.push_back(entity.slug);
    return slugs;
}

/// By its id or its official code.
std::optional<model::UnitId> find_unit(const model::Site& site, std::string_view written);

/// Says that there is no `what` of that name, and what was perhaps meant.
void complain_unknown(std::string_view what, std::string_view written, const std::vector<std::string>& known,
                      diagnostics::Language language);

}  // namespace app
