// A sentence as the commune's loudspeaker says it.
#pragma once

#include "model/site.h"
#include "model/wording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace views {

struct SpokenSentence {
    std::string text;
    std::size_t syllables = 0;
};

/// By InitiativeId: what a bulletin may tell of it. Spelt out once, for the bulletins of all places near by.
/// Bulletins speak the language of the content only: in another one there are none.
std::vector<SpokenSentence> speak_initiatives(const model::Site& site, const model::Wording& words);

}  // namespace views
