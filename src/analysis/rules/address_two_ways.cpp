// One site under http:// in one place and https:// in another: visitors of the first may be warned by their browser.
#include "analysis/rules/rules.h"

#include <map>

namespace analysis::rules {
namespace {

constexpr std::string_view kSafe = "https://";
constexpr std::string_view kUnsafe = "http://";

struct Address {
    std::string_view url;
    const diagnostics::Location* location;
    std::string on;
};

std::vector<Address> list_addresses(const model::Site& site) {
    std::vector<Address> addresses;
    for (const model::Platform& platform : site.platforms)
        addresses.push_back({platform.url, &platform.location, platform.slug + ".url"});
    for (const model::Document& paper : site.documents)
        addresses.push_back({paper.file, &paper.location, paper.slug + ".file"});
    return addresses;
}

std::string_view host_of(std::string_view url) {
    const std::string_view rest = url.substr(url.find("//") + 2);
    return rest.substr(0, rest.find('/'));
}

}  // namespace

void address_two_ways(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    const std::vector<Address> addresses = list_addresses(site);
    std::map<std::string_view, std::string_view> safe;  // host -> an address
    for (const Address& address : addresses)
        if (address.url.starts_with(kSafe)) safe.emplace(host_of(address.url), address.url);
    for (const Address& address : addresses) {
        if (!address.url.starts_with(kUnsafe)) continue;
        if (const auto known = safe.find(host_of(address.url)); known != safe.end())
            diagnostics.report("address-two-ways", *address.location,
                               {{"written", address.url}, {"safe", known->second}}, address.on);
    }
}

}  // namespace analysis::rules
