// Mistakes of templates, with all that their author reads about them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace html {

struct FindingCase {
    std::string text;
    std::string vi;
    std::string en;
    std::map<std::string, std::string> parts = {};
};

const std::vector<FindingCase>& names_cases();
const std::vector<FindingCase>& places_cases();

}  // namespace html
