// What Loa adds to Markdown, as passes over the tree.
#pragma once

#include "markdown/tree.h"

namespace markdown {

/// Makes links of the http(s) addresses that stand in the text, without the punctuation behind them.
void link_bare_urls(Node& node);

/// Gives each heading an anchor that no other heading of the body has.
void assign_anchors(Node& document);

}  // namespace markdown
