#include "views/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <memory>

namespace views {
namespace {

class ViewHash {
public:
    explicit ViewHash(std::span<const MarkupOrigin> bodies)
        : bodies_(bodies), state_(XXH3_createState(), &XXH3_freeState) {
        XXH3_64bits_reset(state_.get());
    }

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
                for (const Field& field : type.fields) add(field.type(), field.get(value));
                return;
            case Kind::decimal:  // beside a text that says the same
            case Kind::any:
                return;
        }
    }

    std::uint64_t digest() const { return XXH3_64bits_digest(state_.get()); }

private:
    void add(std::string_view characters) {
        add(characters.size());
        XXH3_64bits_update(state_.get(), characters.data(), characters.size());
    }
    void add(std::size_t number) { XXH3_64bits_update(state_.get(), &number, sizeof number); }

    std::span<const MarkupOrigin> bodies_;
    std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state_;
};

}  // namespace

std::uint64_t fingerprint(const Type& type, const void* view, std::span<const MarkupOrigin> bodies) {
    ViewHash hash(bodies);
    hash.add(type, view);
    return hash.digest();
}

std::uint64_t fingerprint(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string fingerprinted(std::string_view path, std::string_view bytes) {
    const std::size_t dot = path.rfind('.');
    return fmt::format("{}.{:08x}{}", path.substr(0, dot), fingerprint(bytes) & 0xffffffff, path.substr(dot));
}

}  // namespace views
