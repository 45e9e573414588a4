// What can be packed into bytes: numbers, texts, lists, and aggregates whose members model/members.h lists.
#pragma once

#include "model/members.h"

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace reader {

// clang-format off
/// How many members an aggregate has: as many as it can be made from.
template <typename Of>
struct Anything {
    template <typename Type> requires(!std::same_as<Type, Of>)
    operator Type() const;
};
template <typename Type, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) { return requires { Type{(void(I), Anything<Type>{})...}; }; }
// clang-format on
template <typename Type, std::size_t N = 0>
constexpr std::size_t count_members() {
    if constexpr (takes<Type>(std::make_index_sequence<N + 1>{}))
        return count_members<Type, N + 1>();
    else
        return N;
}

template <typename Type>
concept HasMembers = requires(Type& value) {
    model::members(value);
};
template <typename Type>
concept Number = std::is_arithmetic_v<Type> || std::is_enum_v<Type>;

}  // namespace reader
