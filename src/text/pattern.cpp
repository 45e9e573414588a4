#include "text/pattern.h"

#include <algorithm>
#include <stdexcept>

namespace text {

std::set<std::string, std::less<>> places_in(std::string_view pattern) {
    std::set<std::string, std::less<>> names;
    fill(pattern, [&](std::string_view name) {
        names.emplace(name);
        return std::string_view();
    });
    return names;
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    return fill(pattern, [&](std::string_view name) {
        const auto* value = std::ranges::find(values, name, &std::pair<std::string_view, std::string_view>::first);
        if (value == values.end())
            throw std::logic_error("no value for {" + std::string(name) + "} in `" + std::string(pattern) + "`");
        return value->second;
    });
}

}  // namespace text
