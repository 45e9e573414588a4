#include "analysis/document_symbol.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>
#include <utility>

namespace analysis {
namespace {

struct TypeName {
    std::string_view name;  // folded
    std::string_view abbreviation;
};

/// Nghị định 30/2020/NĐ-CP, Phụ lục III, and the legal documents that reports cite.
constexpr TypeName kTypes[] = {
    {"nghi quyet", "NQ"}, {"quyet dinh", "QĐ"}, {"chi thi", "CT"},   {"quy che", "QC"},       {"quy dinh", "QyĐ"},
    {"thong cao", "TC"},  {"thong bao", "TB"},  {"huong dan", "HD"}, {"chuong trinh", "CTr"}, {"ke hoach", "KH"},
    {"phuong an", "PA"},  {"de an", "ĐA"},      {"du an", "DA"},     {"bao cao", "BC"},       {"bien ban", "BB"},
    {"to trinh", "TTr"},  {"hop dong", "HĐ"},   {"cong dien", "CĐ"}, {"giay moi", "GM"},      {"nghi dinh", "NĐ"},
    {"thong tu", "TT"},   {"ket luan", "KL"},
};

/// Where an issuer begins in a symbol that lost its hyphen ("QĐUBND"); other words might be a name of their own.
constexpr std::string_view kIssuers[] = {"UBND", "HĐND", "TTg", "CP", "TW", "TU", "ĐU"};

struct Word {
    std::string_view text;
    char before = ' ';  // what parts it from the word before: '/', '-' or a blank
};

bool is_digit(char byte) {
    return '0' <= byte && byte <= '9';
}

bool is_separator(char byte) {
    return byte == '/' || byte == '-';
}

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/// Typists and word processors write a hyphen and a blank in many ways.
std::string with_plain_separators(std::string_view written) {
    constexpr std::pair<std::string_view, char> kPlain[] = {{"\u2010", '-'}, {"\u2011", '-'}, {"\u2012", '-'},
                                                            {"\u2013", '-'}, {"\u2014", '-'}, {"\u2212", '-'},
                                                            {"\u00A0", ' '}, {"\u2009", ' '}, {"\u202F", ' '}};
    std::string plain = text::to_nfc(written);
    if (plain.find_first_of("\xE2\xC2") == std::string::npos) return plain;  // where each of them begins
    for (const auto& [fancy, character] : kPlain)
        for (std::size_t at = 0; (at = plain.find(fancy, at)) != std::string::npos;)
            plain.replace(at, fancy.size(), 1, character);
    return plain;
}

std::vector<Word> split_words(std::string_view plain) {
    std::vector<Word> words;
    words.reserve(4);
    char before = ' ';
    for (std::size_t at = 0; at < plain.size();) {
        if (is_separator(plain[at]) || is_blank(plain[at])) {
            if (is_separator(plain[at])) before = plain[at];
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < plain.size() && !is_separator(plain[at]) && !is_blank(plain[at])) ++at;
        words.push_back({.text = plain.substr(begin, at - begin), .before = std::exchange(before, ' ')});
    }
    return words;
}

/// "516", "12a"; "66.7" since 2025 in resolutions of the Government.
bool is_number(std::string_view word) {
    const auto count_digits = [](std::string_view from) {
        return static_cast<std::size_t>(std::ranges::find_if_not(from, is_digit) - from.begin());
    };
    std::size_t digits = count_digits(word);
    if (digits > 0 && word.substr(digits).starts_with('.'))
        if (const std::size_t further = count_digits(word.substr(digits + 1)); further > 0) digits += 1 + further;
    const bool lettered = digits + 1 == word.size() && 'a' <= word.back() && word.back() <= 'z';
    return digits > 0 && (digits == word.size() || lettered);
}

bool is_year(std::string_view word) {
    return word.size() == 4 && std::ranges::all_of(word, is_digit) &&
           (word.starts_with("19") || word.starts_with("20"));
}

/// Takes the type off the beginning of `words`: a word of its own, or run together with a well-known issuer.
std::string_view take_type(std::span<Word>& words, std::string_view abbreviation) {
    if (abbreviation.empty() || words.empty()) return {};
    std::string_view& first = words.front().text;
    if (first == abbreviation || text::to_lower(first) == text::to_lower(abbreviation)) {
        words = words.subspan(1);
        return abbreviation;
    }
    if (!first.starts_with(abbreviation)) return {};
    const std::string_view issuer = first.substr(abbreviation.size());
    if (std::ranges::find(kIssuers, issuer) == std::end(kIssuers)) return {};
    first = issuer;
    return abbreviation;
}

std::string_view take_first(std::span<Word>& words) {
    const std::string_view first = words.front().text;
    words = words.subspan(1);
    return first;
}

void append_joined(std::string& written, std::span<const std::string> parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) written += '-';
        written += parts[i];
    }
}

}  // namespace

std::string_view find_type_abbreviation(std::string_view type) {
    const std::string folded = text::fold(type) + " ";
    const auto found = std::ranges::find_if(kTypes, [&](const TypeName& known) {
        return folded.starts_with(known.name) && folded[known.name.size()] == ' ';
    });
    return found == std::end(kTypes) ? std::string_view() : found->abbreviation;
}

std::optional<DocumentSymbol> parse_symbol(std::string_view written, std::string_view type) {
    const std::string plain = with_plain_separators(written);
    std::vector<Word> all = split_words(plain);
    std::span<Word> words = all;
    const auto begins_with_number = [&] { return !words.empty() && is_number(words.front().text); };
    if (!words.empty() && !begins_with_number() && words.front().before == ' ' &&
        text::fold(words.front().text) == "so")
        words = words.subspan(1);
    if (!begins_with_number() || words.front().before != ' ') return std::nullopt;
    DocumentSymbol symbol{.number = std::string(take_first(words))};
    if (words.empty()) return symbol;

    const bool slash_later =
        std::ranges::any_of(words | std::views::drop(1), [](const Word& word) { return word.before == '/'; });
    if (words.front().before != '/') {
        // "478 KH/TU" lost its hyphen; without a slash after the type nobody can tell which grammar is meant.
        if (words.size() < 2 || words[1].before != '/') return std::nullopt;
        symbol.grammar = SymbolGrammar::party;
        symbol.type = take_first(words);
    } else {
        if (is_year(words.front().text))
            symbol.year = take_first(words);
        else if (slash_later)
            return std::nullopt;
        symbol.type = take_type(words, find_type_abbreviation(type));
    }
    symbol.office.reserve(words.size());
    for (const Word& word : words) symbol.office.emplace_back(word.text);
    return symbol;
}

std::string format_symbol(const DocumentSymbol& symbol) {
    std::string written = symbol.number;
    if (symbol.grammar == SymbolGrammar::party) {
        written += "-" + symbol.type + "/";
    } else {
        if (!symbol.year.empty()) written += "/" + symbol.year;
        if (symbol.type.empty() && symbol.office.empty()) return written;
        written += '/';
        written += symbol.type;
        if (!symbol.type.empty() && !symbol.office.empty()) written += '-';
    }
    append_joined(written, symbol.office);
    return written;
}

bool is_complete(const DocumentSymbol& symbol, std::string_view type) {
    if (symbol.grammar == SymbolGrammar::party || !symbol.year.empty()) return !symbol.office.empty();
    if (!find_type_abbreviation(type).empty()) return !symbol.type.empty() && !symbol.office.empty();
    return symbol.office.size() >= 2;
}

std::string normalise_symbol(std::string_view written, std::string_view type) {
    const auto symbol = parse_symbol(written, type);
    return symbol ? format_symbol(*symbol) : std::string(written);
}

}  // namespace analysis
