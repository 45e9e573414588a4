// One pass over the letters of a text, for all finders.
#include "text/personal_scan.h"

#include <array>

namespace text {
namespace {

enum Class : unsigned char { cut = 1, sign = 2, digit = 4, letter = 8, birth_initial = 16 };

constexpr std::array<unsigned char, 256> kClasses = [] {
    std::array<unsigned char, 256> classes{};
    const auto add = [&](std::string_view characters, Class one) {
        for (const char c : characters) classes[static_cast<unsigned char>(c)] |= one;
    };
    add(" \n()[]<>\"|`*,;\1", cut);  // they end an address
    add("/\\@:.%", sign);            // every address holds one of them
    add("0123456789", digit);
    add("abcdefghijklmnopqrstuvwxyz", letter);
    add(kBirthInitials, birth_initial);
    return classes;
}();

}  // namespace

Places find_places(std::string_view lower) {
    Places places;
    const auto class_at = [&](std::size_t at) { return kClasses[static_cast<unsigned char>(lower[at])]; };
    const auto skip = [&](std::size_t at, Class one) {
        while (at < lower.size() && (class_at(at) & one)) ++at;
        return at;
    };
    std::size_t piece = 0;
    bool may_be_address = false;
    const auto end_piece = [&](std::size_t end) {
        if (may_be_address && piece < end) places.addresses.push_back({piece, end});
    };
    for (std::size_t at = 0; at < lower.size();) {
        const unsigned here = class_at(at);
        if (here & letter) {
            const bool begins_word = at == 0 || !is_plain_digit(lower[at - 1]);
            if ((here & birth_initial) && begins_word) places.births.push_back(at);
            at = skip(at, letter);
        } else if (here & digit) {
            places.numbers.push_back(at);
            at = skip(at, digit);
        } else {
            if (here & cut) {
                end_piece(at);
                piece = at + 1;
                may_be_address = lower[at] == '(';  // where a link leads
            } else if (here & sign) {
                may_be_address = true;
            }
            ++at;
        }
    }
    end_piece(lower.size());
    return places;
}

}  // namespace text
