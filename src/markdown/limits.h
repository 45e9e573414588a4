// Limits that a body has to keep before it is parsed: beyond them cmark-gfm takes time and memory that grow with the
// square of the text (CVE-2023-22483, CVE-2023-24824, CVE-2023-37463 are open in Debian 12).
#pragma once

#include "diagnostics/diagnostics.h"
#include "markdown/body_lines.h"

namespace markdown {

/// Does the body keep all limits? Reports the first that it does not keep.
bool check_limits(const BodyText& body, const BodyLines& lines, diagnostics::Diagnostics& diagnostics);

inline constexpr int kMaxContainers = 32;

}  // namespace markdown
