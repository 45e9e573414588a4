// From located trees to values: every field is read by its name in the field table, every mistake is reported at its
// place, and reading goes on, so that one run reports all. What could be read whole is returned, whatever else is
// wrong.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/run_jobs.h"
#include "model/card_font.h"
#include "model/colour.h"
#include "model/site.h"
#include "model/wording.h"
#include "reader/kept_readings.h"
#include "source/source_tree.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

struct ReadSite {
    model::Site site;
    std::vector<model::AcceptedFinding> accepted;
    source::Digest declared;  // of data/, and of which content there is
    source::Digest shown;     // of all that pages can show, apart from the bodies of content files
};

/// Content files are read by `run`, or found among what was `kept`.
ReadSite read_site(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics,
                   const diagnostics::RunJobs& run, KeptReadings& kept);
ReadSite read_site(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics);

/// The words of `strings/<language>.yaml` of a theme for each language, which must hold all that are `needed`; all
/// those of the first language too, with the same places for values.
std::vector<model::Wording> read_wordings(const std::vector<source::ThemeFile>& theme,
                                          const std::vector<std::string>& languages,
                                          std::span<const std::string_view> needed,
                                          diagnostics::Diagnostics& diagnostics);

/// The colours of theme.yaml that can be used; what cannot be read, or not seen on its ground, is reported.
std::vector<model::Colour> read_colours(const std::vector<source::ThemeFile>& theme,
                                        diagnostics::Diagnostics& diagnostics);

/// What theme.yaml says under `cards`; nothing for a theme without cards.
std::optional<model::CardFont> read_card_font(const std::vector<source::ThemeFile>& theme,
                                              diagnostics::Diagnostics& diagnostics);

}  // namespace reader
