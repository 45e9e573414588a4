// A QR code in letters, for the camera of a phone before a terminal.
#pragma once

#include <string>

namespace app {

/// Lines of half blocks, dark on light whatever the colours of the terminal, with the quiet zone around.
std::string print_terminal_code(const std::string& address);

}  // namespace app
