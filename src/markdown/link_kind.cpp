#include "markdown/link_kind.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace markdown {
namespace {

constexpr std::array<std::string_view, 8> kOwnSchemes = {"document", "figure", "indicator", "initiative",
                                                         "platform", "report", "topic",     "unit"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_scheme_character(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

bool has_control_character(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// An address that shows one host and leads to another ("https://cong-dich-vu@evil.example") is no address of a
/// public site.
bool has_honest_host(std::string_view destination) {
    const std::size_t slashes = destination.find("://");
    if (slashes == std::string_view::npos) {
        return false;
    }
    const std::string_view rest = destination.substr(slashes + 3);
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return !host.empty() && host.find_first_of("@\\ ") == std::string_view::npos;
}

}  // namespace

std::string_view scheme_of(std::string_view destination) {
    const std::size_t colon = destination.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_letter(destination.front())) {
        return {};
    }
    const std::string_view scheme = destination.substr(0, colon);
    return std::ranges::all_of(scheme, is_scheme_character) ? scheme : std::string_view();
}

LinkKind classify_link(std::string_view destination) {
    if (destination.empty() || has_control_character(destination)) {
        return LinkKind::refused;
    }
    const std::string_view scheme = scheme_of(destination);
    if (scheme.empty()) {
        const bool leaves_folder = destination.front() == '/' || destination.find('\\') != std::string_view::npos;
        return leaves_folder ? LinkKind::refused : LinkKind::relative;
    }
    if (scheme == "figure") {
        return LinkKind::figure;
    }
    if (std::ranges::find(kOwnSchemes, scheme) != kOwnSchemes.end()) {
        return LinkKind::own;
    }
    const std::string lower = text::to_lower(scheme);
    if (lower == "http" || lower == "https") {
        return has_honest_host(destination) ? LinkKind::external : LinkKind::refused;
    }
    return lower == "mailto" || lower == "tel" ? LinkKind::contact : LinkKind::refused;
}

bool is_image_beside(std::string_view destination) {
    return classify_link(destination) == LinkKind::relative && destination.front() != '#' &&
           destination.find("..") == std::string_view::npos;
}

std::string similar_scheme(std::string_view scheme) {
    const auto similar = text::find_similar(scheme, kOwnSchemes);
    return similar ? std::string(*similar) : std::string();
}

}  // namespace markdown
