#include "preview/request_path.h"

#include <charconv>

namespace preview {
namespace {

struct ContentType {
    std::string_view ending;
    std::string_view type;
};

constexpr ContentType kContentTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".jsonld", "application/ld+json"},
    {".csv", "text/csv; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".gif", "image/gif"},
    {".ico", "image/x-icon"},
    {".pdf", "application/pdf"},
    {".zip", "application/zip"},
    {".webmanifest", "application/manifest+json"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

std::optional<std::string> decode(std::string_view escaped) {
    std::string decoded;
    for (std::size_t at = 0; at < escaped.size(); ++at) {
        if (escaped[at] != '%') {
            decoded += escaped[at];
            continue;
        }
        const std::string_view digits = escaped.substr(at + 1, 2);
        unsigned char byte = 0;
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (fault != std::errc() || digits.size() != 2 || end != digits.data() + 2) return std::nullopt;
        decoded += static_cast<char>(byte);
        at += 2;
    }
    return decoded;
}

bool is_plain(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x20 && byte != 0x7F && character != '\\';
}

/// Segments between slashes, of which only the last may be empty.
bool has_plain_segments(std::string_view path) {
    while (!path.empty()) {
        const std::size_t end = path.find('/');
        const std::string_view segment = path.substr(0, end);
        if (segment.empty() || segment == "." || segment == "..") return false;
        path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    }
    return true;
}

}  // namespace

std::optional<std::string> read_target(std::string_view target) {
    if (!target.starts_with('/')) return std::nullopt;
    target.remove_prefix(1);
    std::optional<std::string> path = decode(target.substr(0, target.find_first_of("?#")));
    if (!path || !has_plain_segments(*path)) return std::nullopt;
    for (const char character : *path)
        if (!is_plain(character)) return std::nullopt;
    return path;
}

std::string_view content_type_of(std::string_view path) {
    for (const ContentType& one : kContentTypes)
        if (path.ends_with(one.ending)) return one.type;
    return "application/octet-stream";
}

}  // namespace preview
