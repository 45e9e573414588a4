// Hands the words of a paper to the rules of the room `wording`, while they are in hand.
#pragma once

#include "markdown/passages.h"
#include "model/report.h"
#include "reader/reading.h"

#include <memory>
#include <string>
#include <vector>

namespace reader {

/// `passages` of the file at `path`, which is the text of `report` of `unit` with its figures.
void check_wording(std::vector<markdown::Passage> passages, const model::Report& report,
                   const std::optional<model::UnitId>& unit, const std::shared_ptr<const std::string>& path,
                   const Reading& reading);

}  // namespace reader
