// The first pass: every id that the content declares, whatever else is wrong with its entity, so that a mistake in
// one entity never makes references to it mistakes too.
#pragma once

#include "reader/catalogue.h"
#include "source/source_tree.h"

#include <string>
#include <vector>

namespace reader {

/// An earlier id that an entity keeps; it becomes a redirect.
struct Alias {
    EntityKind kind;
    std::string text;
    std::string id;  // of the entity
    diagnostics::Location location;
};

/// The aliases that the entity of `node` writes. Those of a report name its unit's folder too, as its id does.
std::vector<Alias> list_aliases(EntityKind kind, const std::string& id, const source::Node& node);

/// Of content files the ids follow from their paths. Reports files of data/ that are missing or unknown, ids that are
/// malformed, aliases in data/ that are taken.
Catalogue declare_ids(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics);

/// Of all that decides whether a reference to other content leads somewhere.
source::Digest digest_declared(const source::SourceTree& tree, const Catalogue& catalogue);

/// Reports aliases that are taken.
void check_aliases(const std::vector<Alias>& aliases, const Catalogue& catalogue,
                   diagnostics::Diagnostics& diagnostics);

}  // namespace reader
