// fold() and spelling_key() of unicode.h.
#include "text/code_points.h"
#include "text/letter_table.h"
#include "text/unicode.h"

#include <utility>

namespace text {
namespace {

/// Moves the tone of òa, òe, ùy onto the second vowel, in composed lower-case text.
void unify_tone_places(std::u32string& characters) {
    constexpr std::u32string_view kTonedO = U"òóõỏọ", kTonedU = U"ùúũủụ";
    constexpr std::u32string_view kTonedA = U"àáãảạ", kTonedE = U"èéẽẻẹ", kTonedY = U"ỳýỹỷỵ";
    for (std::size_t at = 0; at + 1 < characters.size(); ++at) {
        char32_t& first = characters[at];
        char32_t& second = characters[at + 1];
        const bool is_y = second == U'y';
        if (!is_y && second != U'a' && second != U'e') continue;
        const std::size_t tone = (is_y ? kTonedU : kTonedO).find(first);
        if (tone == std::u32string_view::npos) continue;
        first = is_y ? U'u' : U'o';
        second = (is_y ? kTonedY : second == U'a' ? kTonedA : kTonedE)[tone];
    }
}

void append(std::string& text, char32_t character) {
    append_character(text, character);
}
void append(std::u32string& text, char32_t character) {
    text.push_back(character);
}

/// Appends to a text with runs of blanks as one, and none at the beginning.
template <typename Text>
class BlankJoiner {
public:
    explicit BlankJoiner(std::size_t size) { joined_.reserve(size); }

    void add(char32_t character) {
        if (blank_waits_ && !joined_.empty()) append(joined_, kBlank);
        blank_waits_ = false;
        append(joined_, character);
    }
    void add_blank() { blank_waits_ = true; }

    Text take() { return std::move(joined_); }

private:
    Text joined_;
    bool blank_waits_ = false;
};

/// The letters of a spelling where each has one form of its own; nothing for other texts.
std::optional<std::u32string> spell_by_letters(std::string_view utf8) {
    const LetterTable& letters = letter_table();
    BlankJoiner<std::u32string> spelling(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const LetterForms* const forms = letters.find(take_character(utf8, at));
        if (!forms || !forms->lower) return std::nullopt;
        if (forms->is_blank)
            spelling.add_blank();
        else if (!forms->is_invisible)
            spelling.add(*forms->lower);
    }
    return spelling.take();
}

/// The same of any text, as a whole.
std::u32string spell(std::string_view utf8) {
    BlankJoiner<std::u32string> spelling(utf8.size());
    for (const char32_t character : to_characters(to_lower(utf8))) {
        const LetterForms forms = work_out_forms(character);
        if (forms.is_blank)
            spelling.add_blank();
        else if (!forms.is_invisible)
            spelling.add(character);
    }
    return to_characters(to_nfc(to_utf8(spelling.take())));
}

}  // namespace

std::string fold(std::string_view utf8) {
    BlankJoiner<std::string> joined(utf8.size());
    for_each_folded(utf8, [&](char32_t folded) {
        if (folded == kBlank)
            joined.add_blank();
        else
            joined.add(folded);
    });
    return joined.take();
}

std::string spelling_key(std::string_view utf8) {
    std::optional<std::u32string> letters = spell_by_letters(utf8);
    if (!letters) letters = spell(utf8);
    unify_tone_places(*letters);
    return to_utf8(*letters);
}

}  // namespace text
