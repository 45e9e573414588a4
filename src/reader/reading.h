// What every reading function is given: the ids that exist, the parts of the site that were read before, and where to
// report.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/run_jobs.h"
#include "model/site.h"
#include "reader/catalogue.h"
#include "source/node.h"
#include "source/source_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace reader {

struct Reading {
    const source::SourceTree& tree;
    const Catalogue& catalogue;
    const model::Site& site;  // as far as it was read: an id of `catalogue.find` is in it
    diagnostics::Diagnostics& diagnostics;
    const diagnostics::RunJobs& run;   // for the files of one kind
    bool* asks_for_content = nullptr;  // set where an id is looked up that content/ declares

    /// The same, for one of several jobs.
    Reading for_job(diagnostics::Diagnostics& found, bool& asks) const {
        return {tree, catalogue, site, found, run, &asks};
    }
};

/// A place in a file and the path of the field there, as `accepted:` names it: "results.thi-sinh-dang-ky".
struct Spot {
    diagnostics::Location location;
    std::string on;

    Spot at(diagnostics::Location place, std::string_view field) const {
        return {std::move(place), on.empty() ? std::string(field) : on + "." + std::string(field)};
    }
};

/// Where one value stands and what people call it: all that is needed to tell what is wrong with it.
struct Slot {
    diagnostics::Phrase label;
    Spot spot;
    diagnostics::Diagnostics& diagnostics;

    void report(std::string_view code, diagnostics::Arguments arguments = {}) const {
        arguments.emplace_back("label", label);
        diagnostics.report(code, spot.location, std::move(arguments), spot.on);
    }
};

/// The index of the entity `id` in its vector. Nothing for an unknown id, which is reported, and for an entity that
/// was left out, whose mistake is reported at its own place.
std::optional<std::size_t> resolve(EntityKind kind, std::string_view id, const Spot& spot, const Reading& reading);

/// Is `id` in the form of ids? If not, it is reported with the id that was probably meant.
bool check_id(std::string_view id, const Spot& spot, diagnostics::Diagnostics& diagnostics);

template <typename Id>
std::optional<Id> resolve(std::string_view id, const Spot& spot, const Reading& reading) {
    static_assert(kKindOf<Id>.has_value());
    const auto index = resolve(*kKindOf<Id>, id, spot, reading);
    return index ? std::optional(Id{*index}) : std::nullopt;
}

}  // namespace reader
