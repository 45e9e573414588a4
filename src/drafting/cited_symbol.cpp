#include "drafting/cited_symbol.h"

#include <algorithm>
#include <string_view>

namespace drafting {
namespace {

constexpr std::size_t kMostDigits = 5;

bool is_symbol_letter(char c) {
    return text::is_plain_word(c) || c == '&';
}

struct Word {
    std::size_t begin = 0, end = 0;
};

class SymbolReader {
public:
    explicit SymbolReader(const text::PlainLetters& letters) : cased_(letters.cased) {}

    std::optional<FoundSymbol> read(std::size_t at) {
        FoundSymbol found{.begin = at};
        while (at < cased_.size() && text::is_plain_digit(cased_[at])) ++at;
        if (at == found.begin || at - found.begin > kMostDigits) return std::nullopt;
        at = skip_part(at);
        const bool has_letter =
            at + 1 < cased_.size() && cased_[at] >= 'a' && cased_[at] <= 'z' && cased_[at + 1] == '/';
        if (has_letter) ++at;
        found.end = at;
        while (const auto next = read_word(found)) {
            found.has_slash = found.has_slash || next->slash;
            found.end = next->word.end;
            ++found.words;
        }
        return found;
    }

private:
    /// "66.7/2025/NQ-CP": the part behind the point, where a year follows.
    std::size_t skip_part(std::size_t at) const {
        std::size_t end = at + 1;
        if (!is_sign_at(at, '.')) return at;
        while (end < cased_.size() && text::is_plain_digit(cased_[end])) ++end;
        const bool is_part = end > at + 1 && is_sign_at(end, '/') && is_year_word(read_letters(end + 1));
        return is_part ? end : at;
    }

    struct Next {
        Word word;
        bool slash = false;
    };

    std::size_t skip_blanks(std::size_t at) const {
        while (at < cased_.size() && (cased_[at] == ' ' || cased_[at] == '\n')) ++at;
        return at;
    }

    std::optional<Next> read_word(const FoundSymbol& found) const {
        const std::size_t sign = skip_blanks(found.end);
        const bool before = sign > found.end;
        if (sign >= cased_.size()) return std::nullopt;
        const bool is_slash = cased_[sign] == '/', is_sign = is_slash || cased_[sign] == '-';
        if (!is_sign) return before && found.words == 0 ? read_bare_type(sign) : std::nullopt;
        const std::size_t begin = skip_blanks(sign + 1);
        const bool is_dash_of_sentence = !is_slash && before && begin > sign + 1 && found.words >= 2;
        if (is_dash_of_sentence) return std::nullopt;
        const Word word = read_letters(begin);
        const bool is_year =
            found.words == 0 && is_slash && is_year_word(word) && is_sign_at(skip_blanks(word.end), '/');
        const bool is_attached = !before && begin == sign + 1;
        if (!is_year && !is_symbolic(word, is_attached && (is_slash || found.words > 0))) return std::nullopt;
        return Next{word, is_slash};
    }

    /// "478 KH/TU": the hyphen is missing, the slash behind the type tells it.
    std::optional<Next> read_bare_type(std::size_t at) const {
        const Word word = read_letters(at);
        const std::size_t behind = skip_blanks(word.end);
        const bool is_type = is_symbolic(word, false) && word.end - word.begin <= 4 && is_sign_at(behind, '/');
        return is_type ? std::optional(Next{word, false}) : std::nullopt;
    }

    bool is_sign_at(std::size_t at, char sign) const { return at < cased_.size() && cased_[at] == sign; }

    Word read_letters(std::size_t at) const {
        Word word{at, at};
        while (word.end < cased_.size() && is_symbol_letter(cased_[word.end])) ++word.end;
        return word;
    }

    bool is_year_word(Word word) const {
        const std::string_view digits = std::string_view(cased_).substr(word.begin, word.end - word.begin);
        return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
               std::ranges::all_of(digits, text::is_plain_digit);
    }

    /// Capitals as abbreviations have them: "UBND", "TTg", "QyĐ", "BCĐTW"; "Đ" alone is none. Small letters count
    /// where no blank parts them from the sign.
    bool is_symbolic(Word word, bool may_be_small) const {
        const std::string_view written = std::string_view(cased_).substr(word.begin, word.end - word.begin);
        const auto capitals = static_cast<std::size_t>(std::ranges::count_if(written, text::is_plain_capital));
        if (written.empty() || written.size() > 14 || text::is_plain_digit(written.front())) return false;
        if (text::is_plain_capital(written.front()) && capitals >= 2 && written.size() - capitals <= 3) return true;
        // "UBND-V1", "VP-K2": departments that only have a number.
        const std::string_view behind = written.substr(1);
        const bool is_numbered = may_be_small && capitals == 1 && text::is_plain_capital(written.front()) &&
                                 !behind.empty() && behind.size() <= 2 &&
                                 std::ranges::all_of(behind, text::is_plain_digit);
        if (is_numbered) return true;
        const bool is_small = capitals == 0 && written.size() <= 6;
        constexpr std::string_view kSmall[] = {"kh",   "qd", "ubnd",  "nq",  "ct",  "tb", "bc",   "hd",
                                               "vhxh", "vp", "skhcn", "ttg", "ttr", "cv", "hdnd", "bcd"};
        return may_be_small && is_small && std::ranges::find(kSmall, written) != std::end(kSmall);
    }

    const std::string& cased_;
};

}  // namespace

std::optional<FoundSymbol> read_symbol(const text::PlainLetters& letters, std::size_t at) {
    return SymbolReader(letters).read(at);
}

}  // namespace drafting
