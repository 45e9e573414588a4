// Vietnamese text as Unicode, through ICU: normal form, folding for search and comparison, ids, order. Locale-free:
// the result depends on the arguments alone, never on the environment.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace text {

/// Is it UTF-8 of nothing but tabs, line ends, letters of Vietnam and Western Europe with their signs, dashes and
/// quotation marks (U+2010 to U+2027)? Each of them is seen, is its own normal form C and joins none before it.
bool is_plain(std::string_view utf8);

/// The byte offset of the first byte that is no valid UTF-8, if any.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

bool is_nfc(std::string_view utf8);
std::string to_nfc(std::string_view utf8);
std::string to_nfd(std::string_view utf8);  // marks apart from their letters

std::string to_lower(std::string_view utf8);
std::string to_upper(std::string_view utf8);
std::string capitalise_first(std::string_view utf8);

/// What people mean when they type without tone marks: NFC, lower case, marks gone, đ = d, punctuation and runs of
/// blanks become one blank. "Xã Việt Hoà" and "xa viet hoa" fold to the same text.
std::string fold(std::string_view utf8);

/// Equal exactly when two spellings are the same name: NFC, lower case, one blank, and the two ways to place the tone
/// in oa, oe, uy (Hoà = Hòa, Thuỷ = Thủy) made one. Marks count: Cẩm Giang is not Cẩm Giàng.
std::string spelling_key(std::string_view utf8);

/// ASCII kebab-case of a name: "Xã An Lão" -> "xa-an-lao", "516/SKHCN-TTTT" -> "516-skhcn-tttt".
std::string make_id(std::string_view utf8);

/// Is it lower-case ASCII kebab-case, not empty, at most 80 letters, safe as a file name everywhere (no CON, NUL …)?
bool is_id(std::string_view text);

/// Code points of valid UTF-8: what an editor shows as columns.
std::size_t count_characters(std::string_view utf8);

/// Bytes that compare as Vietnamese readers expect names to be ordered (ICU collation `vi`: a ă â … d đ …, tones
/// last; numbers by value, Tổ 2 before Tổ 10).
std::string collation_key(std::string_view utf8);

/// The candidate that is most like `written` (folded, few edits), if any is like enough to be meant.
/// `candidates` is any range of strings.
template <typename Range>
std::optional<std::string> find_similar(std::string_view written, const Range& candidates);

std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace text

#include "text/unicode_similar.inl"
