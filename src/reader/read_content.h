// The content files: reports, initiatives, pages. One that cannot be read whole is left out. A file is read in one
// job, from its bytes to its entity: its located tree is dropped before the next file is read.
#pragma once

#include "model/site.h"
#include "reader/declare_ids.h"
#include "reader/fields.h"
#include "reader/kept_readings.h"
#include "reader/reading.h"

#include <vector>

namespace reader {

/// What the files of one kind gave to the site.
template <typename Entity>
struct ReadKind {
    std::vector<Entity> entities;
    std::vector<model::AcceptedFinding> accepted;  // in the order of the files
    std::vector<Alias> aliases;
    std::vector<source::Digest> shown;  // of each file: what pages can show of it, apart from its body
};

/// By unit, then by id. `content`: of all content that a file can refer to.
ReadKind<model::Report> read_reports(const Reading& reading, const source::Digest& content, KeptReadings& kept);
/// By title.
ReadKind<model::Initiative> read_initiatives(const Reading& reading, const source::Digest& content,
                                             KeptReadings& kept);
ReadKind<model::Page> read_pages(const Reading& reading, const source::Digest& content, KeptReadings& kept);

/// The entity of one file; nothing where it could not be read whole.
std::optional<model::Report> read_report(const source::ContentFile& file, const Reading& reading);
std::optional<model::Initiative> read_initiative(const source::ContentFile& file, const Reading& reading);
std::optional<model::Page> read_page(const source::ContentFile& file, const Reading& reading);

/// The place of what a file does not say: its first line.
Spot first_line(const source::ContentFile& file);

std::vector<model::Citation> read_citations(Fields& report);
std::vector<model::Event> read_events(Fields& report);

/// The day this site first shows a file; only a draft can do without.
std::optional<text::Moment> read_published(Fields& file);

}  // namespace reader
