#include "cards/module.h"

const cards::Module loa_cards = {.use_font = cards::use_font, .draw = cards::draw};
