// Sorting by a key that is costly to make, as a key of collation is: it is made once for each value.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace text {

/// Values of equal keys keep their order.
template <typename Value, typename KeyOf>
void sort_by_key(std::vector<Value>& values, const KeyOf& key_of) {
    std::vector<std::pair<std::invoke_result_t<const KeyOf&, const Value&>, std::size_t>> keys;
    keys.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) keys.emplace_back(key_of(values[i]), i);
    std::ranges::sort(keys);
    std::vector<Value> sorted;
    sorted.reserve(values.size());
    for (const auto& [key, index] : keys) sorted.push_back(std::move(values[index]));
    values = std::move(sorted);
}

}  // namespace text
