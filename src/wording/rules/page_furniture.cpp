// What belongs to the pages of the paper, not to its text: a page number on a line of its own, the mark of a footnote
// at a word ("cộng đồng1"), an address that a converter wrote below its link.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>

namespace wording::rules {
namespace {

constexpr std::size_t kFullLine = 40;  // bytes: who wraps a text breaks no line before, so a number alone is no word

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \n") + 1 - begin);
}

/// "4", "- 4 -", "Trang 4", "4/12", "Trang 4/12".
bool is_page_number(std::string_view line) {
    line = without_blanks(line);
    for (const std::string_view word : {"Trang ", "trang "})
        if (line.starts_with(word)) line.remove_prefix(word.size());
    if (line.size() > 4 && line.starts_with("- ") && line.ends_with(" -")) line = line.substr(2, line.size() - 4);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits == 0 || digits > 3) return false;
    if (digits == line.size()) return true;
    const std::string_view of = line.substr(digits + 1);
    return line[digits] == '/' && !of.empty() && of.size() <= 3 &&
           of.find_first_not_of("0123456789") == std::string_view::npos;
}

/// An address on a line of its own that the text gives in another place too.
bool is_repeated_address(const Paper& paper, const Passage& passage, Stretch line) {
    const auto link = std::ranges::find(passage.links, line.begin, [](const Link& one) { return one.at.begin; });
    if (link == passage.links.end() || line.of(passage.text) != kNoProse) return false;
    const auto same = [&](std::string_view destination) {
        std::string_view own = link->destination;
        while (own.ends_with('/')) own.remove_suffix(1);
        while (destination.ends_with('/')) destination.remove_suffix(1);
        return own == destination;
    };
    return std::ranges::any_of(paper.passages, [&](const Passage& other) {
        return std::ranges::any_of(other.links,
                                   [&](const Link& one) { return &one != &*link && same(one.destination); });
    });
}

void check_lines(const Paper& paper, const Passage& passage, diagnostics::Diagnostics& diagnostics) {
    const std::string_view text = passage.text;
    for (std::size_t begin = 0, before = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const Stretch line{begin, end};
        const bool is_alone = begin == 0 ? end == text.size() : before >= kFullLine && end < text.size();
        if (is_alone && is_page_number(line.of(text)))
            diagnostics.report("page-furniture", locate(paper, passage, line),
                               {{"what", {"số trang", "the number of a page"}}, {"written", line.of(text)}});
        else if (is_repeated_address(paper, passage, line))
            diagnostics.report("page-furniture", locate(paper, passage, line),
                               {{"what", {"địa chỉ lặp lại", "a repeated address"}},
                                {"written", std::ranges::find(passage.links, begin, [](const Link& link) {
                                                return link.at.begin;
                                            })->destination}});
        before = end - begin;
        begin = end + 1;
    }
}

/// "cộng đồng1": a Vietnamese word in small letters with one or two digits at its end. "CO2", "mp3", "A4" have no
/// marks.
void check_footnote_marks(const Paper& paper, const Passage& passage, diagnostics::Diagnostics& diagnostics) {
    const text::PlainLetters& plain = passage.letters;
    const std::string_view letters = plain.cased;
    for (std::size_t at = 0; at < letters.size();) {
        std::size_t end = at;
        while (end < letters.size() && text::is_plain_letter(letters[end])) ++end;
        if (end == at) {
            ++at;
            continue;
        }
        std::size_t digits = end;
        while (digits < letters.size() && text::is_plain_digit(letters[digits])) ++digits;
        constexpr std::string_view kGoesOn = "/-.,:%";
        const bool goes_on =
            digits < letters.size() && (text::is_plain_word(letters[digits]) ||
                                        (kGoesOn.find(letters[digits]) != std::string_view::npos &&
                                         digits + 1 < letters.size() && text::is_plain_word(letters[digits + 1])));
        const bool has_marks = plain.offsets[end] - plain.offsets[at] > end - at;
        const bool is_small = std::all_of(letters.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                          letters.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](char c) { return c >= 'a' && c <= 'z'; });
        const bool begins = at == 0 || !text::is_plain_word(letters[at - 1]);
        const bool is_counted = digits > end && letters[end] != '0';  // "Đề án06" lacks a blank
        if (begins && end - at >= 2 && is_counted && digits - end <= 2 && !goes_on && has_marks && is_small) {
            const Stretch word = stretch_of(passage, at, digits);
            diagnostics.report("page-furniture", locate(paper, passage, word),
                               {{"what", {"dấu chú thích dính vào chữ", "a footnote mark at a word"}},
                                {"written", quote(passage, word)}});
        }
        at = std::max(digits, end);
    }
}

}  // namespace

void page_furniture(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Passage& passage : paper.passages) {
        if (passage.kind == PassageKind::paragraph) check_lines(paper, passage, diagnostics);
        check_footnote_marks(paper, passage, diagnostics);
    }
}

}  // namespace wording::rules
