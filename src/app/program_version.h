// Which Loa this is: the program and the libraries that it runs with, each by its path, its size and the time it was
// made. What another Loa kept is not used: it may understand the same content otherwise.
#pragma once

#include "source/file_version.h"

namespace app {

source::Digest program_version();

}  // namespace app
