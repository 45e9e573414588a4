// From the files of a site to what may be printed: the stages before any page is made.
#pragma once

#include "analysis/analysis.h"
#include "app/cards.h"
#include "app/options.h"
#include "app/photos.h"
#include "app/progress.h"
#include "html/theme.h"
#include "model/wording.h"
#include "reader/read_site.h"
#include "views/spoken_sentence.h"

#include <optional>
#include <set>
#include <string>

namespace app {

inline constexpr std::string_view kPhotoPart = "parts/photo";  // the theme's template of one photo
/// By kind of page.
using Templates = std::map<std::string, html::Template, std::less<>>;

/// What is shown although it is a draft.
struct ShownDrafts {
    std::vector<model::ReportId> reports;
    std::vector<model::InitiativeId> initiatives;
};

/// Everything that pages are made from. Only whole when `findings` has no error.
struct Content {
    reader::ReadSite read;
    analysis::Analysis analysis;  // points into read.site
    ShownDrafts drafts;           // with --drafts; in `read` they are like all others
    MeasuredPhotos photos;
    std::vector<source::ThemeFile> theme;
    std::vector<model::Colour> colours;
    std::vector<model::Wording> words;           // of each language of the site
    std::vector<Templates> templates;            // of each language
    std::vector<views::SharedSentences> spoken;  // of each language
    std::optional<CardMaker> cards;              // none without an address, a font or a drawing
    diagnostics::Diagnostics findings;
    std::set<std::string, std::less<>> set_aside;  // files that are left out for their mistakes
    diagnostics::Diagnostics mistakes;             // which they are
};

/// Reads, checks and compiles all of it, so that one run reports every mistake. Never moved: `analysis` holds places
/// in `read`.
std::unique_ptr<const Content> load_content(const Options& options, Progress& progress);

/// Prints the findings down to the `least` severe and says whether the site may be built.
ExitCode report_findings(const Content& content, const Options& options, diagnostics::Severity least);

}  // namespace app
