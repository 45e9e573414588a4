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
    std::string text;
    char before = ' ';  // what parts it from the word before: '/', '-' or a blank
};

bool is_digit(char byte) {
    return '0' <= byte && byte <= '9';
}

/// Typists and word processors write a hyphen and a blank in many ways.
std::string with_plain_separators(std::string_view written) {
    constexpr std::pair<std::string_view, char> kPlain[] = {{"\u2010", '-'}, {"\u2011", '-'}, {"\u2012", '-'},
                                                            {"\u2013", '-'}, {"\u2014", '-'}, {"\u2212", '-'},
                                                            {"\u00A0", ' '}, {"\u2009", ' '}, {"\u202F", ' '}};
    std::string plain = text::to_nfc(written);
    for (const auto& [fancy, character] : kPlain)
        for (std::size_t at = 0; (at = plain.find(fancy, at)) != std::string::npos;)
            plain.replace(at, fancy.size(), 1, character);
    return plain;
}

std::vector<Word> split_words(std::string_view written) {
    constexpr std::string_view kSeparators = "/-";
    constexpr std::string_view kBlanks = " \t\r\n";
    std::vector<Word> words;
    char before = ' ';
    bool inside = false;
    for (const char byte : with_plain_separators(written)) {
        const bool separates = kSeparators.find(byte) != std::string_view::npos;
        if (separates || kBlanks.find(byte) != std::string_view::npos) {
            if (inside) before = ' ';
            if (separates) before = byte;
            inside = false;
            continue;
        }
        if (!inside) words.push_back({.text = {}, .before = before});
        words.back().text += byte;
        inside = true;
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
std::string take_type(std::vector<Word>& words, std::string_view abbreviation) {
    if (abbreviation.empty() || words.empty()) return {};
    std::string& first = words.front().text;
    if (text::to_lower(first) == text::to_lower(abbreviation)) {
        words.erase(words.begin());
        return std::string(abbreviation);
    }
    if (!first.starts_with(abbreviation)) return {};
    const std::string issuer = first.substr(abbreviation.size());
    if (std::ranges::find(kIssuers, issuer) == std::end(kIssuers)) return {};
    first = issuer;
    return std::string(abbreviation);
}

std::string join(std::span<const std::string> parts) {
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "-") + part;
    return joined;
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
    std::vector<Word> words = split_words(written);
    if (!words.empty() && words.front().before == ' ' && text::fold(words.front().text) == "so")
        words.erase(words.begin());
    if (words.empty() || words.front().before != ' ' || !is_number(words.front().text)) return std::nullopt;
    DocumentSymbol symbol{.number = words.front().text};
    words.erase(words.begin());
    if (words.empty()) return symbol;

    const bool slash_later =
        std::ranges::any_of(words | std::views::drop(1), [](const Word& word) { return word.before == '/'; });
    if (words.front().before != '/') {
        // "478 KH/TU" lost its hyphen; without a slash after the type nobody can tell which grammar is meant.
        if (words.size() < 2 || words[1].before != '/') return std::nullopt;
        symbol.grammar = SymbolGrammar::party;
        symbol.type = words.front().text;
        words.erase(words.begin());
    } else {
        if (is_year(words.front().text)) {
            symbol.year = words.front().text;
            words.erase(words.begin());
        } else if (slash_later) {
            return std::nullopt;
        }
        symbol.type = take_type(words, find_type_abbreviation(type));
    }
    for (Word& word : words) symbol.office.push_back(std::move(word.text));
    return symbol;
}

std::string format_symbol(const DocumentSymbol& symbol) {
    if (symbol.grammar == SymbolGrammar::party) return symbol.number + "-" + symbol.type + "/" + join(symbol.office);
    std::vector<std::string> parts = symbol.office;
    if (!symbol.type.empty()) parts.insert(parts.begin(), symbol.type);
    std::string written = symbol.number;
    if (!symbol.year.empty()) written += "/" + symbol.year;
    return parts.empty() ? written : written + "/" + join(parts);
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
