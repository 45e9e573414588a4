// `loa explain`: what a code means, or all codes.
#pragma once

#include "app/options.h"

#include <string_view>

namespace app {

/// An empty `code` asks for the list.
ExitCode explain(std::string_view code, diagnostics::Language language);

}  // namespace app
