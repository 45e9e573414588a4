// The command line: commands, options, help in the language of the messages.
#pragma once

#include "app/options.h"

namespace app {

/// Runs what `arguments` ask for. A broken environment is told on the error stream. `commit`: of the source that the
/// program was built from, as --version says it; empty where that is not known.
ExitCode run(int argument_count, const char* const* arguments, std::string_view commit);

}  // namespace app
