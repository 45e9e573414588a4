#include "text/quantity_dissection.h"

#include "text/format.h"

#include <fmt/format.h>
#include <algorithm>

namespace text {
namespace {

bool is_link(TokenKind kind) {
    return kind == TokenKind::dash || kind == TokenKind::slash;
}

/// Behind the last number, with its percent sign, that dashes or slashes link to the first.
std::size_t find_core_end(std::span<const Token> tokens, std::size_t begin) {
    std::size_t end = begin;
    for (std::size_t at = begin; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        const bool starts = end == begin;
        const bool linked = !starts && is_link(tokens[at - 1].kind);
        const bool percent = token.kind == TokenKind::percent && !token.after_blank && !starts && at == end;
        if (percent || (token.kind == TokenKind::number && (starts || linked))) {
            end = at + 1;
        } else if (!is_link(token.kind)) {
            break;
        }
    }
    return end;
}

}  // namespace

std::string_view Dissection::written_part(std::span<const Token> part) const {
    if (part.empty()) {
        return {};
    }
    const char* begin = part.front().text.data();
    const char* end = part.back().text.data() + part.back().text.size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::string Dissection::with_qualifier(std::string_view amounts) const {
    const std::string words = join_words(before());
    return find_qualifier(words) == Qualifier::none ? std::string(amounts) : fmt::format("{} {}", words, amounts);
}

Dissection dissect(std::string_view written) {
    Dissection text{.written = written, .tokens = cut_into_tokens(written)};
    text.core_begin = find_first_amount(text.tokens);
    text.core_end = find_core_end(text.tokens, text.core_begin);
    return text;
}

QuantityError fault_at(const Dissection& text, QuantityFault fault, std::span<const Token> part) {
    const std::string_view where = text.written_part(part);
    const std::size_t offset = where.empty() ? 0 : static_cast<std::size_t>(where.data() - text.written.data());
    return {.fault = fault, .offset = offset, .length = where.size()};
}

void suggest(QuantityError& error, std::initializer_list<std::string> candidates) {
    for (const std::string& candidate : candidates) {
        const auto figure = read_figure(cut_into_tokens(candidate));
        if (!figure || find_nonsense(*figure)) {
            continue;
        }
        std::string written = write_quantity(*figure);
        if (std::ranges::find(error.suggestions, written) == error.suggestions.end()) {
            error.suggestions.push_back(std::move(written));
        }
    }
}

}  // namespace text
