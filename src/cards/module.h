// The room as a module, loaded with the first card: its libraries are heavy, and many builds draw none
// (app/modules.h).
#pragma once

#include "cards/draw_card.h"

namespace cards {

struct Module {
    decltype(&cards::use_font) use_font;
    decltype(&cards::draw) draw;
};

}  // namespace cards

extern "C" const cards::Module loa_cards;
