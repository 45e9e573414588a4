// The register of papers: shared ones of data/documents.yaml and those that single reports cite, each once, with who cites it.
// Papers are the same only where issuer, type, number and year are all known and equal; incomplete ones are never merged by guess.
#pragma once

#include "analysis/analysis.h"

#include <vector>

namespace analysis {

std::vector<RegisterEntry> make_register(const model::Site& site, Drafts drafts);

}  // namespace analysis
