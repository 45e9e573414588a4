// `loa verify`: a published site held against its manifest.
#pragma once

#include "app/options.h"

#include <string>

namespace app {

/// `place` is a folder, or an address that begins with http:// or https://.
ExitCode verify(const std::string& place, const Options& options);

}  // namespace app
