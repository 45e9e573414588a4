// The letters of the Vietnamese alphabet, as an index from A to Z has them: Ă, Â, Đ, Ê, Ô, Ơ and Ư are letters of
// their own, tones are not.
#pragma once

#include <string>
#include <string_view>

namespace text {

struct Letter {
    std::string name;  // "Đ"; "0–9" of whatever begins with no letter
    std::string id;    // in addresses, as Telex types it: "dd"; "so"

    bool operator==(const Letter&) const = default;
};

/// Under which letter a name stands; quotation marks in front of it do not count.
Letter first_letter(std::string_view utf8);

}  // namespace text
