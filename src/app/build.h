// The two commands that read a site: `check` reports what is wrong with it, `build` compiles and publishes it.
#pragma once

#include "app/options.h"

namespace app {

ExitCode build(const Options& options);
ExitCode check(const Options& options);

}  // namespace app
