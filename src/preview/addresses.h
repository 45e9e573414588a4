// Under which addresses other machines see this one.
#pragma once

#include <string>
#include <vector>

namespace preview {

/// IPv4 addresses of this machine, the one that leads to other networks first; without those of itself alone.
std::vector<std::string> list_addresses();

}  // namespace preview
