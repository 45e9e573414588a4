// The files of a theme as its compiler takes them.
#pragma once

#include "html/theme.h"
#include "source/source_tree.h"

#include <vector>

namespace app {

inline std::vector<html::ThemeText> theme_texts(const std::vector<source::ThemeFile>& files) {
    std::vector<html::ThemeText> texts;
    for (const source::ThemeFile& file : files)
        texts.push_back({.path = file.path, .name = file.name, .text = file.text});
    return texts;
}

}  // namespace app
