#include "text/escaping.h"

namespace text {

std::size_t Escapes::find(std::string_view text, std::size_t at) const {
    constexpr std::size_t kBlock = 16;  // bytes that are looked up without asking after each
    const auto is_escaped = [this](char c) { return is_escaped_[static_cast<unsigned char>(c)]; };
    const auto has_any = [&](const char* block) {
        std::uint8_t any = 0;
        for (std::size_t i = 0; i < kBlock; ++i) any |= is_escaped(block[i]);
        return any != 0;
    };
    while (text.size() - at >= kBlock && !has_any(text.data() + at)) at += kBlock;
    while (at < text.size() && !is_escaped(text[at])) ++at;
    return at;
}

void append_escaped(std::string_view text, const Escapes& escapes, std::string& out) {
    std::size_t plain = 0;  // where the text begins that is not appended yet
    for (std::size_t at = escapes.find(text, 0); at < text.size(); at = escapes.find(text, plain)) {
        out.append(text, plain, at - plain).append(escapes.of(text[at]));
        plain = at + 1;
    }
    out.append(text, plain);
}

}  // namespace text
