// The fonts that cards are drawn with: the installed files of one family and no other, whatever the machine's or the
// user's settings of fonts say, so that a card has the same bytes everywhere. Through fontconfig.
#pragma once

#include <optional>
#include <string>

namespace cards {

/// From here on this process draws with the fonts of `family` only. Returns what tells these fonts from other
/// versions of them; nothing where the family is not installed.
std::optional<std::string> use_only_fonts_of(const std::string& family);

}  // namespace cards
