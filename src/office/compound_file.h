// Compound files of Microsoft: what Word and Excel wrote before 2007, and what they write under a password.
#pragma once

#include <string_view>

namespace office {

/// Refuses them as old or locked; all other bytes pass.
void refuse_compound_file(std::string_view bytes);

}  // namespace office
