#include "text/alphabet.h"

#include "text/unicode.h"

#include <algorithm>

namespace text {
namespace {

struct MarkedLetter {
    std::string_view forms;  // with each tone
    Letter letter;
};

const MarkedLetter kMarkedLetters[] = {
    {"ăằắẳẵặ", {"Ă", "aw"}}, {"âầấẩẫậ", {"Â", "aa"}}, {"đð", {"Đ", "dd"}},     {"êềếểễệ", {"Ê", "ee"}},
    {"ôồốổỗộ", {"Ô", "oo"}}, {"ơờớởỡợ", {"Ơ", "ow"}}, {"ưừứửữự", {"Ư", "uw"}},
};

std::string_view first_character(std::string_view utf8) {
    std::size_t size = std::min<std::size_t>(utf8.size(), 1);
    while (size < utf8.size() && (static_cast<unsigned char>(utf8[size]) & 0xC0) == 0x80) ++size;
    return utf8.substr(0, size);
}

}  // namespace

Letter first_letter(std::string_view utf8) {
    const std::string lower = to_lower(to_nfc(utf8));
    for (std::string_view rest = lower; !rest.empty(); rest.remove_prefix(first_character(rest).size())) {
        const std::string_view character = first_character(rest);
        for (const MarkedLetter& marked : kMarkedLetters)
            if (marked.forms.find(character) != std::string_view::npos) return marked.letter;
        const std::string plain = fold(character);
        if (plain.empty()) continue;
        if (plain.front() < 'a' || plain.front() > 'z') break;
        return {std::string(1, static_cast<char>(plain.front() - 'a' + 'A')), plain.substr(0, 1)};
    }
    return {"0–9", "so"};
}

}  // namespace text
