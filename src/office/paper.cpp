#include "office/paper.h"

namespace office {

std::string with_address(const std::string& words, const std::string& address) {
    std::string_view bare = address;
    bare.remove_prefix(bare.find("//") + 2);
    while (bare.ends_with('/')) bare.remove_suffix(1);
    if (words.empty() || words.find(bare) != std::string::npos) return words;
    return words + " (" + address + ")";
}

}  // namespace office
