#include "source/clean_text.h"

#include "source/lines.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace source {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

struct Range {
    char32_t first, last;
};

// Tab and line end are text. The joiners U+200C and U+200D stay: emoji are spelled with them.
constexpr std::array kRefused = {
    Range{0x00, 0x08},        // control characters
    Range{0x0B, 0x1F},        //
    Range{0x7F, 0x9F},        //
    Range{0x061C, 0x061C},    // direction marks
    Range{0x200B, 0x200B},    // zero width space: a word that search does not find
    Range{0x200E, 0x200F},    // direction marks
    Range{0x2028, 0x202E},    // line separators, embeddings and overrides
    Range{0x2060, 0x2069},    // invisible operators, isolates
    Range{0xFEFF, 0xFEFF},    // a byte order mark inside the text
    Range{0xFFF9, 0xFFFB},    // annotations
    Range{0xFFFE, 0xFFFF},    // no characters
    Range{0xE0000, 0xE007F},  // tags
};

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// The character at `offset` of valid UTF-8.
Character decode_at(std::string_view utf8, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[offset + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    return {code, bytes};
}

constexpr unsigned char lead_byte(char32_t code) {
    if (code < 0x800) return static_cast<unsigned char>(0xC0 | (code >> 6));
    return static_cast<unsigned char>(code < 0x10000 ? 0xE0 | (code >> 12) : 0xF0 | (code >> 18));
}

bool is_refused(char32_t code) {
    return std::ranges::any_of(kRefused,
                               [&](const Range& range) { return range.first <= code && code <= range.last; });
}

/// The bytes that a refused character may begin with: few, and rare in text.
constexpr std::array<bool, 256> find_suspicious() {
    std::array<bool, 256> suspicious{};
    for (const Range& range : kRefused) {
        if (range.last < 0x80) {
            for (char32_t code = range.first; code <= range.last; ++code) suspicious[code] = true;
            continue;
        }
        suspicious[range.first < 0x80 ? range.first : lead_byte(range.first)] = true;
        for (char32_t lead = lead_byte(std::max<char32_t>(range.first, 0x80)); lead <= lead_byte(range.last); ++lead)
            suspicious[lead] = true;
    }
    return suspicious;
}

constexpr std::array<bool, 256> kSuspicious = find_suspicious();

std::size_t find_refused(std::string_view utf8) {
    for (std::size_t offset = 0; offset < utf8.size(); ++offset) {
        if (kSuspicious[static_cast<unsigned char>(utf8[offset])] && is_refused(decode_at(utf8, offset).code)) {
            return offset;
        }
    }
    return std::string_view::npos;
}

void unify_line_ends(std::string& bytes) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool is_pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if (!is_pair) {
            bytes[kept++] = bytes[i];
        }
    }
    bytes.resize(kept);
}

}  // namespace

std::string unify_text(std::string bytes) {
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    if (bytes.find('\r') != std::string::npos) unify_line_ends(bytes);
    return bytes;
}

std::string CleanText::normal(std::string_view part) const {
    return is_plain ? std::string(part) : text::to_nfc(part);
}

std::optional<CleanText> clean_text(std::string bytes, const std::shared_ptr<const std::string>& path, int first_line,
                                    diagnostics::Diagnostics& diagnostics) {
    bytes = unify_text(std::move(bytes));
    if (text::is_plain(bytes)) return CleanText{std::move(bytes), true};
    if (const std::optional<std::size_t> invalid = text::find_invalid_utf8(bytes)) {
        const std::string_view valid = std::string_view(bytes).substr(0, *invalid);
        const std::string upto = std::string(valid) + '?';  // stands for the byte that cannot be shown
        diagnostics.report("file-not-utf8", Lines(upto, path, first_line).locate(*invalid));
        return std::nullopt;
    }
    if (const std::size_t refused = find_refused(bytes); refused != std::string_view::npos) {
        const auto code = static_cast<std::uint32_t>(decode_at(bytes, refused).code);
        diagnostics.report("hidden-character", Lines(bytes, path, first_line).locate(refused),
                           {{"character", fmt::format("U+{:04X}", code)}});
        return std::nullopt;
    }
    return CleanText{std::move(bytes), false};
}

}  // namespace source
