// The photos that a report or an initiative declares, against the files beside it and the places in its text.
#pragma once

#include "markdown/markdown.h"
#include "model/photo.h"
#include "reader/fields.h"

#include <vector>

namespace reader {

/// The declared photos that are there. `outline` says which of them stand in the text; a photo there that is not
/// declared, and one beside it that nobody declares, are reported.
std::vector<model::Photo> read_photos(Fields& holder, const source::ContentFile& file,
                                      const markdown::Outline& outline);

/// A page of content/pages/ has no files beside it: each photo in its text is refused.
void refuse_photos(const markdown::Outline& outline, diagnostics::Diagnostics& diagnostics);

}  // namespace reader
