// Sentences as the commune's loudspeaker says them.
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

/// What bulletins of several places say alike: spelt out once for all of them.
struct SharedSentences {
    std::vector<SpokenSentence> initiatives;  // by InitiativeId: what a bulletin may tell of it
    std::vector<SpokenSentence> closing;      // where to learn, whom to ask, thanks
};

/// Bulletins speak the language of the content only: in another one there are none.
SharedSentences speak_shared(const model::Site& site, const model::Wording& words);

}  // namespace views
