// `loa import`: a file that a unit sent becomes a report of the site.
#pragma once

#include "app/options.h"
#include "diagnostics/diagnostics.h"
#include "drafting/draft_report.h"

#include <optional>
#include <string>

namespace app {

struct ImportRequest {
    std::filesystem::path file;
    std::filesystem::path output;  // folder; empty: that of the unit's reports
    Replacing replacing = Replacing::refused;
};

/// The report that the bytes of a form make on the site of `options`, and all that is wrong with it; findings name
/// the form as `name`. Nothing where the form cannot be read.
std::optional<drafting::Draft> draft_form(const std::string& bytes, const std::string& name, Replacing replacing,
                                          const Options& options, diagnostics::Diagnostics& findings);

/// The kind of the file is told by its ending. Nothing is written where it has errors.
ExitCode import_file(const Options& options, const ImportRequest& request);

}  // namespace app
