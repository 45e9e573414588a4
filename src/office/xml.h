// The XML of a part, parsed only after a look at its tags: no document type, no more levels and elements than a form
// can have. Names are compared without their prefix, which every program chooses as it likes.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace office {

/// Refuses what is not well-formed, and all that is said above. `part` is named where it is refused.
pugi::xml_document parse_xml(const std::string& text, const std::string& part);

std::string_view local_name(const pugi::xml_node& node);
/// The first child of that name; null where there is none.
pugi::xml_node find_child(const pugi::xml_node& node, std::string_view name);
std::vector<pugi::xml_node> find_children(const pugi::xml_node& node, std::string_view name);
/// The attribute of that name, whatever its prefix; empty where there is none.
std::string_view find_attribute(const pugi::xml_node& node, std::string_view name);

}  // namespace office
