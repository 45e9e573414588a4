#include "source/clean_text.h"
#include "source/files.h"
#include "source/source_tree.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>

namespace source {
namespace {

constexpr std::size_t kMaxThemeBytes = 4 << 20;
constexpr std::array<std::string_view, 8> kTextTypes = {".html", ".css", ".js",   ".yaml",
                                                        ".svg",  ".txt", ".json", ".md"};

using FilesByName = std::map<std::string, ThemeFile>;

struct ThemeFolder {
    std::filesystem::path root;  // what `shown` is below
    std::string shown;           // the theme's folder as people find it
};

bool is_text(std::string_view name) {
    return std::ranges::any_of(kTextTypes, [&](std::string_view type) { return name.ends_with(type); });
}

std::optional<std::string> read_theme_file(const ThemeFolder& theme, const std::string& shown,
                                           diagnostics::Diagnostics& diagnostics) {
    const auto path = std::make_shared<const std::string>(shown);
    if (is_text(shown)) {
        return read_text(theme.root, path, kMaxThemeBytes, diagnostics);
    }
    std::optional<std::string> bytes = read_bytes(theme.root / shown, kMaxThemeBytes);
    if (!bytes) {
        diagnostics.report("file-too-large", {.path = path}, {{"limit", fmt::format("{} MB", kMaxThemeBytes >> 20)}});
    }
    return bytes;
}

/// Adds the files below `folder` ("templates/") of the theme that `files` does not have yet.
void add_files(const ThemeFolder& theme, const std::string& folder, FilesByName& files,
               diagnostics::Diagnostics& diagnostics) {
    const std::string below = folder.empty() ? theme.shown : fmt::format("{}/{}", theme.shown, folder);
    const Folder listed = list_folder(theme.root, below, diagnostics);
    for (const std::string& file : listed.files) {
        const std::string name = folder.empty() ? file : fmt::format("{}/{}", folder, file);
        if (files.contains(name)) {
            continue;
        }
        const std::string shown = fmt::format("{}/{}", theme.shown, name);
        if (std::optional<std::string> text = read_theme_file(theme, shown, diagnostics)) {
            files.emplace(name, ThemeFile{.path = shown, .name = name, .text = std::move(*text)});
        }
    }
    for (const std::string& inner : listed.folders) {
        add_files(theme, folder.empty() ? inner : fmt::format("{}/{}", folder, inner), files, diagnostics);
    }
}

}  // namespace

std::vector<ThemeFile> load_theme_files(const std::filesystem::path& root, const std::filesystem::path& installed,
                                        const std::string& name, diagnostics::Diagnostics& diagnostics) {
    const ThemeFolder own{root, fmt::format("themes/{}", name)};
    const ThemeFolder shared{"", (installed / name).generic_string()};
    const bool has_own = text::is_id(name) && is_folder(own.root, own.shown);
    const bool has_shared = text::is_id(name) && is_folder(shared.root, shared.shown);
    if (!has_own && !has_shared) {
        diagnostics.report("theme-missing", diagnostics::whole_file(own.shown), {{"name", name}});
        return {};
    }
    FilesByName by_name;
    if (has_own) {
        add_files(own, "", by_name, diagnostics);
    }
    const bool is_same = has_own && has_shared && std::filesystem::equivalent(root / own.shown, shared.shown);
    if (has_shared && !is_same) {
        add_files(shared, "", by_name, diagnostics);
    }
    std::vector<ThemeFile> files;
    for (auto& [unused, file] : by_name) {
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace source
