// What must not be published about people, looked for in every text that people read on the site. Bodies are not
// kept, so the rule runs here, while a text is in hand.
#pragma once

#include "reader/reading.h"

#include <functional>
#include <string_view>

namespace reader {

/// The value of a field. `slot` is asked where something is found, which is seldom.
void check_privacy(const source::Node& text, const std::function<Slot()>& slot, const Reading& reading);

/// The Markdown text of a file.
void check_privacy(std::string_view body, const source::BodyPlace& place, const Reading& reading);

/// The files that are copied as they are, in static/ and beside reports and initiatives: their names, and what stands
/// in those that are text (.txt, .xml, .svg). What is in pictures, PDF and Office files is beyond this rule.
void check_static_privacy(const Reading& reading);

}  // namespace reader
