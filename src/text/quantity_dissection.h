// A text that is no figure, cut where its author went another way than the grammar: what stands before the amounts,
// the amounts with their dash or slash, and the rest.
#pragma once

#include "text/quantity_grammar.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace text {

struct Dissection {
    std::string_view written;
    Tokens tokens;
    std::size_t core_begin = 0;
    std::size_t core_end = 0;

    std::span<const Token> before() const { return std::span(tokens).first(core_begin); }
    std::span<const Token> core() const { return std::span(tokens).subspan(core_begin, core_end - core_begin); }
    std::span<const Token> after() const { return std::span(tokens).subspan(core_end); }

    /// The part of the text that these neighbouring tokens take, blanks between them included.
    std::string_view written_part(std::span<const Token> part) const;
    std::string core_text() const { return std::string(written_part(core())); }

    /// Other amounts behind the author's qualifier, where that is one.
    std::string with_qualifier(std::string_view amounts) const;
};

Dissection dissect(std::string_view written);

/// An error that points at these neighbouring tokens.
QuantityError fault_at(const Dissection& text, QuantityFault fault, std::span<const Token> part);

/// Adds what of the candidates is a figure, once, as Loa would write it.
void suggest(QuantityError& error, std::initializer_list<std::string> candidates);

}  // namespace text
