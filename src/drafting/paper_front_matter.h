// The front matter of a drafted paper: fields in the order of the table, and comments for the officer.
#pragma once

#include "drafting/draft_paper.h"

#include <string>

namespace drafting {

std::string write_paper_front_matter(const DraftedPaper& draft, const std::string& file_name,
                                     const model::Campaign& campaign, const model::Period& period,
                                     const model::Site& site);

}  // namespace drafting
