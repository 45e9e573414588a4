// The command line: commands, options, help in the language of the messages.
#pragma once

#include "app/options.h"

namespace app {

/// Runs what `arguments` ask for. A broken environment is told on the error stream.
ExitCode run(int argument_count, const char* const* arguments);

}  // namespace app
