// Fonts and colours that styles and charts name by their place (ECMA-376 part 1, 20.1): the colours of Office, so
// that charts that people add look as usual.
#pragma once

#include <string>

namespace excel {

std::string write_theme();

}  // namespace excel
