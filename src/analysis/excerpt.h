// One report after an edit, with what its page tells beside it, while the whole site waits to be analysed again. Ids
// are those of the site. Reports that tell of the same units (or of the city) are there whole, because equal figures
// are one fact; of all others no more than that they exist. The register of papers is the site's.
#pragma once

#include "analysis/analysis.h"

#include <memory>

namespace analysis {

struct Excerpt {
    model::Site site;
    model::ReportId report;  // the edited one
    Analysis analysis;       // points into `site`, and into the one that it was taken from, which must outlive it
};

/// `whole` is the analysis of `site`; `edited` was read from the file of `report`, and cites the same papers, for the
/// same campaign and period, as it did in `site`.
std::unique_ptr<const Excerpt> make_excerpt(const model::Site& site, const Analysis& whole, model::ReportId report,
                                            model::Report edited);

}  // namespace analysis
