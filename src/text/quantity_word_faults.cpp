#include "text/quantity_word_faults.h"

#include "text/format.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace text {
namespace {

struct Magnitude {
    std::string_view word;
    std::int64_t factor;
};

// With their marks: "34 văn bản" without them would begin with "vạn".
constexpr std::array<Magnitude, 10> kMagnitudes = {{{"chục", 10},
                                                    {"trăm", 100},
                                                    {"nghìn", 1'000},
                                                    {"ngàn", 1'000},
                                                    {"k", 1'000},
                                                    {"vạn", 10'000},
                                                    {"triệu", 1'000'000},
                                                    {"tr", 1'000'000},
                                                    {"tỷ", 1'000'000'000},
                                                    {"tỉ", 1'000'000'000}}};

struct Synonym {
    std::string_view words;
    std::string_view qualifier;
};

constexpr std::array<Synonym, 6> kTrailingBounds = {{{"tro len", "ít nhất"},
                                                     {"do len", "ít nhất"},
                                                     {"tro xuong", "tối đa"},
                                                     {"do xuong", "tối đa"},
                                                     {"tro lai", "tối đa"},
                                                     {"do lai", "tối đa"}}};

constexpr std::array<Synonym, 21> kQualifierSynonyms = {
    {{"cỡ", "khoảng"},       {"chừng", "khoảng"}, {"độ", "khoảng"},      {"tầm", "khoảng"}, {"trên dưới", "khoảng"},
     {"~", "khoảng"},        {"≈", "khoảng"},     {"ngót", "gần"},       {"suýt", "gần"},   {"quá", "trên"},
     {"vượt", "trên"},       {">", "trên"},       {"nhiều hơn", "trên"}, {"từ", "ít nhất"}, {"≥", "ít nhất"},
     {"> =", "ít nhất"},     {"<", "dưới"},       {"ít hơn", "dưới"},    {"≤", "tối đa"},   {"< =", "tối đa"},
     {"không hơn", "tối đa"}}};

/// The qualifier that the words mean, though they are no qualifier: other words for it, or typed without its marks.
std::string_view meant_qualifier(std::string_view words) {
    const auto synonym = std::ranges::find(kQualifierSynonyms, words, &Synonym::words);
    if (synonym != kQualifierSynonyms.end()) {
        return synonym->qualifier;
    }
    const auto known = qualifier_words();
    const auto same = std::ranges::find(known, fold(words), [](std::string_view word) { return fold(word); });
    return same == known.end() ? std::string_view() : *same;
}

bool is_group_of_three(const Token& token) {
    return token.text.size() == 3 && token.text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<QuantityError> explain_magnitude(const Dissection& text) {
    if (text.after().empty()) {
        return std::nullopt;
    }
    const auto word = text.after().first(1);
    const auto magnitude = std::ranges::find(kMagnitudes, join_words(word), &Magnitude::word);
    if (magnitude == kMagnitudes.end()) {
        return std::nullopt;
    }
    QuantityError error = fault_at(text, QuantityFault::magnitude_word, word);
    const std::string following = fold(text.written_part(text.after().subspan(1)));
    const bool goes_on = following.starts_with("ruoi") || following.find_first_of("0123456789") != std::string::npos;
    if (text.core().size() != 1 || goes_on) {
        return error;
    }
    std::string number = text.core_text();
    if (!read_number(number)) {  // before a magnitude 1.2 can only be 1,2
        std::ranges::replace(number, '.', ',');
    }
    const auto count = read_number(number);
    if (count && *count < Decimal(1'000'000)) {
        suggest(error, {text.with_qualifier(format_number(*count * Decimal(magnitude->factor), vietnamese()))});
    }
    return error;
}

std::optional<QuantityError> explain_trailing_bound(const Dissection& text) {
    if (text.after().empty()) {
        return std::nullopt;
    }
    if (text.after().front().text == "+") {
        QuantityError error = fault_at(text, QuantityFault::trailing_bound, text.after().first(1));
        suggest(error, {"ít nhất " + text.core_text(), "trên " + text.core_text()});
        return error;
    }
    const std::string rest = fold(text.written_part(text.after()));
    const auto bound =
        std::ranges::find_if(kTrailingBounds, [&](const Synonym& known) { return rest.ends_with(known.words); });
    if (bound == kTrailingBounds.end() || text.after().size() < 2) {
        return std::nullopt;
    }
    QuantityError error = fault_at(text, QuantityFault::trailing_bound, text.after().last(2));
    suggest(error, {fmt::format("{} {}", bound->qualifier, text.core_text())});
    return error;
}

std::optional<QuantityError> explain_range_in_words(const Dissection& text) {
    const auto rest = text.after();
    const std::string link = rest.empty() ? std::string() : join_words(rest.first(1));
    if ((link != "đến" && link != "tới") || rest.size() < 2 || rest[1].kind != TokenKind::number) {
        return std::nullopt;
    }
    QuantityError error = fault_at(text, QuantityFault::not_a_figure, rest.first(1));
    const bool percent = rest.size() > 2 && rest[2].kind == TokenKind::percent;
    std::string low = text.core_text();
    if (percent && low.ends_with('%')) {
        low.pop_back();
    }
    suggest(error, {text.with_qualifier(fmt::format("{}–{}{}", low, rest[1].text, percent ? "%" : ""))});
    return error;
}

std::optional<QuantityError> explain_qualifier(const Dissection& text) {
    const std::string words = join_words(text.before());
    if (words.empty() || find_qualifier(words) != Qualifier::none) {
        return std::nullopt;
    }
    const bool minus = words == "-" || words == "–" || words == "—" || words == "−";
    if (minus) {
        QuantityError error = fault_at(text, QuantityFault::not_a_figure, text.before());
        suggest(error, {fmt::format("-{}", text.core_text())});
        return error;
    }
    QuantityError error = fault_at(text, QuantityFault::unknown_qualifier, text.before());
    const std::string_view meant = meant_qualifier(words);
    suggest(error, {meant.empty() ? text.core_text() : fmt::format("{} {}", meant, text.core_text())});
    return error;
}

std::optional<QuantityError> explain_rest(const Dissection& text) {
    const auto rest = text.after();
    if (rest.empty()) {
        return std::nullopt;
    }
    if (rest.front().kind == TokenKind::percent) {
        QuantityError error = fault_at(text, QuantityFault::measure_inside, rest);
        suggest(error, {text.with_qualifier(text.core_text() + "%")});
        return error;
    }
    if (std::ranges::all_of(rest, is_group_of_three)) {
        QuantityError error = fault_at(text, QuantityFault::not_a_figure, text.tokens);
        std::string digits = text.core_text();
        for (const Token& group : rest) {
            digits += group.text;
        }
        suggest(error, {text.with_qualifier(digits)});
        return error;
    }
    const bool words = std::ranges::find(rest, TokenKind::word, &Token::kind) != rest.end();
    QuantityError error = fault_at(text, words ? QuantityFault::measure_inside : QuantityFault::not_a_figure, rest);
    suggest(error, {text.with_qualifier(text.core_text())});
    return error;
}

}  // namespace text
