// Words that a PDF or a scan tore apart before a marked vowel: "l ượt ng ười" -> "lượt người", "S ở T ư pháp" ->
// "Sở Tư pháp". No Vietnamese word is without a vowel; a lone capital may be a name ("lớp A và B ở xã") and is mended
// only in a paper that has torn words beyond doubt.
#pragma once

#include "drafting/paper_lines.h"

namespace drafting {

/// How many were mended.
int mend_torn_words(PaperLines& paper);

}  // namespace drafting
