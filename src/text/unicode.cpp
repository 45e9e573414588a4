#include "text/unicode.h"

#include "text/code_points.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace text {
namespace {

/// ICU fails only where its own tables are missing or memory is short.
void require(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    }
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

/// Reads plain text (is_plain) byte by byte, without a branch: the row of a byte holds for each state, in the bits
/// from that one on, the state that follows.
class PlainMachine {
    static constexpr std::uint64_t kMask = 63;
    enum State : std::uint64_t {
        wrong = 0,
        between = 6,
        behind_c2 = 12,
        behind_e1 = 18,
        behind_e2 = 24,
        behind_e2_80 = 30,
        before_last = 36
    };

public:
    constexpr PlainMachine() {
        const auto add = [&](State from, unsigned first, unsigned last, State to) {
            for (unsigned byte = first; byte <= last; ++byte) rows_[byte] |= to << from;
        };
        add(between, '\t', '\n', between);
        add(between, ' ', '~', between);
        add(between, 0xC2, 0xC2, behind_c2);
        add(between, 0xC3, 0xCB, before_last);  // up to U+02FF
        add(between, 0xE1, 0xE1, behind_e1);
        add(between, 0xE2, 0xE2, behind_e2);
        add(behind_c2, 0xA0, 0xBF, between);
        add(behind_e1, 0xBA, 0xBB, before_last);
        add(behind_e2, 0x80, 0x80, behind_e2_80);
        add(behind_e2_80, 0x90, 0xA7, between);
        add(before_last, 0x80, 0xBF, between);
    }

    constexpr bool accepts(std::string_view bytes) const {
        std::uint64_t state = between;
        for (const char byte : bytes) state = rows_[static_cast<unsigned char>(byte)] >> (state & kMask);
        return (state & kMask) == between;
    }

private:
    std::array<std::uint64_t, 256> rows_{};
};

constexpr PlainMachine kPlainMachine;

std::string normalize(const icu::Normalizer2& normalizer, std::string_view utf8) {
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    require(status);
    return normal;
}

std::unique_ptr<icu::Collator> make_collator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
    require(status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);  // Tổ 2 stands before Tổ 10
    require(status);
    return collator;
}

}  // namespace

bool is_plain(std::string_view utf8) {
    return kPlainMachine.accepts(utf8);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
    if (is_plain(bytes)) return std::nullopt;  // half the time: ICU asks about each character
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t start = at;
        UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
        U8_NEXT(bytes.data(), at, size, character);
#pragma GCC diagnostic pop
        if (character < 0) {
            return static_cast<std::size_t>(start);
        }
    }
    return std::nullopt;
}

bool is_nfc(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const bool normal = is_plain(utf8) || composing().isNormalizedUTF8(piece(utf8), status);
    require(status);
    return normal;
}

std::string to_nfc(std::string_view utf8) {
    return is_plain(utf8) ? std::string(utf8) : normalize(composing(), utf8);
}

std::string to_nfd(std::string_view utf8) {
    return is_ascii(utf8) ? std::string(utf8) : normalize(decomposing(), utf8);
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
