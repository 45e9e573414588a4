#include "text/quantity_grammar.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr std::array<std::string_view, 5> kBlanks = {" ", "\t", "\u00A0", "\u2009", "\u202F"};
constexpr std::array<std::string_view, 3> kDashes = {"-", "–", "—"};

struct QualifierWords {
    std::string_view words;
    Qualifier qualifier;
};

constexpr std::array<QualifierWords, 15> kQualifiers = {{
    {"trên", Qualifier::over},
    {"hơn", Qualifier::over},
    {"ít nhất", Qualifier::at_least},
    {"tối thiểu", Qualifier::at_least},
    {"không dưới", Qualifier::at_least},
    {"gần", Qualifier::near},
    {"dưới", Qualifier::under},
    {"chưa đến", Qualifier::under},
    {"tối đa", Qualifier::at_most},
    {"nhiều nhất", Qualifier::at_most},
    {"không quá", Qualifier::at_most},
    {"khoảng", Qualifier::about},
    {"xấp xỉ", Qualifier::about},
    {"ước", Qualifier::about},
    {"ước đạt", Qualifier::about},
}};

bool is_digit(char byte) {
    return '0' <= byte && byte <= '9';
}

/// The length of the one of `spellings` that stands at the start of `text`, or 0.
std::size_t starts_with_any(std::string_view text, std::span<const std::string_view> spellings) {
    const auto found =
        std::ranges::find_if(spellings, [&](std::string_view spelling) { return text.starts_with(spelling); });
    return found == spellings.end() ? 0 : found->size();
}

std::size_t number_length(std::string_view text) {
    const std::size_t length = std::min(text.find_first_not_of("0123456789.,"), text.size());
    const bool digits = std::ranges::any_of(text.substr(0, length), is_digit);
    return digits ? length : 0;
}

bool is_letter_byte(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || ('a' <= (code | 0x20) && (code | 0x20) <= 'z');
}

std::size_t word_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_letter_byte(text[length]) && !starts_with_any(text.substr(length), kBlanks) &&
           !starts_with_any(text.substr(length), kDashes)) {
        ++length;
    }
    return length;
}

Token first_token(std::string_view text) {
    if (const std::size_t length = number_length(text)) {
        return {TokenKind::number, text.substr(0, length)};
    }
    if (const std::size_t length = starts_with_any(text, kDashes)) {
        return {TokenKind::dash, text.substr(0, length)};
    }
    if (const std::size_t length = word_length(text)) {
        return {TokenKind::word, text.substr(0, length)};
    }
    const TokenKind kind = text[0] == '%' ? TokenKind::percent : text[0] == '/' ? TokenKind::slash : TokenKind::other;
    return {kind, text.substr(0, 1)};
}

/// Reads tokens from left to right; every `take` moves on only where it answers with something.
class FigureReader {
public:
    explicit FigureReader(std::span<const Token> tokens) : rest_(tokens) {}

    std::optional<Quantity> read() {
        if (auto flag = read_flag()) {
            return flag;
        }
        Quantity quantity;
        if (!take_qualifier(quantity)) {
            return std::nullopt;
        }
        const auto low = take_amount();
        if (!low) {
            return std::nullopt;
        }
        quantity.low = quantity.high = low->number;
        quantity.percent = low->percent;
        const bool complete = rest_.empty() || take_whole(*low, quantity) || take_range_end(*low, quantity);
        return complete && rest_.empty() ? std::optional(quantity) : std::nullopt;
    }

private:
    struct Amount {
        Decimal number;
        bool percent = false;
        bool bare = true;  // digits alone, as a share needs them: no minus, no percent
    };

    bool next_is(TokenKind kind) const { return !rest_.empty() && rest_.front().kind == kind; }

    bool next_touches(TokenKind kind) const { return next_is(kind) && !rest_.front().after_blank; }

    void skip() { rest_ = rest_.subspan(1); }

    std::optional<Quantity> read_flag() const {
        const std::string words = rest_.size() == 1 && next_is(TokenKind::word) ? join_words(rest_) : std::string();
        if (words != "có" && words != "không") {
            return std::nullopt;
        }
        Quantity flag = exactly(words == "có" ? 1 : 0);
        flag.shape = QuantityShape::flag;
        return flag;
    }

    bool take_qualifier(Quantity& quantity) {
        const std::size_t count = find_first_amount(rest_);
        if (count == 0) {
            return true;
        }
        const std::string words = join_words(rest_.first(count));
        quantity.qualifier_word = std::string_view(words);
        quantity.qualifier = find_qualifier(words);
        rest_ = rest_.subspan(count);
        return quantity.qualifier != Qualifier::none;
    }

    std::optional<Amount> take_amount() {
        Amount amount;
        const bool negative =
            next_is(TokenKind::dash) && rest_.front().text == "-" && rest_.size() > 1 && !rest_[1].after_blank;
        if (negative) {
            skip();
        }
        const auto number = next_is(TokenKind::number) ? read_number(rest_.front().text) : std::nullopt;
        if (!number) {
            return std::nullopt;
        }
        skip();
        amount.number = negative ? Decimal(0) - *number : *number;
        if (next_touches(TokenKind::percent)) {
            skip();
            amount.percent = true;
        }
        amount.bare = !negative && !amount.percent;
        return amount;
    }

    bool take_whole(const Amount& part, Quantity& quantity) {
        if (!next_touches(TokenKind::slash)) {
            return false;
        }
        skip();
        const bool touches = next_touches(TokenKind::number);
        const auto whole = take_amount();
        if (!whole || !touches || !part.bare || !whole->bare || !part.number.is_whole() ||
            !whole->number.is_whole()) {
            return false;
        }
        quantity.shape = QuantityShape::share;
        quantity.high = whole->number;
        return true;
    }

    bool take_range_end(const Amount& low, Quantity& quantity) {
        if (!next_is(TokenKind::dash)) {
            return false;
        }
        skip();
        const auto high = take_amount();
        if (!high || (low.percent && !high->percent)) {
            return false;
        }
        quantity.shape = QuantityShape::range;
        quantity.high = high->number;
        quantity.percent = high->percent;
        return true;
    }

    std::span<const Token> rest_;
};

}  // namespace

Tokens cut_into_tokens(std::string_view written) {
    Tokens tokens;
    bool after_blank = true;
    while (!written.empty()) {
        if (const std::size_t blank = starts_with_any(written, kBlanks)) {
            written.remove_prefix(blank);
            after_blank = true;
            continue;
        }
        Token token = first_token(written);
        token.after_blank = after_blank;
        after_blank = false;
        written.remove_prefix(token.text.size());
        tokens.push_back(token);
    }
    return tokens;
}

std::string join_words(std::span<const Token> tokens) {
    std::string words;
    for (const Token& token : tokens) {
        if (!words.empty()) {
            words += ' ';
        }
        words += token.text;
    }
    return to_nfc(to_lower(words));
}

std::size_t find_first_amount(std::span<const Token> tokens) {
    const auto number = std::ranges::find(tokens, TokenKind::number, &Token::kind);
    auto at = static_cast<std::size_t>(number - tokens.begin());
    if (number != tokens.end() && at > 0 && tokens[at - 1].text == "-" && !number->after_blank) {
        --at;
    }
    return at;
}

std::optional<Decimal> read_number(std::string_view token) {
    const std::size_t comma = std::min(token.find(','), token.size());
    const std::string_view decimals = token.substr(std::min(comma + 1, token.size()));
    const bool decimals_fit = comma == token.size() || decimals.size() == 1 || decimals.size() == 2;
    if (!decimals_fit || !std::ranges::all_of(decimals, is_digit)) {
        return std::nullopt;
    }
    const std::string_view whole = token.substr(0, comma);
    const std::size_t first_dot = whole.find('.');
    const bool grouped = first_dot != std::string_view::npos;
    if (whole.empty() || first_dot == 0 || (grouped && (first_dot > 3 || whole[0] == '0'))) {
        return std::nullopt;
    }
    std::string digits;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool separates = grouped && (whole.size() - i) % 4 == 0;
        if (separates ? whole[i] != '.' : !is_digit(whole[i])) {
            return std::nullopt;
        }
        if (!separates) {
            digits += whole[i];
        }
    }
    digits += decimals;
    if (digits.size() > kMostDigits) {
        return std::nullopt;
    }
    return Decimal::scaled(std::stoll(digits), static_cast<int>(decimals.size()));
}

Qualifier find_qualifier(std::string_view words) {
    const auto found = std::ranges::find(kQualifiers, words, &QualifierWords::words);
    return found == kQualifiers.end() ? Qualifier::none : found->qualifier;
}

QualifierWord::QualifierWord(std::string_view words) {
    const auto found = std::ranges::find(kQualifiers, words, &QualifierWords::words);
    if (found != kQualifiers.end()) number_ = static_cast<std::uint8_t>(found - kQualifiers.begin() + 1);
}

std::string_view QualifierWord::view() const {
    return empty() ? std::string_view() : kQualifiers[number_ - 1].words;
}

std::span<const std::string_view> qualifier_words() {
    static constexpr auto kWords = [] {
        std::array<std::string_view, kQualifiers.size()> words;
        std::ranges::transform(kQualifiers, words.begin(), &QualifierWords::words);
        return words;
    }();
    return kWords;
}

std::optional<Quantity> read_figure(std::span<const Token> tokens) {
    return FigureReader(tokens).read();
}

std::optional<QuantityFault> find_nonsense(const Quantity& figure) {
    const bool share = figure.shape == QuantityShape::share;
    if (share && figure.high == Decimal(0)) {
        return QuantityFault::zero_whole;
    }
    if (figure.low > figure.high) {
        return share ? QuantityFault::part_over_whole : QuantityFault::range_reversed;
    }
    return std::nullopt;
}

}  // namespace text
