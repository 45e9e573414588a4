// The texts of cells: shared by many cells, or of one alone; plain, or in runs of several looks.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace office {

/// `_x000D_` is how files write a character that XML cannot hold (ECMA-376, 22.9.2.19).
std::string decode_cell_text(std::string_view written);

/// All runs of an `si` or `is` in one; without the phonetic ones, which are read aloud and not shown.
std::string read_rich_text(const pugi::xml_node& node);

std::vector<std::string> read_shared_texts(const pugi::xml_document& document);

}  // namespace office
