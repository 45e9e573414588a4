// Headings of one level numbered in two ways, or one in the middle without a number. A first and a last one without a
// number are usual: an opening, an annex.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>
#include <map>

namespace wording::rules {
namespace {

enum class Numbering { none, roman, arabic, letter };

diagnostics::Phrase name_of(Numbering numbering) {
    switch (numbering) {
        case Numbering::roman:
            return {"số La Mã", "Roman numerals"};
        case Numbering::arabic:
            return {"số thường", "Arabic numerals"};
        case Numbering::letter:
            return {"chữ cái", "letters"};
        case Numbering::none:
            break;
    }
    return {"không đánh số", "no numbers"};
}

/// "I.", "II)", "1.", "2.1.", "a)", "Mục 3.".
Numbering numbering_of(const Passage& heading) {
    std::string_view letters = heading.letters.cased;
    for (const std::string_view word : {"Muc ", "Phan ", "Chuong "})
        if (letters.starts_with(word)) letters.remove_prefix(word.size());
    std::size_t end = 0;
    while (end < letters.size() && text::is_plain_word(letters[end])) ++end;
    const std::string_view mark = letters.substr(0, end);
    const std::string_view behind = letters.substr(end);
    const bool is_marked = (!behind.empty() && std::string_view(".)/:").find(behind[0]) != std::string_view::npos) ||
                           behind.starts_with(" - ");
    const auto has_only = [&](std::string_view allowed) {
        return mark.find_first_not_of(allowed) == std::string_view::npos;
    };
    if (mark.empty() || !is_marked) return Numbering::none;
    if (mark.size() <= 2 && has_only("0123456789")) return Numbering::arabic;
    if (mark.size() <= 5 && has_only("IVX")) return Numbering::roman;
    return mark.size() == 1 && text::is_plain_letter(mark[0]) ? Numbering::letter : Numbering::none;
}

struct Heading {
    const Passage* passage;
    Numbering numbering;
};

void check_level(const Paper& paper, std::vector<Heading> headings, diagnostics::Diagnostics& diagnostics) {
    if (!headings.empty() && headings.front().numbering == Numbering::none) headings.erase(headings.begin());
    if (!headings.empty() && headings.back().numbering == Numbering::none) headings.pop_back();
    const auto usual =
        std::ranges::find_if(headings, [](const Heading& heading) { return heading.numbering != Numbering::none; });
    if (usual == headings.end()) return;
    // In a list A, B, … the letters I, V and X are letters too.
    if (usual->numbering == Numbering::letter)
        for (Heading& heading : headings)
            if (heading.numbering == Numbering::roman && !text::is_plain_word(heading.passage->letters.cased[1]))
                heading.numbering = Numbering::letter;
    const auto other =
        std::ranges::find_if(headings, [&](const Heading& heading) { return heading.numbering != usual->numbering; });
    if (other == headings.end()) return;
    diagnostics.report("headings-mixed", locate(paper, *other->passage, {0, other->passage->text.size()}),
                       {{"first", quote(*usual->passage, {0, usual->passage->text.size()})},
                        {"numbering", name_of(usual->numbering)},
                        {"other", name_of(other->numbering)}});
}

}  // namespace

void headings_mixed(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    std::map<int, std::vector<Heading>> levels;
    for (const Passage& passage : paper.passages)
        if (passage.kind == PassageKind::heading) levels[passage.level].push_back({&passage, numbering_of(passage)});
    for (auto& [level, headings] : levels) check_level(paper, std::move(headings), diagnostics);
}

}  // namespace wording::rules
