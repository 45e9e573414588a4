// The main part of a .docx as a paper.
#pragma once

#include "office/archive.h"
#include "office/paper.h"

namespace office {

/// Refuses by `RefusedFile`.
Paper read_docx(Archive& archive);

}  // namespace office
