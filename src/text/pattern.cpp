#include "text/pattern.h"

#include <algorithm>
#include <stdexcept>

namespace text {
namespace {

using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Calls `on_text` and `on_place` with the parts of `pattern` in their order.
template <typename OnText, typename OnPlace>
void read_parts(std::string_view pattern, const OnText& on_text, const OnPlace& on_place) {
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) return on_text(pattern);
        on_text(pattern.substr(0, open));
        on_place(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

/// Of the filled pattern, where each value has one place.
std::size_t usual_size(std::string_view pattern, const Values& values) {
    std::size_t places = 0, filled = 0;
    for (const auto& [name, value] : values) {
        places += name.size() + std::string_view("{}").size();
        filled += value.size();
    }
    return filled + (pattern.size() > places ? pattern.size() - places : 0);
}

}  // namespace

std::set<std::string, std::less<>> places_in(std::string_view pattern) {
    std::set<std::string, std::less<>> names;
    read_parts(
        pattern, [](std::string_view) {}, [&](std::string_view name) { names.emplace(name); });
    return names;
}

std::string fill(std::string_view pattern, Values values) {
    std::string filled;
    filled.reserve(usual_size(pattern, values));
    read_parts(
        pattern, [&](std::string_view text) { filled += text; },
        [&](std::string_view name) {
            const auto* value = std::ranges::find(values, name, &Values::value_type::first);
            if (value == values.end())
                throw std::logic_error("no value for {" + std::string(name) + "} in `" + std::string(pattern) + "`");
            filled += value->second;
        });
    return filled;
}

}  // namespace text
