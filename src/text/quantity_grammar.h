// The strict reading of figures: text is cut into tokens, and tokens either are a figure of the grammar in quantity.h
// or they are not. What a failed text probably meant is the question of quantity_fault.h.
#pragma once

#include "text/quantity.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class TokenKind { number, percent, dash, slash, word, other };

struct Token {
    TokenKind kind;
    std::string_view text;     // a part of the text that was cut
    bool after_blank = false;  // does a blank, or the beginning, stand before it?
};

using Tokens = std::vector<Token>;

/// Blanks, no-break spaces included, only separate. A number is a run of digits, dots and commas, right or wrong.
Tokens cut_into_tokens(std::string_view written);

/// Words with one blank between, NFC and lower case.
std::string join_words(std::span<const Token> tokens);

/// Where the first amount begins: at its number, or at the minus that touches it. All tokens where there is no
/// number.
std::size_t find_first_amount(std::span<const Token> tokens);

constexpr std::size_t kMostDigits = 15;  // what a spreadsheet keeps, too

std::optional<Decimal> read_number(std::string_view token);

Qualifier find_qualifier(std::string_view words);
std::span<const std::string_view> qualifier_words();

/// The figure that the tokens spell, whether or not it makes sense (7–5, 3/0).
std::optional<Quantity> read_figure(std::span<const Token> tokens);

/// What is wrong with a figure that is well formed: zero_whole, part_over_whole, range_reversed.
std::optional<QuantityFault> find_nonsense(const Quantity& figure);

}  // namespace text
