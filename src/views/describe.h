// Views list their fields once, with LOA_FIELDS behind the struct. From that list come the names that templates may
// use and the fingerprint of a view. A view holds what is printed; templates may name text, addresses and raw markup
// only by their types, and never a decimal.
#pragma once

#include "text/decimal.h"
#include "views/type.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace views {

/// An address for `href` and `src`: made by views::links only, so that no author's text becomes one.
struct Url {
    std::string href;
    bool operator==(const Url&) const = default;
};

/// Markup made by Loa (rendered Markdown), printed as it is.
struct Html {
    std::string markup;
    bool operator==(const Html&) const = default;
};

template <typename T>
struct Described;  // specialised for each kind of field below, and for every view by LOA_FIELDS

template <typename T>
const Type& type_of() {
    return Described<T>::type();
}

template <>
struct Described<std::string> {
    static const Type& type() {
        static const Type type{.kind = Kind::text, .characters = [](const void* value) {
                                   return std::string_view(*static_cast<const std::string*>(value));
                               }};
        return type;
    }
};

template <>
struct Described<Url> {
    static const Type& type() {
        static const Type type{.kind = Kind::url, .characters = [](const void* value) {
                                   return std::string_view(static_cast<const Url*>(value)->href);
                               }};
        return type;
    }
};

template <>
struct Described<Html> {
    static const Type& type() {
        static const Type type{.kind = Kind::html, .characters = [](const void* value) {
                                   return std::string_view(static_cast<const Html*>(value)->markup);
                               }};
        return type;
    }
};

template <>
struct Described<bool> {
    static const Type& type() {
        static const Type type{.kind = Kind::flag,
                               .is_set = [](const void* value) { return *static_cast<const bool*>(value); }};
        return type;
    }
};

template <>
struct Described<text::Decimal> {
    static const Type& type() {
        static const Type type{.kind = Kind::decimal};
        return type;
    }
};

template <typename T>
struct Described<std::optional<T>> {
    static const Type& type() {
        static const Type type{
            .kind = Kind::optional,
            .element = &type_of<T>,
            .size =
                [](const void* value) {
                    return static_cast<const std::optional<T>*>(value)->has_value() ? std::size_t{1} : std::size_t{0};
                },
            .item = [](const void* value, std::size_t) -> const void* {
                return &**static_cast<const std::optional<T>*>(value);
            }};
        return type;
    }
};

template <typename T>
struct Described<std::vector<T>> {
    static const Type& type() {
        static const Type type{
            .kind = Kind::list,
            .element = &type_of<T>,
            .size = [](const void* value) { return static_cast<const std::vector<T>*>(value)->size(); },
            .item = [](const void* value, std::size_t index) -> const void* {
                return &(*static_cast<const std::vector<T>*>(value))[index];
            }};
        return type;
    }
};

}  // namespace views

// LOA_FIELDS(UnitPage, title, lead): what templates may name in a UnitPage. Stands in namespace views, behind the
// struct.
#define LOA_PARENS ()
#define LOA_EXPAND(...) LOA_EXPAND3(LOA_EXPAND3(LOA_EXPAND3(LOA_EXPAND3(__VA_ARGS__))))
#define LOA_EXPAND3(...) LOA_EXPAND2(LOA_EXPAND2(LOA_EXPAND2(LOA_EXPAND2(__VA_ARGS__))))
#define LOA_EXPAND2(...) LOA_EXPAND1(LOA_EXPAND1(LOA_EXPAND1(LOA_EXPAND1(__VA_ARGS__))))
#define LOA_EXPAND1(...) __VA_ARGS__
#define LOA_EACH_FIELD(view, ...) __VA_OPT__(LOA_EXPAND(LOA_NEXT_FIELD(view, __VA_ARGS__)))
#define LOA_NEXT_FIELD(view, member, ...)                                     \
    Field{#member, &type_of<decltype(view::member)>, offsetof(view, member)}, \
        __VA_OPT__(LOA_NEXT_FIELD_AGAIN LOA_PARENS(view, __VA_ARGS__))
#define LOA_NEXT_FIELD_AGAIN() LOA_NEXT_FIELD
#define LOA_FIELDS(view, ...)                                                              \
    template <>                                                                            \
    struct Described<view> {                                                               \
        static const Type& type() {                                                        \
            static constexpr Field fields[] = {LOA_EACH_FIELD(view, __VA_ARGS__)};         \
            static const Type type{.kind = Kind::object, .name = #view, .fields = fields}; \
            return type;                                                                   \
        }                                                                                  \
    };
