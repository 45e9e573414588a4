#include "reader/read_site.h"
#include "source/yaml.h"

#include <fmt/format.h>

#include <algorithm>

namespace reader {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

/// `nav: {units: Địa phương}` and `nav.units: Địa phương` are the same words.
void read_words(const source::Node& node, const std::string& prefix, Words& words,
                diagnostics::Diagnostics& diagnostics) {
    for (const source::Entry& entry : node.entries) {
        const std::string id = prefix.empty() ? entry.key : prefix + "." + entry.key;
        if (entry.value.is_mapping()) {
            read_words(entry.value, id, words, diagnostics);
        } else if (!entry.value.is_scalar()) {
            diagnostics.report("words-not-text", entry.key_location, {{"id", id}}, id);
        } else if (!words.emplace(id, entry.value.text).second) {
            diagnostics.report("words-twice", entry.key_location, {{"id", id}}, id);
        }
    }
}

/// As people would find it, beside the other files of the theme.
std::string path_in_theme(const std::vector<source::ThemeFile>& theme, const std::string& name) {
    if (theme.empty()) return name;
    const source::ThemeFile& first = theme.front();
    return first.path.substr(0, first.path.size() - first.name.size()) + name;
}

}  // namespace

model::Wording read_wording(const std::vector<source::ThemeFile>& theme, const std::string& language,
                            std::span<const std::string_view> needed, diagnostics::Diagnostics& diagnostics) {
    const std::string name = fmt::format("strings/{}.yaml", language);
    const auto file = std::ranges::find(theme, name, &source::ThemeFile::name);
    if (file == theme.end()) {
        diagnostics.report("words-missing-file", diagnostics::whole_file(path_in_theme(theme, name)),
                           {{"language", language}});
        return {language, {}};
    }
    const auto path = std::make_shared<const std::string>(file->path);
    const auto root = source::parse_yaml({.text = file->text, .path = path}, diagnostics);
    Words words;
    if (root && !root->is_mapping()) {
        diagnostics.report("words-not-text", diagnostics::whole_file(file->path), {{"id", name}});
    } else if (root) {
        read_words(*root, {}, words, diagnostics);
        for (const std::string_view id : needed)
            if (!words.contains(id))
                diagnostics.report("words-missing", diagnostics::whole_file(file->path), {{"id", id}},
                                   std::string(id));
    }
    return {language, std::move(words)};
}

}  // namespace reader
