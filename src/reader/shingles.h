// A text in a few numbers, by which passages that two reports share are found without comparing them: hashes of eight
// words in a row, of which each window keeps the smallest (winnowing; Schleimer, Wilkerson, Aiken 2003). Whoever
// shares kSurelyFound words in a row shares at least one hash.
#pragma once

#include "markdown/passages.h"
#include "model/report.h"

#include <cstddef>
#include <span>
#include <vector>

namespace reader {

inline constexpr std::size_t kShingleWords = 8;
inline constexpr std::size_t kShingleWindow = 12;
inline constexpr std::size_t kSurelyFound = kShingleWords + kShingleWindow - 1;

/// Of paragraphs and list items under a heading: what stands before the first one, and the closing formula, is alike
/// in all papers. Words are compared folded.
std::vector<model::Shingle> make_shingles(std::span<const markdown::Passage> passages);

}  // namespace reader
