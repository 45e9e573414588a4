// Texts as they are read aloud in Vietnamese, for the commune's loudspeaker: numbers, dates, signs and abbreviations
// become words. Who reads aloud never has to decide how "1.570" or "62,5%" is said.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace text {

/// How abbreviations are said: "UBND" -> "Ủy ban nhân dân". Whole words only, spelled exactly so.
using Spoken = std::map<std::string, std::string, std::less<>>;

/// "trên 62,5%, 11/11/2025" -> "trên sáu mươi hai phẩy năm phần trăm, ngày mười một tháng mười một năm hai nghìn
/// không trăm hai mươi lăm". Numbers are read as Vietnamese prints them: "." groups thousands, "," stands before
/// decimals. The result has no digit.
std::string spell_out(std::string_view words, const Spoken& spoken);

/// Words between blanks: in Vietnamese each is one syllable, and about one breath of reading.
std::size_t count_syllables(std::string_view words);

}  // namespace text
