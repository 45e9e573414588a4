#include "publish/manifest.h"

#include <algorithm>

namespace publish {
namespace {

constexpr std::size_t kLongestName = 255;

void write_files(std::string& text, const Manifest::Files& files) {
    text += '{';
    std::string_view separator = "\n";
    for (const auto& [path, sha256] : files) {
        text.append(separator).append("  \"").append(path).append("\": \"").append(to_hex(sha256)).append("\"");
        separator = ",\n";
    }
    text += files.empty() ? "}" : "\n }";
}

bool take(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

std::optional<std::string_view> take_quoted(std::string_view& text) {
    if (!take(text, "\"")) return std::nullopt;
    const std::string_view quoted = text.substr(0, text.find('"'));
    text.remove_prefix(quoted.size());
    return take(text, "\"") ? std::optional(quoted) : std::nullopt;
}

std::optional<Manifest::Files> take_files(std::string_view& text) {
    Manifest::Files files;
    if (take(text, "{}")) return files;
    if (!take(text, "{\n")) return std::nullopt;
    do {
        if (!take(text, "  ")) return std::nullopt;
        const std::optional<std::string_view> path = take_quoted(text);
        if (!path || !is_publishable(*path) || !take(text, ": ")) return std::nullopt;
        const std::optional<std::string_view> hex = take_quoted(text);
        const std::optional<Sha256> sha256 = hex ? parse_hex(*hex) : std::nullopt;
        if (!sha256) return std::nullopt;
        files.emplace_hint(files.end(), *path, *sha256);  // they are written in order
    } while (take(text, ",\n"));
    return take(text, "\n }") ? std::optional(std::move(files)) : std::nullopt;
}

bool is_file_name(std::string_view segment) {
    return !segment.empty() && segment != "." && segment != ".." && segment.size() <= kLongestName &&
           std::none_of(segment.begin(), segment.end(), [](unsigned char byte) {
               return byte < 0x20 || byte == 0x7F || byte == '\\' || byte == '"';
           });
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
    std::string text = "{\n \"loa\": 1,\n \"files\": ";
    write_files(text, manifest.files);
    text += ",\n \"previous_assets\": ";
    write_files(text, manifest.previous_assets);
    return text += "\n}\n";
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    if (!take(text, "{\n \"loa\": 1,\n \"files\": ")) return std::nullopt;
    std::optional<Manifest::Files> files = take_files(text);
    if (!files || !take(text, ",\n \"previous_assets\": ")) return std::nullopt;
    std::optional<Manifest::Files> previous_assets = take_files(text);
    if (!previous_assets || text != "\n}\n") return std::nullopt;
    return Manifest{.files = std::move(*files), .previous_assets = std::move(*previous_assets)};
}

bool is_publishable(std::string_view path) {
    const std::string_view first = path.substr(0, path.find('/'));
    if (first == kManifestName || first == kStagingName) return false;
    while (true) {
        const std::string_view segment = path.substr(0, path.find('/'));
        if (!is_file_name(segment)) return false;
        if (segment.size() == path.size()) return true;
        path.remove_prefix(segment.size() + 1);
    }
}

bool is_asset(std::string_view path) {
    return path.starts_with("assets/");
}

}  // namespace publish
