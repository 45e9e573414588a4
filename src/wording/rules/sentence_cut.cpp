// A paragraph that stops within a sentence, and the next one that goes on in small letters: the page of the paper
// ended there. Lists "a) …" and lines of a letterhead are none.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>

namespace wording::rules {
namespace {

/// Does it end with a letter, a digit or a comma?
bool stops_within(const Passage& passage) {
    std::string_view text = passage.text;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return !text.empty() && (text.back() == ',' || is_word_before(text, text.size()));
}

/// Does it begin with a word in small letters, and is that no "a)" or "b."?
bool goes_on(const Passage& passage) {
    const std::string_view letters = passage.letters.cased;
    std::size_t end = 0;
    while (end < letters.size() && text::is_plain_letter(letters[end])) ++end;
    const bool is_small = end > 0 && letters[0] >= 'a' && letters[0] <= 'z';
    const bool is_mark = end <= 2 && end < letters.size() && (letters[end] == ')' || letters[end] == '.');
    return is_small && !is_mark;
}

}  // namespace

void sentence_cut(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < paper.passages.size(); ++i) {
        const Passage& before = paper.passages[i - 1];
        const Passage& passage = paper.passages[i];
        const bool are_paragraphs = before.kind == PassageKind::paragraph && passage.kind == PassageKind::paragraph;
        if (!are_paragraphs || !stops_within(before) || !goes_on(passage)) continue;
        const std::size_t end = std::min(passage.text.find_first_of(" \n"), passage.text.size());
        diagnostics.report("sentence-cut", locate(paper, passage, {0, end}), {{"word", passage.text.substr(0, end)}});
    }
}

}  // namespace wording::rules
