// Markdown bodies as markup, with references turned into addresses.
#pragma once

#include "views/describe.h"

#include <functional>
#include <string>
#include <string_view>

namespace html {

/// The address of a reference ("initiative:cho-so"), as seen from the page; empty where it leads to no page.
using ResolveReference = std::function<std::string(std::string_view reference)>;

views::Html render_body(std::string_view body, const ResolveReference& resolve);

}  // namespace html
