#include "text/escaping.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

/// 'b' stands as "<b>", 'c' as nothing.
constexpr std::optional<std::string_view> escape_of(char c) {
    if (c == 'b') return "<b>";
    if (c == 'c') return "";
    return std::nullopt;
}

constexpr text::Escapes kEscapes(escape_of);

std::string escaped(std::string_view text) {
    std::string out = "…";
    text::append_escaped(text, kEscapes, out);
    return out;
}

TEST(Escapes, StandForTheirBytes) {
    EXPECT_EQ(escaped(""), "…");
    EXPECT_EQ(escaped("abca"), "…a<b>a");
    EXPECT_EQ(escaped("Xã An Lão"), "…Xã An Lão");
}

TEST(EntityOf, KeepsTextWithinItsElementOrDoubleQuotes) {
    std::string entities;
    for (int byte = 0; byte < 256; ++byte) entities += text::entity_of(static_cast<char>(byte)).value_or("");
    EXPECT_EQ(entities, "&quot;&amp;&lt;&gt;");
}

TEST(Escapes, AreFoundWhereverTheyStand) {
    std::mt19937 random(16);  // texts around the length of a block, with few escapes
    for (int round = 0; round < 2000; ++round) {
        std::string text(random() % 70, 'a'), byte_by_byte = "…";
        for (char& c : text)
            if (random() % 24 == 0) c = "bc\xC4"[random() % 3];
        for (const char c : text) byte_by_byte += escape_of(c).value_or(std::string_view(&c, 1));
        EXPECT_EQ(escaped(text), byte_by_byte) << text;
        EXPECT_EQ(kEscapes.find(text, 0), std::min(text.find_first_of("bc"), text.size())) << text;
    }
}

}  // namespace
