#include "views/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <string>

namespace views {
namespace {

/// Of all that a view shows, one field after another, each hashed upon those before it.
class ViewHash {
public:
    explicit ViewHash(std::span<const MarkupOrigin> bodies) : bodies_(bodies) {}

    void add(const Type& type, const void* value) {
        switch (type.kind) {
            case Kind::text:
            case Kind::url:
                return add(type.characters(value));
            case Kind::html: {
                const auto body = std::ranges::find(bodies_, type.characters(value), &MarkupOrigin::markup);
                return add(body == bodies_.end() ? type.characters(value) : std::string_view(body->origin));
            }
            case Kind::flag:
                return add(type.is_set(value) ? 1 : 0);
            case Kind::optional:
            case Kind::list: {
                const std::size_t size = type.size(value);
                add(size);
                for (std::size_t i = 0; i < size; ++i) add(type.element(), type.item(value, i));
                return;
            }
            case Kind::object:
                for (const Field& field : type.fields) add(field.type(), field.of(value));
                return;
            case Kind::decimal:  // beside a text that says the same
            case Kind::any:
                return;
        }
    }

    std::uint64_t value() const { return value_; }

private:
    void add(std::string_view characters) {
        value_ = XXH3_64bits_withSeed(characters.data(), characters.size(), value_);
    }
    void add(std::size_t number) { value_ = XXH3_64bits_withSeed(&number, sizeof number, value_); }

    std::span<const MarkupOrigin> bodies_;
    std::uint64_t value_ = 0;
};

}  // namespace

std::uint64_t fingerprint(const Type& type, const void* view, std::span<const MarkupOrigin> bodies) {
    ViewHash shown(bodies);
    shown.add(type, view);
    return shown.value();
}

std::uint64_t fingerprint(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string fingerprinted(std::string_view path, std::string_view bytes) {
    const std::size_t dot = path.rfind('.');
    return fmt::format("{}.{:08x}{}", path.substr(0, dot), fingerprint(bytes) & 0xffffffff, path.substr(dot));
}

}  // namespace views
