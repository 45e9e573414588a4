// The first pass: every id that the content declares, whatever else is wrong with its entity, so that a mistake in
// one entity never makes references to it mistakes too.
#pragma once

#include "reader/catalogue.h"
#include "source/source_tree.h"

namespace reader {

/// Reports files of data/ that are missing or unknown, ids that are malformed, aliases that are taken.
Catalogue declare_ids(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics);

}  // namespace reader
