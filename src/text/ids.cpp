// make_id() and is_id() of unicode.h.
#include "text/letter_table.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr std::size_t kLongestId = 80;

/// Is it a letter or digit of ids?
constexpr bool is_kept(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

/// Names of devices on Windows, which no file there may have, whatever its extension.
bool is_reserved_name(std::string_view id) {
    constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
    const bool numbered =
        id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) && '0' <= id[3] && id[3] <= '9';
    return numbered || std::ranges::find(kDevices, id) != kDevices.end();
}

}  // namespace

std::string make_id(std::string_view utf8) {
    std::string id;
    id.reserve(utf8.size());
    for_each_folded(utf8, [&](char32_t folded) {
        if (is_kept(folded))
            id += static_cast<char>(folded);
        else if (!id.empty() && id.back() != '-')
            id += '-';
    });
    id.resize(std::min(id.size(), kLongestId));
    if (id.ends_with('-')) id.pop_back();
    return id;
}

bool is_id(std::string_view text) {
    char before = '-';
    for (const char byte : text) {
        if (!is_kept(static_cast<unsigned char>(byte)) && (byte != '-' || before == '-')) return false;
        before = byte;
    }
    return before != '-' && text.size() <= kLongestId && !is_reserved_name(text);
}

}  // namespace text
