// Numbers of a text that may be figures of the site's indicators. They are proposed to the officer beside their
// sentence and never entered: a machine cannot tell what a number counts.
#pragma once

#include "drafting/cited_papers.h"
#include "drafting/paper_parts.h"
#include "model/site.h"

#include <optional>
#include <string>
#include <vector>

namespace drafting {

struct ProposedFigure {
    std::string sentence;  // around the number, shortened with "…"
    std::string said;      // "trên 150 lượt người"
    std::string value;     // in the grammar of figures: "trên 150"; of a rank "54/114"
    bool is_rank = false;
    bool is_target = false;  // the clause speaks of an aim
    std::string indicator;   // id of the one whose name is in the sentence; empty: none is sure enough
    std::string at;
    int line = 0;
};

std::vector<ProposedFigure> propose_figures(const std::vector<Passage>& passages,
                                            const std::vector<CitedStretch>& cited, const model::Site& site);

}  // namespace drafting
