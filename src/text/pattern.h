// Text with places for values, named in braces: "mới có số liệu của {n}/{total} xã, phường, đặc khu".
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace text {

/// The names of the places in `pattern`.
std::set<std::string, std::less<>> places_in(std::string_view pattern);

inline constexpr std::size_t kUsualValues = 64;

/// `pattern` with every place filled by `value_of(name)`.
template <typename ValueOf>
std::string fill(std::string_view pattern, const ValueOf& value_of) {
    std::string filled;
    filled.reserve(pattern.size() + kUsualValues);
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) return filled.append(pattern.substr(at));
        filled.append(pattern.substr(at, open - at)).append(value_of(pattern.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    return filled;
}

/// `pattern` with each named place filled. A place without a value is a bug: throws.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace text
