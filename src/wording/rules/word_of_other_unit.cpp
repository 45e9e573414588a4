// "Tổ dân phố" in the paper of a xã, "thôn" in that of a phường: mostly copied from a paper of the other kind. Names
// ("thôn An Đông", “Tổ dân phố số”) and sentences that speak of both are left alone.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>
#include <span>

namespace wording::rules {
namespace {

struct Words {
    std::span<const std::string_view> own;
    std::span<const std::string_view> foreign;
    std::string_view kind;
};

constexpr std::string_view kOfXa[] = {"thôn", "trên địa bàn xã"};
constexpr std::string_view kOfPhuong[] = {"tổ dân phố", "trên địa bàn phường"};

bool is_in_quotes(std::string_view text, const Stretch& at) {
    constexpr std::string_view kOpening = "“", kClosing = "”";
    const std::size_t opening = text.rfind(kOpening, at.begin);
    if (opening == std::string_view::npos) return false;
    const std::size_t closing = text.rfind(kClosing, at.begin);
    return closing == std::string_view::npos || closing < opening;
}

/// A name follows: "thôn An Đông", "phường Ngô Quyền", "thôn 3".
bool is_named(const Passage& passage, const Stretch& at) {
    const std::string_view text = passage.text, lower = passage.lower;
    const std::size_t next = at.end + 1;
    if (next >= text.size()) return false;
    const bool is_number = text[next] >= '0' && text[next] <= '9';
    // A capital differs from its small letter in its first two or three bytes.
    return is_number || (is_word_at(text, next) && text.substr(next, 3) != lower.substr(next, 3));
}

/// "nông thôn" and "thôn mới" are no thôn.
bool is_other_word(std::string_view lower, const Stretch& at) {
    constexpr std::string_view kOthers[] = {"nông thôn", "hương thôn", "thôn quê", "thôn tính", "thôn nữ"};
    return std::ranges::any_of(kOthers, [&](std::string_view other) { return is_part_of(lower, at, other); });
}

}  // namespace

void word_of_other_unit(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    if (paper.unit == UnitKind::other) return;
    const Words words =
        paper.unit == UnitKind::xa ? Words{kOfXa, kOfPhuong, "xã"} : Words{kOfPhuong, kOfXa, "phường"};
    for (const Passage& passage : paper.passages) {
        const std::string_view lower = passage.lower;
        for (const std::string_view word : words.foreign) {
            for (const Stretch& at : find_phrase(lower, word)) {
                const std::string_view sentence = sentence_around(lower, at.begin).of(lower);
                const bool speaks_of_both = std::ranges::any_of(words.own, [&](std::string_view own) {
                    return std::ranges::any_of(find_phrase(sentence, own),
                                               [&](const Stretch& found) { return !is_other_word(sentence, found); });
                });
                if (speaks_of_both || is_named(passage, at) || is_in_quotes(passage.text, at) ||
                    is_other_word(lower, at))
                    continue;
                diagnostics.report("word-of-other-unit", locate(paper, passage, at),
                                   {{"written", quote(passage, at)}, {"kind", words.kind}});
            }
        }
    }
}

}  // namespace wording::rules
