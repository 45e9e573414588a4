// How the styles of a workbook show numbers.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace office {

/// The format code of each cell style (`xf` of `cellXfs`), by its index.
std::vector<std::string> read_number_formats(const pugi::xml_document& styles);

}  // namespace office
