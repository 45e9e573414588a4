// Where links may lead: an allow-list, because browsers know more schemes than anybody can forbid.
#pragma once

#include <string>
#include <string_view>

namespace markdown {

enum class LinkKind {
    external,  // http, https
    contact,   // mailto, tel
    relative,  // a file beside the text, an anchor
    own,       // unit:, report: …: an entity of the site
    figure,    // figure: a number that is compared with a figure
    refused,
};

LinkKind classify_link(std::string_view destination);

/// May an image be shown from here? Only files beside the text are.
bool is_image_beside(std::string_view destination);

/// "initiative" of "initiative:cho-so", as it is written; empty where there is no scheme.
std::string_view scheme_of(std::string_view destination);

/// The own scheme that was probably meant ("initative" -> "initiative"); empty where none is like it.
std::string similar_scheme(std::string_view scheme);

}  // namespace markdown
