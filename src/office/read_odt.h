// The content of an .odt as a paper.
#pragma once

#include "office/archive.h"
#include "office/paper.h"

namespace office {

/// Refuses by `RefusedFile`.
Paper read_odt(Archive& archive);

}  // namespace office
