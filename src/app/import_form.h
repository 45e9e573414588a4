// `loa import` of an entry form: what officers filled in becomes a report of the site.
#pragma once

#include "app/import_request.h"
#include "app/options.h"
#include "diagnostics/diagnostics.h"
#include "drafting/draft_report.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

/// The report that the bytes of a form make on the site of `options`, and all that is wrong with it; findings name
/// the form as `name`. Nothing where the form cannot be read.
std::optional<drafting::Draft> draft_form(const std::string& bytes, const std::string& name, Replacing replacing,
                                          const Options& options, diagnostics::Diagnostics& findings);

/// The files that may be forms, by their ending; what they are not is told by `draft_form`.
bool is_form_name(const std::filesystem::path& file);

/// Nothing is written where the form has errors.
ExitCode import_form(const Options& options, const ImportRequest& request, const std::filesystem::path& file);

}  // namespace app
