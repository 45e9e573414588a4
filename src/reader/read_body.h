// The text of a content file: its summary for the model, and its links, checked while the text is in hand.
#pragma once

#include "markdown/markdown.h"
#include "model/figure.h"
#include "model/report.h"
#include "reader/reading.h"

#include <set>
#include <string>
#include <vector>

namespace reader {

struct ReadBody {
    model::Body body;
    markdown::Outline outline;
};
ReadBody read_body(const source::ContentFile& file, const Reading& reading);

/// The figures that `[1.570](figure:thi-sinh-dang-ky)` may name in a file.
struct FileFigures {
    std::vector<const model::Figure*> figures;
    std::set<std::string> indicators;  // also of figures that could not be read
};

/// Every link to something of the site leads to it, and every figure link states the figure.
void check_links(const markdown::Outline& outline, const FileFigures& figures, const Reading& reading);

/// Does `text` state what the figure states: the same quantity, its percentage, its rank, or the words of the paper?
bool states_figure(std::string_view text, const model::Figure& figure);

}  // namespace reader
