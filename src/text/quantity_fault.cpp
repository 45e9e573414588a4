#include "text/quantity_fault.h"

#include "text/format.h"
#include "text/quantity_dissection.h"
#include "text/quantity_word_faults.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace text {
namespace {

using Explanation = std::optional<QuantityError>;

Explanation explain_no_number(const Dissection& text) {
    if (text.tokens.empty()) {
        return QuantityError{.fault = QuantityFault::empty};
    }
    if (text.core().empty()) {
        return fault_at(text, QuantityFault::not_a_figure, text.tokens);
    }
    return std::nullopt;
}

std::size_t count_digits(std::string_view token) {
    return token.size() - static_cast<std::size_t>(std::ranges::count(token, '.') + std::ranges::count(token, ','));
}

Explanation explain_too_long(const Dissection& text) {
    for (const Token& token : text.core()) {
        if (token.kind == TokenKind::number && count_digits(token.text) > kMostDigits) {
            return fault_at(text, QuantityFault::too_long, std::span(&token, 1));
        }
    }
    return std::nullopt;
}

bool is_two_digits_up_to(std::string_view digits, std::string_view most) {
    return digits.size() == 2 && count_digits(digits) == 2 && "01" <= digits && digits <= most;
}

Explanation explain_date(const Dissection& text) {
    const auto core = text.core();
    const auto count = [&](std::string_view sign) { return std::ranges::count(core, sign, &Token::text); };
    const bool has_year = std::ranges::any_of(core, [](const Token& token) { return count_digits(token.text) == 4; });
    QuantityError error = fault_at(text, QuantityFault::date_like, core);
    if (count("/") == 2 || (count("-") == 2 && core.size() == 5 && has_year)) {
        return error;
    }
    const std::string_view token = core.front().text;
    const bool day_first = core.size() == 1 && token.size() >= 5 && token[2] == '.' &&
                           is_two_digits_up_to(token.substr(0, 2), "31") &&
                           is_two_digits_up_to(token.substr(3, 2), "12");
    const bool year_last = token.size() == 10 && token[5] == '.';
    if (!day_first || (token.size() != 5 && !year_last)) {
        return std::nullopt;
    }
    if (!year_last) {
        suggest(error, {text.with_qualifier(fmt::format("{}0", token)),
                        text.with_qualifier(fmt::format("{},{}", token.substr(0, 2), token.substr(3)))});
    }
    return error;
}

/// What a run of digits, dots and commas may have meant; the readings are in the grammar, or left out by `suggest`.
struct Misreading {
    QuantityFault fault;
    std::array<std::string, 2> readings;
};

std::string without_dots(std::string_view token) {
    std::string digits(token);
    std::erase(digits, '.');
    return digits;
}

std::string with_decimals(std::string_view whole, std::string_view decimals) {
    const std::string_view kept = decimals.substr(0, decimals.find_last_not_of('0') + 1);
    return kept.empty() ? std::string(whole) : fmt::format("{},{}", whole, kept);
}

/// A number with one dot and no comma: thousands by our grammar, decimals to the rest of the world.
Misreading misread_dot(std::string_view token) {
    const std::size_t dot = token.find('.');
    const std::string whole(token.substr(0, dot));
    const std::string tail(token.substr(dot + 1));
    if (whole.find_first_not_of('0') == std::string::npos) {
        return {QuantityFault::not_a_figure, {with_decimals("0", tail)}};
    }
    if (tail.size() > 3) {
        return {QuantityFault::not_a_figure, {whole + tail}};
    }
    if (tail.size() == 3) {
        return {QuantityFault::ambiguous, {whole + tail, with_decimals(whole, tail)}};
    }
    if (whole.size() > 3) {
        return {QuantityFault::not_a_figure, {whole + "," + tail}};
    }
    return {QuantityFault::ambiguous, {whole + tail + std::string(3 - tail.size(), '0'), whole + "," + tail}};
}

/// Dots for commas and commas for dots: how English writes numbers.
std::string swap_separators(std::string_view token) {
    std::string swapped(token);
    for (char& byte : swapped) {
        byte = byte == '.' ? ',' : byte == ',' ? '.' : byte;
    }
    return swapped;
}

std::string round_decimals(std::string_view token) {
    const std::string whole = without_dots(token.substr(0, token.find(',')));
    const std::string_view decimals = token.substr(token.find(',') + 1);
    if (whole.empty() || decimals.size() > 9 || whole.size() + decimals.size() > kMostDigits) {
        return {};
    }
    const std::int64_t coefficient = std::stoll(fmt::format("{}{}", whole, decimals));
    return format_number(Decimal::scaled(coefficient, static_cast<int>(decimals.size())), vietnamese());
}

Misreading misread(std::string_view token) {
    const auto dots = std::ranges::count(token, '.');
    const auto commas = std::ranges::count(token, ',');
    if (token.ends_with('.') || token.ends_with(',')) {
        return {QuantityFault::not_a_figure, {std::string(token.substr(0, token.find_last_not_of(".,") + 1))}};
    }
    if (token.starts_with('.') || token.starts_with(',')) {
        return {QuantityFault::not_a_figure, {fmt::format("0,{}", token.substr(1))}};
    }
    if (dots == 1 && commas == 0) {
        return misread_dot(token);
    }
    if (const std::string swapped = swap_separators(token); read_number(swapped)) {
        return {QuantityFault::comma_thousands, {swapped}};
    }
    if (commas == 1 && token.size() - token.find(',') > 3) {
        return {QuantityFault::not_a_figure, {round_decimals(token)}};
    }
    return {QuantityFault::not_a_figure, {without_dots(token)}};
}

/// The amounts with each number that is wrong in its `reading`-th reading.
std::string read_core_as(const Dissection& text, std::size_t reading) {
    std::string core;
    for (const Token& token : text.core()) {
        const bool wrong = token.kind == TokenKind::number && !read_number(token.text);
        core += wrong ? misread(token.text).readings[reading] : std::string(token.text);
    }
    return text.with_qualifier(core);
}

Explanation explain_number(const Dissection& text) {
    for (const Token& token : text.core()) {
        if (token.kind != TokenKind::number || read_number(token.text)) {
            continue;
        }
        QuantityError error = fault_at(text, misread(token.text).fault, std::span(&token, 1));
        suggest(error, {read_core_as(text, 0), read_core_as(text, 1)});
        if (error.fault == QuantityFault::ambiguous && error.suggestions.size() < 2) {
            error.fault = QuantityFault::not_a_figure;
        }
        return error;
    }
    return std::nullopt;
}

/// A figure by its form that cannot be: 3/0, 20/10, 7–5.
Explanation explain_nonsense(const Dissection& text) {
    const auto figure = read_figure(text.tokens);
    const auto fault = figure ? find_nonsense(*figure) : std::nullopt;
    if (!fault) {
        return std::nullopt;
    }
    QuantityError error = fault_at(text, *fault, text.core());
    if (*fault != QuantityFault::zero_whole) {
        Quantity turned = *figure;
        std::swap(turned.low, turned.high);
        suggest(error, {write_quantity(turned)});
    }
    return error;
}

/// Only blanks and percent signs are left that may stand wrong: "12 / 30", "70%–80".
QuantityError explain_form(const Dissection& text) {
    QuantityError error = fault_at(text, QuantityFault::not_a_figure, text.core());
    std::string joined = read_core_as(text, 0);
    std::string percent_last = joined;
    if (std::erase(percent_last, '%') != 0) {
        percent_last += '%';
    }
    suggest(error, {joined, percent_last});
    return error;
}

}  // namespace

QuantityError explain_fault(std::string_view written) {
    constexpr std::array kExplanations = {
        explain_no_number,      explain_too_long,  explain_magnitude, explain_trailing_bound, explain_date,
        explain_range_in_words, explain_qualifier, explain_number,    explain_rest,           explain_nonsense,
    };
    const Dissection text = dissect(written);
    for (const auto explain : kExplanations) {
        if (const Explanation explanation = explain(text)) {
            return *explanation;
        }
    }
    return explain_form(text);
}

}  // namespace text
