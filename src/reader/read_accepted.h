// The `accepted:` lists: findings that editors accept, each with its reason.
#pragma once

#include "model/site.h"
#include "reader/reading.h"

#include <vector>

namespace reader {

/// Of one content file, from its front matter.
void read_accepted_of(const source::Node& holder, const Reading& reading,
                      std::vector<model::AcceptedFinding>& accepted);

/// Of data/documents.yaml and data/site.yaml.
void read_accepted_of_data(const Reading& reading, std::vector<model::AcceptedFinding>& accepted);

}  // namespace reader
