#include "views/fit_text.h"

#include "text/plain_letters.h"

#include <array>

namespace views {
namespace {

/// Widths of the characters from blank to tilde in Noto Sans Bold, in thousandths of the size: few fonts are wider.
constexpr std::array<int, 95> kWidths = {
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560,
    549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667,
    624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620,
    305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572};
constexpr int kOtherWidth = 860;
constexpr double kHorns = 1.04;  // of ơ and ư, and for other fonts
constexpr std::string_view kEllipsis = "…";

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::vector<std::string> break_lines(const std::vector<std::string>& words, int size, int width) {
    std::vector<std::string> lines;
    for (const std::string& word : words) {
        const bool fits = !lines.empty() && estimate_width(lines.back() + " " + word, size) <= width;
        if (fits)
            lines.back() += " " + word;
        else
            lines.push_back(word);
    }
    return lines;
}

bool fits(const std::vector<std::string>& lines, TextSize size, int width) {
    for (const std::string& line : lines)
        if (estimate_width(line, size.size) > width) return false;
    return lines.size() <= size.lines;
}

/// As many lines, but none much shorter than the others.
std::vector<std::string> balance(std::vector<std::string> lines, const std::vector<std::string>& words, int size,
                                 int width) {
    constexpr int kStep = 20;
    for (int narrower = width - kStep; narrower > width / 2; narrower -= kStep) {
        std::vector<std::string> broken = break_lines(words, size, narrower);
        if (!fits(broken, {size, lines.size()}, narrower)) break;
        lines = std::move(broken);
    }
    return lines;
}

/// Without its last word, or where there is one only, without its last letter.
void shorten(std::string& line) {
    std::size_t end = line.rfind(' ');
    if (end == std::string::npos) {
        end = line.size() - 1;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    }
    line.resize(end);
}

}  // namespace

double estimate_width(std::string_view text, int size) {
    int width = 0;
    for (const char letter : text::make_plain_letters(text).cased) {
        const int place = letter - ' ';
        width += place >= 0 && place < static_cast<int>(kWidths.size()) ? kWidths[static_cast<std::size_t>(place)]
                                                                        : kOtherWidth;
    }
    return width * size * kHorns / 1000;
}

FittedText fit_text(std::string_view text, const TextBox& box) {
    const std::vector<std::string> words = split_words(text);
    FittedText fitted;
    for (const TextSize size : box.sizes) {
        fitted = {break_lines(words, size.size, box.width), size.size};
        if (!fits(fitted.lines, size, box.width)) continue;
        fitted.lines = balance(std::move(fitted.lines), words, size.size, box.width);
        return fitted;
    }
    const std::size_t most = box.sizes.back().lines;
    const bool is_cut = fitted.lines.size() > most;
    if (is_cut) fitted.lines.resize(most);
    for (std::string& line : fitted.lines) {
        const bool is_last = &line == &fitted.lines.back();
        if (estimate_width(line, fitted.size) <= box.width && !(is_cut && is_last)) continue;
        while (!line.empty() && estimate_width(line + std::string(kEllipsis), fitted.size) > box.width) shorten(line);
        line += kEllipsis;
    }
    return fitted;
}

}  // namespace views
