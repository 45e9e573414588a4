// The sections of a report's text, matched with the outline of its campaign, and the points in them.
#pragma once

#include "markdown/markdown.h"
#include "model/campaign.h"
#include "model/report.h"
#include "reader/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

/// The outline entry `id`; an unknown one is reported in `slot` with the one that was probably meant.
std::optional<std::size_t> find_section(const std::string& id, const model::Campaign& campaign, const Slot& slot);

/// The entry that a heading belongs to: folded, without numerals ("2.1.", "IV.", "a)") equal to its heading or one of
/// its other headings, or beginning as one that ends in " *".
std::optional<std::size_t> match_heading(std::string_view heading, const std::vector<model::OutlineEntry>& outline);

/// Level-2 headings, and those of level 3 that are in the outline. One of level 2 that is not is reported.
std::vector<model::Section> read_sections(const markdown::Outline& text, const model::Campaign& campaign,
                                          const Reading& reading);

std::vector<model::Point> read_points(const markdown::Outline& text, const std::vector<model::Section>& sections,
                                      const model::Campaign& campaign, const Reading& reading);

}  // namespace reader
