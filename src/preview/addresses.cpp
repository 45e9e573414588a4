#include "preview/addresses.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

namespace preview {
namespace {

std::string print_address(const sockaddr_in& address) {
    std::array<char, INET_ADDRSTRLEN> digits{};
    inet_ntop(AF_INET, &address.sin_addr, digits.data(), digits.size());
    return digits.data();
}

/// The address from which a letter to elsewhere would be sent. None is: a datagram socket that is connected only asks
/// the table of routes. 192.0.2.1 belongs to nobody (RFC 5737).
std::string find_outward() {
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return {};
    sockaddr_in elsewhere{};
    elsewhere.sin_family = AF_INET;
    elsewhere.sin_port = htons(9);
    inet_pton(AF_INET, "192.0.2.1", &elsewhere.sin_addr);
    sockaddr_in own{};
    socklen_t length = sizeof own;
    const bool is_known =
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&elsewhere), sizeof elsewhere) == 0 &&
        ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&own), &length) == 0;
    ::close(descriptor);
    return is_known ? print_address(own) : std::string();
}

}  // namespace

std::vector<std::string> list_addresses() {
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> list(first, ::freeifaddrs);
    std::vector<std::string> addresses;
    for (const ifaddrs* one = list.get(); one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET) continue;
        if ((one->ifa_flags & IFF_UP) == 0 || (one->ifa_flags & IFF_LOOPBACK) != 0) continue;
        addresses.push_back(print_address(*reinterpret_cast<const sockaddr_in*>(one->ifa_addr)));
    }
    const auto outward = std::ranges::find(addresses, find_outward());
    if (outward != addresses.end()) std::rotate(addresses.begin(), outward, outward + 1);
    return addresses;
}

}  // namespace preview
