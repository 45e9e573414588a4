// Shared passages are found by their shingles, however the lines break.
#include "reader/shingles.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace reader {
namespace {

using markdown::Passage;
using markdown::PassageKind;

Passage passage(std::string text, PassageKind kind = PassageKind::paragraph) {
    return {.kind = kind, .level = 2, .text = std::move(text), .pieces = {{0, 7, 1}}, .links = {}};
}

std::string random_words(std::mt19937& random, std::size_t count) {
    std::string words;
    for (std::size_t i = 0; i < count; ++i)
        words += fmt::format("{}tu{}", i == 0 ? "" : random() % 9 == 0 ? "\n" : " ", random() % 5000);
    return words;
}

std::vector<model::Shingle> shingles_of(std::string text) {
    return make_shingles(std::vector<Passage>{passage("Kết quả", PassageKind::heading), passage(std::move(text))});
}

bool share(const std::vector<model::Shingle>& a, const std::vector<model::Shingle>& b) {
    std::set<std::uint32_t> hashes;
    for (const model::Shingle& shingle : a) hashes.insert(shingle.hash);
    return std::ranges::any_of(b, [&](const model::Shingle& shingle) { return hashes.contains(shingle.hash); });
}

TEST(Shingles, FindEveryPassageOfTheLengthTheyPromise) {
    std::mt19937 random(5);
    for (int i = 0; i < 500; ++i) {
        const std::string shared = random_words(random, kSurelyFound);
        const auto around = [&] {
            return random_words(random, 20 + random() % 40) + " " + shared + " " + random_words(random, 20);
        };
        EXPECT_TRUE(share(shingles_of(around()), shingles_of(around()))) << shared;
    }
}

TEST(Shingles, AreFewAndDifferForOtherWords) {
    std::mt19937 random(6);
    const auto first = shingles_of(random_words(random, 3000)), second = shingles_of(random_words(random, 3000));
    EXPECT_LT(first.size(), 600u);
    EXPECT_FALSE(share(first, second));
}

TEST(Shingles, LeaveOutFormulas) {
    std::mt19937 random(7);
    const std::string words = random_words(random, 40);
    EXPECT_TRUE(make_shingles(std::vector<Passage>{passage(words)}).empty());
    EXPECT_TRUE(make_shingles(std::vector<Passage>{passage(words, PassageKind::heading),
                                                   passage("Trên đây là báo cáo " + words)})
                    .empty());
    EXPECT_TRUE(shingles_of("bảy từ không đủ một dãy").empty());
}

}  // namespace
}  // namespace reader
