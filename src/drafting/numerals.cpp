#include "drafting/numerals.h"

#include <algorithm>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_made_of(std::string_view word, std::string_view letters) {
    return !word.empty() && word.find_first_not_of(letters) == npos;
}

NumeralKind kind_of(std::string_view bare, bool is_marked) {
    constexpr std::string_view kDigits = "0123456789";
    if (is_made_of(bare, kDigits)) return is_marked && bare.size() <= 2 ? NumeralKind::arabic : NumeralKind::none;
    if (is_made_of(bare, "0123456789.") && bare.size() <= 8 && bare.front() != '.' && bare.find("..") == npos)
        return NumeralKind::nested;
    if (!is_marked) return NumeralKind::none;
    if (is_made_of(bare, "IVX")) return NumeralKind::roman;
    if (bare.size() == 1 && bare[0] >= 'A' && bare[0] <= 'H') return NumeralKind::capital;
    const bool is_letter = bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z';
    return is_letter || bare == "đ" ? NumeralKind::letter : NumeralKind::none;
}

}  // namespace

Numeral read_numeral(std::string_view line) {
    for (const std::string_view dash : {"-", "–", "—", "•", "*", "●", "▪", "+"}) {
        if (!line.starts_with(dash) || line.size() <= dash.size()) continue;
        const auto next = static_cast<unsigned char>(line[dash.size()]);
        const bool is_item = next == ' ' || next == '\t' || (dash != "*" && next >= 0x41 && next != '*');
        if (!is_item) continue;
        const std::size_t words = line.find_first_not_of(" \t", dash.size());
        if (words == npos) continue;
        return {.kind = dash == "+" ? NumeralKind::plus : NumeralKind::dash, .shown = {}, .end = words};
    }
    std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    // "1.Kết quả": the blank was forgotten.
    for (std::size_t at = 1; at < std::min<std::size_t>(end, 8); ++at)
        if ((line[at] == '.' || line[at] == ')') && at + 1 < line.size() &&
            static_cast<unsigned char>(line[at + 1]) >= 0x41 && line.find_first_of(".)") == at) {
            end = at + 1;
            break;
        }
    const std::string_view first = line.substr(0, end);
    const std::size_t words = line.find_first_not_of(" \t", end);
    if (first.empty() || words == npos) return {};
    const bool is_marked = first.ends_with('.') || first.ends_with(')') || first.ends_with(':') ||
                           first.ends_with('/') || (first.ends_with('-') && first.size() > 1);
    const std::string_view bare = is_marked ? first.substr(0, first.size() - 1) : first;
    const NumeralKind kind = bare.empty() ? NumeralKind::none : kind_of(bare, is_marked);
    if (kind == NumeralKind::none) return {};
    return {.kind = kind, .shown = std::string(bare), .end = words};
}

}  // namespace drafting
