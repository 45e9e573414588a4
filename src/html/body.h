// Markdown bodies as markup, with references turned into addresses.
#pragma once

#include "views/describe.h"

#include <functional>
#include <string>
#include <string_view>

namespace html {

/// The address of a reference ("initiative:cho-so"), as seen from the page; empty where it leads to no page.
using ResolveReference = std::function<std::string(std::string_view reference)>;

/// The markup of the photo `file`, which stands beside the body; empty where there is none.
using PlacePhoto = std::function<std::string(std::string_view file)>;

views::Html render_body(std::string_view body, const ResolveReference& resolve, const PlacePhoto& place);

}  // namespace html
