// The words of the default theme, read from its file: sections of keys with quoted text. (How themes are really read
// is proved by the tests of source and reader.)
#pragma once

#include "model/wording.h"

#include <fstream>
#include <map>
#include <string>

inline model::Wording theme_words(const std::string& language = "vi") {
    std::map<std::string, std::string, std::less<>> words;
    std::ifstream file(std::string(LOA_PROJECT_DIR) + "/themes/default/strings/" + language + ".yaml");
    std::string section;
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(':');
        if (line.starts_with('#') || colon == std::string::npos) continue;
        const std::size_t open = line.find('"');
        const bool is_nested = line.starts_with("  ");
        const std::string key = is_nested ? line.substr(2, colon - 2) : line.substr(0, colon);
        if (open == std::string::npos)
            section = key;
        else
            words[is_nested ? section + "." + key : key] = line.substr(open + 1, line.rfind('"') - open - 1);
    }
    return {language, std::move(words)};
}
