// Which words of a theme the views need: a theme that lacks one is told so before any page is made.
#pragma once

#include <span>
#include <string_view>

namespace views {

/// In alphabetical order. A test holds the list against the words that the views name.
std::span<const std::string_view> word_ids();

}  // namespace views
