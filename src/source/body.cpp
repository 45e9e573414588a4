#include "source/body.h"

#include "source/clean_text.h"
#include "source/files.h"
#include "source/source_tree.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <xxhash.h>
#include <stdexcept>

namespace source {
namespace {

[[noreturn]] void throw_changed(const BodyPlace& place) {
    throw std::runtime_error(fmt::format("{} was changed while the site was being built", *place.path));
}

/// From line `line` on; nothing where the text has fewer lines.
std::string_view text_from_line(std::string_view text, int line) {
    for (int number = 1; number < line; ++number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            return {};
        }
        text.remove_prefix(end + 1);
    }
    return text;
}

}  // namespace

std::uint64_t hash_body(std::string_view body) {
    return XXH3_64bits(body.data(), body.size());
}

std::string read_body(const std::filesystem::path& root, const BodyPlace& place) {
    std::optional<std::string> bytes = read_bytes(root / *place.path, kMaxContentBytes);
    if (!bytes) {
        throw_changed(place);
    }
    // A body of the same hash is as clean as it was when it was loaded, and mostly in normal form as it stands.
    const std::string text = unify_text(*std::move(bytes));
    const std::string_view body = text_from_line(text, place.first_line);
    if (hash_body(body) == place.hash) return std::string(body);
    std::string normal = text::to_nfc(body);
    if (hash_body(normal) != place.hash) throw_changed(place);
    return normal;
}

}  // namespace source
