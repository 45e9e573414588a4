// The content files: reports, initiatives, pages. One that cannot be read whole is left out.
#pragma once

#include "model/site.h"
#include "reader/fields.h"
#include "reader/reading.h"

#include <vector>

namespace reader {

/// By unit, then by id.
std::vector<model::Report> read_reports(const Reading& reading);
/// By title.
std::vector<model::Initiative> read_initiatives(const Reading& reading);
std::vector<model::Page> read_pages(const Reading& reading);

/// The `accepted:` lists of all content files.
std::vector<model::AcceptedFinding> read_accepted(const Reading& reading);

/// The place of what a file does not say: its first line.
Spot first_line(const source::ContentFile& file);

std::vector<model::Citation> read_citations(Fields& report);
std::vector<model::Event> read_events(Fields& report);

/// The day this site first shows a file; only a draft can do without.
std::optional<text::Moment> read_published(Fields& file);

}  // namespace reader
