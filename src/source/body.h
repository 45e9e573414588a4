// Bodies stay on disk: their place and the hash of their text are kept, the text is fetched again when a page is
// rendered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace source {

/// Longest file of Markdown with front matter.
inline constexpr std::size_t kMaxContentBytes = 3 << 20;

std::uint64_t hash_body(std::string_view body);

}  // namespace source
