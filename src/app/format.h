// `loa fmt`: the files of a site in their canonical form.
#pragma once

#include "app/options.h"

namespace app {

enum class Formatting { write, only_check };

/// Names each file that is not in its canonical form, and rewrites it unless it is only checked. Files that cannot be
/// read are told and stay as they are.
ExitCode format_site(const Options& options, Formatting formatting);

}  // namespace app
