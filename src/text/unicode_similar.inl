#pragma once

namespace text {

template <typename Range>
std::optional<std::string> find_similar(std::string_view written, const Range& candidates) {
    const std::string folded = fold(written);
    std::optional<std::string> best;
    std::size_t best_distance = folded.size() / 3 + 1;  // more edits than a third of the word: another word
    for (const auto& candidate : candidates) {
        const std::size_t distance = edit_distance(folded, fold(candidate));
        if (distance < best_distance || (distance == best_distance && !best)) {
            best_distance = distance;
            best = std::string(candidate);
        }
    }
    return best;
}

}  // namespace text
