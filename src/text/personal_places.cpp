// One pass over the letters of a text, for all finders.
#include "text/personal_scan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace text {
namespace {

enum Class : unsigned char { cut = 1, sign = 2, digit = 4, birth_initial = 8 };

constexpr std::array<unsigned char, 256> kClasses = [] {
    std::array<unsigned char, 256> classes{};
    const auto add = [&](std::string_view characters, Class one) {
        for (const char c : characters) classes[static_cast<unsigned char>(c)] |= one;
    };
    add(" \n()[]<>\"|`*,;\1", cut);  // they end an address
    add("/\\@%.(", sign);
    add("0123456789", digit);
    for (const std::string_view word : kBirthWords) add(word.substr(0, 1), birth_initial);
    return classes;
}();

bool is_of(char c, unsigned classes) {
    return (kClasses[static_cast<unsigned char>(c)] & classes) != 0;
}

bool is_birth_word(std::string_view word) {
    constexpr std::size_t kLongest = std::ranges::max(kBirthWords, {}, &std::string_view::size).size();
    return word.size() <= kLongest && std::ranges::find(kBirthWords, word) != std::end(kBirthWords);
}

class PlaceFinder {
public:
    explicit PlaceFinder(std::string_view lower) : lower_(lower) {}

    Places find() {
        const auto tells_nothing = [](char c) { return !is_of(c, digit | birth_initial | sign); };
        std::size_t at = end_of(0, tells_nothing);
        while (at < lower_.size()) at = end_of(look_at(at), tells_nothing);
        return std::move(places_);
    }

private:
    /// Returns where to go on.
    std::size_t look_at(std::size_t at) {
        const char c = lower_[at];
        if (is_of(c, digit)) {
            places_.numbers.push_back(at);
            return end_of(at, is_plain_digit);
        }
        if (is_of(c, birth_initial) && (at == 0 || !is_plain_letter(lower_[at - 1]))) {
            const std::size_t end = end_of(at, is_plain_letter);
            if (is_birth_word(lower_.substr(at, end - at))) places_.births.push_back(at);
            return end;
        }
        if (is_of(c, sign) && at >= address_end_ && tells_address(at)) add_address(at);
        return at + 1;
    }

    template <typename Is>
    std::size_t end_of(std::size_t at, const Is& is) const {
        while (at < lower_.size() && is(lower_[at])) ++at;
        return at;
    }

    bool tells_address(std::size_t at) const {
        const std::string_view before = lower_.substr(0, at);
        if (lower_[at] == '.') return before.ends_with("www");
        return lower_[at] != '(' || before.ends_with(']');  // where a link leads
    }

    void add_address(std::size_t at) {
        std::size_t begin = lower_[at] == '(' ? at + 1 : at;
        while (begin > 0 && !is_of(lower_[begin - 1], cut)) --begin;
        address_end_ = end_of(std::max(begin, at), [](char c) { return !is_of(c, cut); });
        if (begin < address_end_) places_.addresses.push_back({begin, address_end_});
    }

    std::string_view lower_;
    Places places_;
    std::size_t address_end_ = 0;  // of the last
};

}  // namespace

Places find_places(std::string_view lower) {
    return PlaceFinder(lower).find();
}

}  // namespace text
