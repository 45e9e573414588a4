#include "reader/read_site.h"
#include "source/yaml.h"
#include "text/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace reader {
namespace {

/// Words with their places in the file.
struct LocatedWords {
    std::string text;
    diagnostics::Location location;
};
using Words = std::map<std::string, LocatedWords, std::less<>>;

/// `nav: {units: Địa phương}` and `nav.units: Địa phương` are the same words.
void read_words(const source::Node& node, const std::string& prefix, Words& words,
                diagnostics::Diagnostics& diagnostics) {
    for (const source::Entry& entry : node.entries) {
        const std::string id = prefix.empty() ? entry.key : prefix + "." + entry.key;
        if (entry.value.is_mapping()) {
            read_words(entry.value, id, words, diagnostics);
        } else if (!entry.value.is_scalar()) {
            diagnostics.report("words-not-text", entry.key_location, {{"id", id}}, id);
        } else if (!words.try_emplace(id, LocatedWords{entry.value.text, entry.value.location}).second) {
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

const source::ThemeFile* find_file(const std::vector<source::ThemeFile>& theme, const std::string& language,
                                   diagnostics::Diagnostics& diagnostics) {
    const std::string name = fmt::format("strings/{}.yaml", language);
    const auto file = std::ranges::find(theme, name, &source::ThemeFile::name);
    if (file != theme.end()) return &*file;
    diagnostics.report("words-missing-file", diagnostics::whole_file(path_in_theme(theme, name)),
                       {{"language", language}});
    return nullptr;
}

/// Nothing where the file is no list of words: what it lacks is not told then.
std::optional<Words> read_file(const source::ThemeFile& file, diagnostics::Diagnostics& diagnostics) {
    const auto path = std::make_shared<const std::string>(file.path);
    const auto root = source::parse_yaml({.text = file.text, .path = path}, diagnostics);
    if (!root) return std::nullopt;
    if (!root->is_mapping()) {
        diagnostics.report("words-not-text", diagnostics::whole_file(file.path), {{"id", file.name}});
        return std::nullopt;
    }
    Words words;
    read_words(*root, {}, words, diagnostics);
    return words;
}

std::string shown_places(std::string_view words) {
    std::string shown;
    for (const std::string& place : text::places_in(words))
        shown += fmt::format("{}{{{}}}", shown.empty() ? "" : " ", place);
    return shown;
}

/// Pages fill the same places in every language.
void check_places(const Words& words, const Words& first, diagnostics::Diagnostics& diagnostics) {
    for (const auto& [id, found] : words) {
        const auto same = first.find(id);
        if (same == first.end() || text::places_in(found.text) == text::places_in(same->second.text)) continue;
        diagnostics.report(
            "words-places-differ", found.location,
            {{"id", id}, {"places", shown_places(found.text)}, {"expected", shown_places(same->second.text)}}, id);
    }
}

model::Wording make_wording(const std::string& language, const Words& located) {
    std::map<std::string, std::string, std::less<>> words;
    for (const auto& [id, found] : located) words.emplace(id, found.text);
    return {language, std::move(words)};
}

}  // namespace

std::vector<model::Wording> read_wordings(const std::vector<source::ThemeFile>& theme,
                                          const std::vector<std::string>& languages,
                                          std::span<const std::string_view> needed,
                                          diagnostics::Diagnostics& diagnostics) {
    std::vector<model::Wording> wordings;
    std::optional<Words> first;
    for (const std::string& language : languages) {
        const source::ThemeFile* file = find_file(theme, language, diagnostics);
        std::optional<Words> words = file ? read_file(*file, diagnostics) : std::nullopt;
        wordings.push_back(make_wording(language, words ? *words : Words()));
        if (!words) continue;
        std::set<std::string_view> ids(needed.begin(), needed.end());
        if (first)
            for (const auto& [id, unused] : *first) ids.insert(id);
        for (const std::string_view id : ids)
            if (!words->contains(id))
                diagnostics.report("words-missing", diagnostics::whole_file(file->path), {{"id", id}},
                                   std::string(id));
        if (first)
            check_places(*words, *first, diagnostics);
        else
            first = std::move(words);
    }
    return wordings;
}

}  // namespace reader
