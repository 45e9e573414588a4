// What a request's target names. Only exact paths of the site's own list are ever answered; here the spellings end
// that no file of a site has, so that none of them reaches that list by another name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace preview {

/// The path below the server's root, decoded once: "/don-vi/x%61/?q=1" -> "don-vi/xa/". Nothing for a target that is
/// no plain path: "..", "//", a backslash, a control character, a broken escape.
std::optional<std::string> read_target(std::string_view target);

/// "text/html; charset=utf-8", by the ending of the name.
std::string_view content_type_of(std::string_view path);

}  // namespace preview
