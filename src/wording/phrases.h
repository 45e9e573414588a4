// Whole words, phrases and sentences in a passage. Offsets are bytes of its text.
#pragma once

#include "wording/paper.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wording {

/// Does a letter or digit begin at `at`, or end before it?
bool is_word_at(std::string_view text, std::size_t at);
bool is_word_before(std::string_view text, std::size_t at);

/// Every place of `phrase` as whole words.
std::vector<Stretch> find_phrase(std::string_view text, std::string_view phrase);

/// Is `at` a part of `phrase`, standing in the text?
bool is_part_of(std::string_view text, Stretch at, std::string_view phrase);

/// Where the last of `phrases` ends in `text`; npos where none stands in it.
std::size_t end_of_last(std::string_view text, std::span<const std::string_view> phrases);

/// The sentence around `at`: up to a full stop, semicolon, ! or ? with a blank behind.
Stretch sentence_around(std::string_view text, std::size_t at);

/// As it is quoted in a message: on one line.
std::string quote(const Passage& passage, Stretch at);

/// The part of the text for a part of its plain letters.
Stretch stretch_of(const Passage& passage, std::size_t first_letter, std::size_t end_letter);

}  // namespace wording
