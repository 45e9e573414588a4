// The room as a module: libvips brings 60 libraries more, whose loading takes longer than most builds, so they are
// loaded with the first photo (app/modules.h).
#pragma once

#include "pictures/pictures.h"

namespace pictures {

struct Module {
    decltype(&pictures::measure) measure;
    decltype(&pictures::plan_copies) plan_copies;
    decltype(&pictures::make_copy) make_copy;
    decltype(&pictures::recipe) recipe;
};

}  // namespace pictures

extern "C" const pictures::Module loa_pictures;
