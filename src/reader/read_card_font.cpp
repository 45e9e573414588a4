#include "reader/read_site.h"
#include "source/yaml.h"

#include <algorithm>

namespace reader {

std::optional<model::CardFont> read_card_font(const std::vector<source::ThemeFile>& theme,
                                              diagnostics::Diagnostics& diagnostics) {
    const auto file = std::ranges::find(theme, "theme.yaml", &source::ThemeFile::name);
    if (file == theme.end()) return std::nullopt;
    const auto path = std::make_shared<const std::string>(file->path);
    const auto root = source::parse_yaml({.text = file->text, .path = path}, diagnostics);
    const source::Entry* cards = root ? root->find("cards") : nullptr;
    const source::Entry* family = cards ? cards->value.find("font") : nullptr;
    if (!family || family->value.text.empty()) return std::nullopt;
    const source::Entry* package = cards->value.find("package");
    return model::CardFont{.family = family->value.text,
                           .package = package ? package->value.text : std::string(),
                           .location = family->value.location};
}

}  // namespace reader
