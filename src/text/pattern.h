// Text with places for values, named in braces: "mới có số liệu của {n}/{total} xã, phường, đặc khu".
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace text {

/// The names of the places in `pattern`.
std::set<std::string, std::less<>> places_in(std::string_view pattern);

/// `pattern` with each named place filled. A place without a value is a bug: throws.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace text
