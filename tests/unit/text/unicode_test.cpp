#include "text/unicode.h"

#include "text/code_points.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <thread>
#include <vector>

namespace text {
namespace {

struct Pair {
    std::string_view input;
    std::string_view expected;
};

TEST(Fold, ForgetsMarksCaseAndPunctuation) {
    constexpr Pair kCases[] = {
        {"", ""},
        {"Xã Việt Hoà", "xa viet hoa"},
        {"ĐẶC KHU CÁT HẢI", "dac khu cat hai"},
        {"Đắk Lắk", "dak lak"},
        {"Ðức", "duc"},  // U+00D0, the Icelandic letter
        {"  “Chợ   số” – 2025!  ", "cho so 2025"},
        {"516 /SKHCN-TTTT", "516 skhcn tttt"},
        {"as_of", "as of"},
        {"e\u0302\u0309", "e"},
        {"soft\u00ADhyphen", "softhyphen"},
        {"a\u00A0b", "a b"},
        {"…", ""},
        {"中文", "中文"},
    };
    for (const auto& [input, expected] : kCases) {
        EXPECT_EQ(fold(input), expected) << input;
    }
}

TEST(SpellingKey, IsOneForSpellingsOfOneName) {
    constexpr Pair kSame[] = {
        {"Hòa", "hoà"},
        {"Thủy Nguyên", "Thuỷ  Nguyên"},
        {"Thụy Hương", "THUỴ HƯƠNG"},
        {"khỏe", "khoẻ"},
        {"Việt", "Vie\u0323\u0302t"},
        {" An Lão ", "an\u00A0lão"},
        {"quý", "qúy"},
        {"toàn", "tòan"},
        {"ngoài", "ngòai"},
    };
    for (const auto& [a, b] : kSame) {
        EXPECT_EQ(spelling_key(a), spelling_key(b)) << a;
    }
}

TEST(SpellingKey, IsAnotherForOtherNames) {
    constexpr Pair kDifferent[] = {
        {"Cẩm Giang", "Cẩm Giàng"}, {"Hoa", "Hòa"}, {"Hòa", "Hóa"},       {"Đông", "Dong"},
        {"An Lão", "An Lao"},       {"mùa", "muà"}, {"An-Lão", "An Lão"}, {"thuý", "thuỳ"},
    };
    for (const auto& [a, b] : kDifferent) {
        EXPECT_NE(spelling_key(a), spelling_key(b)) << a;
    }
    EXPECT_EQ(spelling_key("Hoà Bình"), "hoà bình");
    EXPECT_EQ(spelling_key("Hòa Bình"), "hoà bình");
}

TEST(NormalForm, ComposesWhatIsTypedInParts) {
    EXPECT_TRUE(is_nfc(""));
    EXPECT_TRUE(is_nfc("plain"));
    EXPECT_TRUE(is_nfc("Việt"));
    EXPECT_FALSE(is_nfc("Vie\u0323\u0302t"));
    EXPECT_FALSE(is_nfc("Viê\u0323t"));
    EXPECT_EQ(to_nfc("Viê\u0323t"), "Việt");
    EXPECT_EQ(to_nfc("plain"), "plain");
    EXPECT_EQ(to_nfc("\u2000\u2001\u2002"), "\u2002\u2003\u2002");
}

TEST(Case, KnowsVietnameseLetters) {
    EXPECT_EQ(to_lower("ỦY BAN NHÂN DÂN ĐẶC KHU"), "ủy ban nhân dân đặc khu");
    EXPECT_EQ(capitalise_first("đặc khu"), "Đặc khu");
    EXPECT_EQ(capitalise_first("ủy ban"), "Ủy ban");
    EXPECT_EQ(capitalise_first("“trích”"), "“trích”");
    EXPECT_EQ(capitalise_first(""), "");
}

TEST(MakeId, WritesKebabCase) {
    constexpr Pair kCases[] = {
        {"Xã An Lão", "xa-an-lao"},
        {"516/SKHCN-TTTT", "516-skhcn-tttt"},
        {"Đặc khu Cát Hải", "dac-khu-cat-hai"},
        {"  Chợ số!  ", "cho-so"},
        {"Trợ lý ảo (AI) – 24/7", "tro-ly-ao-ai-24-7"},
        {"中文", ""},
        {"...", ""},
    };
    for (const auto& [input, expected] : kCases) {
        EXPECT_EQ(make_id(input), expected) << input;
    }
    const std::string longest = make_id(std::string(79, 'a') + " bcd");
    EXPECT_EQ(longest, std::string(79, 'a'));
    EXPECT_TRUE(is_id(longest));
}

TEST(MakeId, IsOneForAllThatFoldsAlike) {
    for (const std::string_view text : {"Xã Việt Hoà", "  “Chợ số”, 24/7! ", "a\u0301\u00ADb\u0300",
                                        "Ⅳ ﬁ ½ ß ı İ Ελλάδα 한글 １２", "\xC3 \xFF", "đ–Đ ð", "- -"})
        EXPECT_EQ(make_id(text), make_id(fold(text))) << text;
}

TEST(IsId, AllowsWhatIsSafeInAddressesAndOnDisks) {
    for (const std::string_view id : {"a", "7", "xa-an-lao", "xa-cam-giang-10903", "console", "com10"}) {
        EXPECT_TRUE(is_id(id)) << id;
    }
    for (const std::string_view id : {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "a/b", "..", "xã", "con",
                                      "nul", "prn", "aux", "com1", "lpt9"}) {
        EXPECT_FALSE(is_id(id)) << id;
    }
    EXPECT_TRUE(is_id(std::string(80, 'a')));
    EXPECT_FALSE(is_id(std::string(81, 'a')));
}

TEST(FindInvalidUtf8, NamesTheFirstWrongByte) {
    struct Case {
        std::string_view bytes;
        std::optional<std::size_t> offset;
    };
    constexpr Case kCases[] = {
        {"", std::nullopt},
        {"Việt \uFFFD \U0001F600", std::nullopt},
        {"a\xFF", 1},
        {"ế\xC3", 3},             // cut short
        {"\x80", 0},              // goes on without a beginning
        {"\xC0\x80", 0},          // longer than needed
        {"ab\xED\xA0\x80", 2},    // half a surrogate pair
        {"\xF5\x80\x80\x80", 0},  // beyond Unicode
        {"Vi\xEA\xF2t", 2},       // an old Vietnamese encoding
    };
    for (const auto& [bytes, offset] : kCases) {
        EXPECT_EQ(find_invalid_utf8(bytes), offset) << bytes;
    }
}

/// The same as is_plain, character by character.
bool has_plain_characters(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t character = take_character(utf8, at);
        const bool is_ascii = character == U'\t' || character == U'\n' || (character >= 0x20 && character <= 0x7E);
        const bool is_latin =
            (character >= 0xA0 && character <= 0x2FF) || (character >= 0x1E80 && character <= 0x1EFF);
        const bool is_sign = character >= 0x2010 && character <= 0x2027;
        if (!is_ascii && !is_latin && !is_sign) return false;
    }
    return true;
}

TEST(IsPlain, AsksEveryPlaceOfATextOfAnyLength) {
    constexpr std::string_view kPlain[] = {"a", " ",      "\n",     "~",      "é",     "ế",
                                           "–", "\u00A0", "\u02FF", "\u1E80", "\u2027"};
    constexpr std::string_view kOdd[] = {"",         "\x7F",         "\x1F",   "\u009F", "\u0300", "\u1E7F",
                                         "\u1F00",   "\u200F",       "\u2028", "\u1234", "\xC2",   "\xCB",
                                         "\xE1",     "\xE2",         "\x80",   "\xBF",   "\xBB",   "\xC0\x80",
                                         "\xE1\xBA", "\xED\xA0\x80", "✓",      "🙂"};
    std::mt19937 draw(20251124);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t pieces = draw() % 24; pieces > 0; --pieces) text += kPlain[draw() % std::size(kPlain)];
        EXPECT_EQ(is_plain(text), has_plain_characters(text)) << testing::PrintToString(text);
        text.insert(draw() % (text.size() + 1), kOdd[draw() % std::size(kOdd)]);
        EXPECT_EQ(is_plain(text), has_plain_characters(text)) << testing::PrintToString(text);
    }
}

TEST(CountCharacters, CountsCodePoints) {
    EXPECT_EQ(count_characters(""), 0u);
    EXPECT_EQ(count_characters("Cát Hải"), 7u);
    EXPECT_EQ(count_characters("\U0001F600…"), 2u);
}

TEST(CollationKey, OrdersAsVietnameseDictionariesDo) {
    const std::vector<std::string> kOrdered = {
        "",         "An Biên",    "An Dương",  "An Lão",   "Ăn", "Ân",   "Bắc An", "Cẩm Giang", "Cẩm Giàng",
        "Chí Linh", "Dương Kinh", "Đồ Sơn",    "Hòa Bình", "ma", "mà",   "mả",     "mã",        "má",
        "mạ",       "mác",        "Ngô Quyền", "Ô Chợ",    "Ơn", "Tổ 2", "Tổ 10",  "Ưu"};
    std::vector<std::string> sorted = kOrdered;
    std::ranges::reverse(sorted);
    std::ranges::sort(sorted, {}, [](const std::string& name) { return collation_key(name); });
    EXPECT_EQ(sorted, kOrdered);
}

TEST(CollationKey, IsTheSameInEveryThread) {
    const std::string expected = collation_key("Đặc khu Cát Hải");
    std::array<int, 8> wrong{};
    {
        std::vector<std::jthread> threads;
        for (int& count : wrong) {
            threads.emplace_back([&count, &expected] {
                for (int i = 0; i < 200; ++i) {
                    count += collation_key("Đặc khu Cát Hải") != expected;
                    count += fold("Đặc khu Cát Hải") != "dac khu cat hai";
                }
            });
        }
    }
    EXPECT_EQ(wrong, (std::array<int, 8>{}));
}

TEST(EditDistance, CountsEdits) {
    EXPECT_EQ(edit_distance("", ""), 0u);
    EXPECT_EQ(edit_distance("", "abc"), 3u);
    EXPECT_EQ(edit_distance("asof", "as of"), 1u);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
    EXPECT_EQ(edit_distance("abc", "abc"), 0u);
}

TEST(FindSimilar, FindsWhatWasMeant) {
    const std::vector<std::string> kFields = {"as_of", "published", "period", "Phường Hưng Đạo"};
    EXPECT_EQ(find_similar("asof", kFields), "as_of");
    EXPECT_EQ(find_similar("publishd", kFields), "published");
    EXPECT_EQ(find_similar("phuong hung dao", kFields), "Phường Hưng Đạo");
    EXPECT_EQ(find_similar("results", kFields), std::nullopt);
    EXPECT_EQ(find_similar("x", std::vector<std::string>{}), std::nullopt);
}

/// A mark that nobody sees: with it a text goes the long way.
constexpr const char* kUnseen = "\uFEFF";

TEST(Fold, TableAndIcuSayTheSame) {
    for (char32_t character = 1; character < 0x2100; ++character) {
        const std::string letter = to_utf8({character});
        const std::string around = "a" + letter + "o" + letter + "a";
        EXPECT_EQ(spelling_key(around), spelling_key(around + kUnseen)) << std::hex << int(character);
        EXPECT_EQ(fold(letter), fold(to_nfd(letter))) << std::hex << int(character);
        EXPECT_EQ(spelling_key(letter), spelling_key(to_nfd(letter))) << std::hex << int(character);
    }
}

TEST(Fold, TakesAnyWriting) {
    EXPECT_EQ(to_nfc(fold("Ελλάδα 한글 １２")), "ελλαδα 한글 １２");
    EXPECT_EQ(spelling_key("HOÀ\u0332 Ελλάδα"), spelling_key("hoà\u0332 ελλάδα"));
}

}  // namespace
}  // namespace text
