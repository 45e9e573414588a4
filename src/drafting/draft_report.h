// A filled form as the file of a report: the located tree that the reader judges as it judges every report, so that
// the same mistake has the same words, at its cell; and the text of the file.
#pragma once

#include "drafting/filled_form.h"
#include "model/site.h"
#include "source/source_tree.h"

#include <string>
#include <vector>

namespace drafting {

struct Draft {
    source::ContentFile file;                        // below content/reports/, not on disk
    std::string text;                                // of that file, not yet in canonical form
    std::vector<diagnostics::Location> body_places;  // the cell of each line of the body
    diagnostics::Location form;                      // as a whole

    /// The place in the form of a place in the file; one that is a cell already stays.
    diagnostics::Location find_place(const diagnostics::Location& found) const;
};

/// `site` knows the outline of the campaign. A form without any figure and text is an error. What was refused in a
/// cell is missing here: whoever judges the draft says no more of that cell.
Draft draft_report(const FilledForm& form, const model::Site& site, diagnostics::Diagnostics& diagnostics);

}  // namespace drafting
