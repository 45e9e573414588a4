// The text of a report from the sheet “Nội dung”: a heading for each section that was filled in, and what officers
// typed as plain words, none of which Markdown may take for its own marks.
#pragma once

#include "drafting/filled_form.h"
#include "model/site.h"

#include <string>
#include <string_view>
#include <vector>

namespace drafting {

struct DraftedBody {
    std::string text;
    std::vector<diagnostics::Location> places;  // the cell of each of its lines
};

/// In a section whose list items are points (difficulties, directions) each line is one.
DraftedBody draft_body(const FilledForm& form, const model::Site& site);

/// One line of words as Markdown that shows exactly these.
std::string escape_markdown(std::string_view line);

}  // namespace drafting
