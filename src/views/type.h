// What templates and fingerprints see of a view: its fields by name, each of a kind that says what may be asked of
// it. Made by views/describe.h from the list of fields behind a struct.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace views {

enum class Kind { text, url, html, flag, decimal, optional, list, object, any };

struct Type;

struct Field {
    std::string_view name;
    const Type& (*type)();
    std::size_t offset;  // of the field in an object

    const void* of(const void* object) const { return static_cast<const std::byte*>(object) + offset; }
};

/// Pointers passed to its functions point to a value of the type.
struct Type {
    Kind kind = Kind::object;
    std::string_view name;                                    // of an object
    std::span<const Field> fields;                            // of an object
    const Type& (*element)() = nullptr;                       // of an optional or a list
    std::string_view (*characters)(const void*) = nullptr;    // of text, url and html
    bool (*is_set)(const void*) = nullptr;                    // of a flag
    std::size_t (*size)(const void*) = nullptr;               // of an optional (0 or 1) or a list
    const void* (*item)(const void*, std::size_t) = nullptr;  // of an optional or a list
    const void* (*member)(const void*,
                          std::string_view) = nullptr;  // of any (only tests have it): null where missing

    const Field* find(std::string_view field) const {
        for (const Field& candidate : fields)
            if (candidate.name == field) return &candidate;
        return nullptr;
    }
};

}  // namespace views
