#include "wording/phrases.h"

#include <algorithm>

namespace wording {
namespace {

constexpr auto npos = std::string_view::npos;

/// Vietnamese letters beyond ASCII begin with C3 to C6, CC, CD or E1 in UTF-8; quotes, dashes and dots with C2, E2,
/// EF.
bool is_word_lead(unsigned char lead) {
    return (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z') ||
           (lead >= 0xC3 && lead <= 0xE1);
}

bool ends_sentence(std::string_view text, std::size_t at) {
    constexpr std::string_view kStops = ".;!?";
    return kStops.find(text[at]) != npos && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

}  // namespace

bool is_word_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_word_lead(static_cast<unsigned char>(text[at]));
}

bool is_word_before(std::string_view text, std::size_t at) {
    while (at > 0) {
        const auto byte = static_cast<unsigned char>(text[--at]);
        if (byte < 0x80 || byte >= 0xC0) return is_word_lead(byte);
    }
    return false;
}

std::vector<Stretch> find_phrase(std::string_view text, std::string_view phrase) {
    std::vector<Stretch> found;
    if (phrase.empty()) return found;
    for (std::size_t at = text.find(phrase); at != npos; at = text.find(phrase, at + phrase.size()))
        if (!is_word_before(text, at) && !is_word_at(text, at + phrase.size()))
            found.push_back({at, at + phrase.size()});
    return found;
}

bool is_part_of(std::string_view text, Stretch at, std::string_view phrase) {
    const std::size_t length = at.end - at.begin;
    if (phrase.size() < length) return false;
    const std::size_t earliest = at.begin - std::min(at.begin, phrase.size() - length);
    for (std::size_t begin = earliest; begin <= at.begin; ++begin)
        if (text.substr(begin, phrase.size()) == phrase) return true;
    return false;
}

std::size_t end_of_last(std::string_view text, std::span<const std::string_view> phrases) {
    std::size_t last = npos;
    for (const std::string_view phrase : phrases)
        for (const Stretch& at : find_phrase(text, phrase)) last = last == npos ? at.end : std::max(last, at.end);
    return last;
}

Stretch sentence_around(std::string_view text, std::size_t at) {
    Stretch sentence{at, at};
    while (sentence.begin > 0 && !ends_sentence(text, sentence.begin - 1)) --sentence.begin;
    while (sentence.end < text.size() && !ends_sentence(text, sentence.end)) ++sentence.end;
    return sentence;
}

std::string quote(const Passage& passage, Stretch at) {
    std::string quoted(at.of(passage.text));
    std::ranges::replace(quoted, '\n', ' ');
    return quoted;
}

Stretch stretch_of(const Passage& passage, std::size_t first_letter, std::size_t end_letter) {
    return {passage.letters.offsets[first_letter], passage.letters.offsets[end_letter]};
}

}  // namespace wording
