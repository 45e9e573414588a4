// A paper that a text cites twice is one.
#pragma once

#include "drafting/cited_papers.h"

#include <vector>

namespace drafting {

/// Each paper once, at the place of its first citation, with all that its citations say together.
std::vector<CitedPaper> join_cited(std::vector<CitedPaper> cited);

}  // namespace drafting
