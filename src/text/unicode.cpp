#include "text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace text {
namespace {

constexpr std::size_t kLongestId = 80;
constexpr char32_t kReplacement = U'\uFFFD';

/// ICU fails only where its own tables are missing or memory is short.
void require(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    }
}

/// Takes the code point at `at` and moves past it; U+FFFD for a byte that is no UTF-8.
char32_t take_character(std::string_view utf8, std::size_t& at) {
    const char* bytes = utf8.data();
    auto next = static_cast<std::int32_t>(at);
    UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(bytes, next, static_cast<std::int32_t>(utf8.size()), character);
#pragma GCC diagnostic pop
    at = static_cast<std::size_t>(next);
    return character < 0 ? kReplacement : static_cast<char32_t>(character);
}

std::u32string to_characters(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        characters += take_character(utf8, at);
    }
    return characters;
}

void append_character(std::string& utf8, char32_t character) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(character));
    utf8.append(bytes.data(), static_cast<std::size_t>(length));
}

std::string to_utf8(const std::u32string& characters) {
    std::string utf8;
    utf8.reserve(characters.size() * 2);
    for (const char32_t character : characters) {
        append_character(utf8, character);
    }
    return utf8;
}

bool is_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

icu::StringPiece piece(std::string_view utf8) {
    return {utf8.data(), static_cast<std::int32_t>(utf8.size())};
}

const icu::Normalizer2& composing() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    require(status);
    return *normalizer;
}

const icu::Normalizer2& decomposing() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
    require(status);
    return *normalizer;
}

std::string normalize(const icu::Normalizer2& normalizer, std::string_view utf8) {
    if (is_ascii(utf8)) {
        return std::string(utf8);
    }
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    require(status);
    return normal;
}

bool is_mark(char32_t character) {
    return u_charType(static_cast<UChar32>(character)) == U_NON_SPACING_MARK;
}

/// Soft hyphens, joiners and byte order marks: they come along when text is pasted, and nobody sees them.
bool is_invisible(char32_t character) {
    return u_charType(static_cast<UChar32>(character)) == U_FORMAT_CHAR;
}

bool is_blank(char32_t character) {
    return u_isUWhiteSpace(static_cast<UChar32>(character));
}

bool is_tone(char32_t character) {
    constexpr std::u32string_view kTones = U"\u0300\u0301\u0303\u0309\u0323";  // huyền, sắc, ngã, hỏi, nặng
    return kTones.find(character) != std::u32string_view::npos;
}

/// In decomposed lower-case text, moves the tone of òa, òe, ùy onto the second vowel.
void unify_tone_places(std::u32string& characters) {
    const auto opens = [](char32_t first, char32_t second) {
        return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
    };
    for (std::size_t at = 0; at + 2 < characters.size(); ++at) {
        const bool tone_follows = at + 3 < characters.size() && is_mark(characters[at + 3]);
        if (is_tone(characters[at + 1]) && opens(characters[at], characters[at + 2]) && !tone_follows) {
            std::swap(characters[at + 1], characters[at + 2]);
        }
    }
}

/// Appends with runs of blanks as one, and none at the beginning.
class BlankJoiner {
public:
    void add(char32_t character) {
        if (blank_waits_ && !joined_.empty()) {
            joined_ += U' ';
        }
        blank_waits_ = false;
        joined_.push_back(character);
    }
    void add_blank() { blank_waits_ = true; }

    std::u32string& joined() { return joined_; }

private:
    std::u32string joined_;
    bool blank_waits_ = false;
};

std::unique_ptr<icu::Collator> make_collator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
    require(status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);  // Tổ 2 stands before Tổ 10
    require(status);
    return collator;
}

/// Names of devices on Windows, which no file there may have, whatever its extension.
bool is_reserved_name(std::string_view id) {
    constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
    const bool numbered =
        id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) && '0' <= id[3] && id[3] <= '9';
    return numbered || std::ranges::find(kDevices, id) != kDevices.end();
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        if (take_character(bytes, at) == kReplacement && bytes.substr(start, 3) != "\uFFFD") {
            return start;
        }
    }
    return std::nullopt;
}

bool is_nfc(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const bool normal = is_ascii(utf8) || composing().isNormalizedUTF8(piece(utf8), status);
    require(status);
    return normal;
}

std::string to_nfc(std::string_view utf8) {
    return normalize(composing(), utf8);
}

std::string to_lower(std::string_view utf8) {
    std::string lower;
    icu::StringByteSink<std::string> sink(&lower, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0, piece(utf8), sink, nullptr, status);
    require(status);
    return lower;
}

std::string to_upper(std::string_view utf8) {
    std::string upper;
    icu::StringByteSink<std::string> sink(&upper, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToUpper("", 0, piece(utf8), sink, nullptr, status);
    require(status);
    return upper;
}

std::string capitalise_first(std::string_view utf8) {
    if (utf8.empty()) {
        return {};
    }
    std::size_t rest = 0;
    const char32_t first = take_character(utf8, rest);
    std::string capitalised;
    append_character(capitalised, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first))));
    return capitalised.append(utf8.substr(rest));
}

std::string fold(std::string_view utf8) {
    BlankJoiner folded;
    for (const char32_t character : to_characters(normalize(decomposing(), utf8))) {
        const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
        if (lower == U'đ' ||
            lower == U'ð') {  // the Icelandic letter looks the same in capitals, and some keyboards type it
            folded.add(U'd');
        } else if (u_isalnum(static_cast<UChar32>(lower))) {
            folded.add(lower);
        } else if (!is_mark(lower) && !is_invisible(lower)) {
            folded.add_blank();
        }
    }
    return to_utf8(folded.joined());
}

std::string spelling_key(std::string_view utf8) {
    BlankJoiner key;
    for (const char32_t character : to_characters(normalize(decomposing(), to_lower(utf8)))) {
        if (is_blank(character)) {
            key.add_blank();
        } else if (!is_invisible(character)) {
            key.add(character);
        }
    }
    unify_tone_places(key.joined());
    return to_nfc(to_utf8(key.joined()));
}

std::string make_id(std::string_view utf8) {
    std::string id;
    for (const char byte : fold(utf8)) {
        const bool kept = ('a' <= byte && byte <= 'z') || ('0' <= byte && byte <= '9');
        if (kept) {
            id += byte;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    id.resize(std::min(id.size(), kLongestId));
    if (id.ends_with('-')) {
        id.pop_back();
    }
    return id;
}

bool is_id(std::string_view text) {
    char before = '-';
    for (const char byte : text) {
        const bool kept = ('a' <= byte && byte <= 'z') || ('0' <= byte && byte <= '9');
        if (!kept && (byte != '-' || before == '-')) {
            return false;
        }
        before = byte;
    }
    return before != '-' && text.size() <= kLongestId && !is_reserved_name(text);
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::string collation_key(std::string_view utf8) {
    thread_local const std::unique_ptr<icu::Collator> kCollator =
        make_collator();  // costly to make, not to be shared
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(piece(utf8));
    std::vector<std::uint8_t> key(utf8.size() * 4 + 16);
    std::int32_t length = kCollator->getSortKey(utf16, key.data(), static_cast<std::int32_t>(key.size()));
    if (static_cast<std::size_t>(length) > key.size()) {
        key.resize(static_cast<std::size_t>(length));
        length = kCollator->getSortKey(utf16, key.data(), length);
    }
    return {key.begin(), key.begin() + length - 1};  // without the closing zero
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j + 1] + 1, row[j] + 1});
        }
    }
    return row.back();
}

}  // namespace text
