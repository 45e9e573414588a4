#include "preview/admission.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace preview {
namespace {

constexpr int kForbidden = 403, kMethodNotAllowed = 405, kMisdirected = 421;

bool is_port(std::string_view digits) {
    unsigned port = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return fault == std::errc() && end == digits.data() + digits.size() && port >= 1 && port <= 65535;
}

/// "127.0.0.1:8080" -> "127.0.0.1", "[::1]:8080" -> "[::1]"; empty where it is no host with or without a port.
std::string name_of(std::string_view host) {
    const std::size_t from = host.starts_with('[') ? host.find(']') : 0;
    if (from == std::string_view::npos) return {};
    const std::size_t colon = host.find(':', from);
    if (colon != std::string_view::npos && !is_port(host.substr(colon + 1))) return {};
    std::string name(host.substr(0, colon));
    std::ranges::transform(name, name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return name;
}

/// No name system stands between an address in digits and the machine.
bool is_in_digits(const std::string& name) {
    in6_addr address{};
    if (name.starts_with('[') && name.ends_with(']'))
        return inet_pton(AF_INET6, name.substr(1, name.size() - 2).c_str(), &address) == 1;
    return inet_pton(AF_INET, name.c_str(), &address) == 1;
}

bool is_this_machine(const std::string& name) {
    return name == "localhost" || name == "[::1]" || (name.starts_with("127.") && is_in_digits(name));
}

/// Somebody who follows a link from elsewhere opens a whole page; all else from elsewhere is another site that reads.
bool is_from_elsewhere(const Asked& asked) {
    if (!asked.origin.empty() && asked.origin != "http://" + asked.host) return true;
    if (asked.fetch_site != "cross-site" && asked.fetch_site != "same-site") return false;
    return asked.fetch_mode != "navigate" || asked.fetch_dest != "document";
}

}  // namespace

std::optional<int> refuse(const Asked& asked, Reach reach) {
    const std::string name = name_of(asked.host);
    if (!is_this_machine(name) && (reach == Reach::this_machine || !is_in_digits(name))) return kMisdirected;
    if (asked.method != "GET" && asked.method != "HEAD") return kMethodNotAllowed;
    if (is_from_elsewhere(asked)) return kForbidden;
    return std::nullopt;
}

}  // namespace preview
