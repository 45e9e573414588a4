#include "reader/shingles.h"

#include "text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace reader {
namespace {

struct HashedWord {
    std::uint64_t hash;
    int line;
};

/// FNV-1a: the same on every machine.
std::uint64_t hash_word(std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

void add_words(const markdown::Passage& passage, std::vector<HashedWord>& words) {
    for (std::size_t begin = 0; begin < passage.text.size();) {
        const std::size_t end = std::min(passage.text.find('\n', begin), passage.text.size());
        const auto behind = std::ranges::upper_bound(passage.pieces, begin, {}, &markdown::Piece::offset);
        const int line = behind == passage.pieces.begin() ? 1 : std::prev(behind)->line;
        const std::string folded = text::fold(std::string_view(passage.text).substr(begin, end - begin));
        for (std::size_t at = 0; at < folded.size();) {
            const std::size_t blank = std::min(folded.find(' ', at), folded.size());
            if (blank > at) words.push_back({hash_word(std::string_view(folded).substr(at, blank - at)), line});
            at = blank + 1;
        }
        begin = end + 1;
    }
}

/// The hash of each run of kShingleWords words, with the line of its first.
std::vector<model::Shingle> hash_runs(std::span<const HashedWord> words) {
    std::vector<model::Shingle> runs;
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (const HashedWord& word : words.subspan(i, kShingleWords))
            hash = (hash ^ word.hash) * 0x9e3779b97f4a7c15u + (hash >> 29);
        runs.push_back({static_cast<std::uint32_t>(hash >> 32), words[i].line});
    }
    return runs;
}

}  // namespace

std::vector<model::Shingle> make_shingles(std::span<const markdown::Passage> passages) {
    std::vector<HashedWord> words;
    bool is_under_heading = false;
    for (const markdown::Passage& passage : passages) {
        is_under_heading |= passage.kind == markdown::PassageKind::heading;
        const bool is_prose =
            passage.kind == markdown::PassageKind::paragraph || passage.kind == markdown::PassageKind::item;
        if (is_under_heading && is_prose && !text::fold(passage.text).starts_with("tren day la bao cao"))
            add_words(passage, words);
    }
    const std::vector<model::Shingle> runs = hash_runs(words);
    std::vector<model::Shingle> kept;
    std::size_t last = runs.size();
    for (std::size_t begin = 0; begin < runs.size() && (begin == 0 || begin + kShingleWindow <= runs.size());
         ++begin) {
        std::size_t smallest = begin;
        for (std::size_t i = begin; i < std::min(begin + kShingleWindow, runs.size()); ++i)
            if (runs[i].hash <= runs[smallest].hash) smallest = i;
        if (smallest != last) kept.push_back(runs[smallest]);
        last = smallest;
    }
    return kept;
}

}  // namespace reader
