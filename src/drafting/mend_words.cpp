#include "drafting/mend_words.h"

#include "text/plain_letters.h"

#include <algorithm>

namespace drafting {
namespace {

constexpr int kBeyondDoubt = 2;

/// With which consonants a Vietnamese syllable begins.
constexpr std::string_view kInitials[] = {"b",   "c",  "ch", "d",  "g", "gh", "h", "k", "kh", "l",  "m", "n", "ng",
                                          "ngh", "nh", "p",  "ph", "q", "r",  "s", "t", "th", "tr", "v", "x"};

bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

enum class Torn { with_small_letters, all };

/// Joins what is torn in one line.
int mend(std::string& line, Torn torn) {
    const text::PlainLetters letters = text::make_plain_letters(line);
    const std::string& lower = letters.lower;
    std::string mended;
    int count = 0;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t end = at;
        while (end < lower.size() && text::is_plain_letter(lower[end])) ++end;
        const bool stands_alone =
            at == 0 || lower[at - 1] == ' ' || lower[at - 1] == text::kNoLetter || lower[at - 1] == '(';
        const std::string_view word = std::string_view(lower).substr(at, end - at);
        const bool is_initial = std::ranges::find(kInitials, word) != std::end(kInitials);
        const bool is_capital = end > at && text::is_plain_capital(letters.cased[at]);
        const bool is_before_vowel = end + 1 < lower.size() && lower[end] == ' ' && is_vowel(lower[end + 1]);
        // A vowel without a mark is one byte: such words are seldom torn, and “a”, “y” may be names.
        const bool is_marked = is_before_vowel && letters.offsets[end + 2] - letters.offsets[end + 1] > 1;
        // "Ch ủ" is nothing else; one capital may be a name's, more of them an abbreviation.
        const bool is_beyond_doubt =
            !is_capital || (word.size() > 1 && !text::is_plain_capital(letters.cased[at + 1]));
        if (is_initial && stands_alone && is_marked && (is_beyond_doubt || torn == Torn::all)) {
            mended += line.substr(copied, letters.offsets[end] - copied);
            copied = letters.offsets[end + 1];
            ++count;
        }
        at = std::max(end, at) + 1;
    }
    mended += line.substr(copied);
    line = std::move(mended);
    return count;
}

}  // namespace

int mend_torn_words(PaperLines& paper) {
    int count = 0;
    for (PaperLine& line : paper.lines) count += mend(line.text, Torn::with_small_letters);
    if (count < kBeyondDoubt) return count;
    for (PaperLine& line : paper.lines) count += mend(line.text, Torn::all);
    return count;
}

}  // namespace drafting
