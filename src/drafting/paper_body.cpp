#include "drafting/paper_body.h"

#include "drafting/numerals.h"
#include "drafting/typed_table.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestHeading = 260, kLongestPlainHeading = 150;  // characters
constexpr std::size_t kLongestLaidOut = 130;                              // characters that fit on a line of A4

bool is_caps(std::string_view text) {
    return text::to_upper(text) == text && text::to_lower(text) != text;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view quote : {"”", "\"", ")"})
        if (text.ends_with(quote)) text.remove_suffix(quote.size());
    return !text.empty() && std::string_view(".;:!?/").find(text.back()) != npos;
}

/// Does it begin as no sentence begins: with a small letter, a digit, a closing mark?
bool starts_within(std::string_view text) {
    if (text.empty()) return false;
    const char first = text.front();
    if ((first >= '0' && first <= '9') || std::string_view(",;.)/&%").find(first) != npos) return true;
    const std::string opening(text.substr(0, 4));
    return text::capitalise_first(opening) != opening;
}

bool starts_small(std::string_view text) {
    const std::string opening(text.substr(0, 4));
    return text::capitalise_first(opening) != opening;
}

/// Words behind which no line of a text ends for good: "Công văn số", "ngày", "và".
bool leads_on(std::string_view text) {
    constexpr std::string_view kWords[] = {
        " văn số", " bản số", " hoạch số", " định số", " quyết số", " thị số", " báo số", " ngày", " tháng", " năm",
        " và",     " của",    " về",       " các",     " là",       " với",    ",",       "-",     "("};
    return std::ranges::any_of(kWords, [&](std::string_view word) { return text.ends_with(word); });
}

struct Laid {
    std::string text;  // squeezed
    std::size_t indent = 0;
    std::size_t width = 0;  // characters
    Numeral numeral;
    const PaperLine* line = nullptr;
};

/// The width of a full line: most lines of a text are full.
std::size_t full_width(const std::vector<Laid>& lines) {
    std::vector<std::size_t> widths;
    for (const Laid& line : lines) widths.push_back(line.width);
    if (widths.empty()) return 0;
    std::ranges::sort(widths);
    return widths[widths.size() * 9 / 10];
}

class BodyReader {
public:
    BodyReader(LineKind kind, std::vector<office::Table>& tables, const IsKnownHeading& is_known)
        : kind_(kind), tables_(tables), is_known_(is_known) {}

    PaperBody read(std::span<const PaperLine> lines) {
        std::vector<Laid> laid;
        for (const PaperLine& line : lines) laid.push_back(lay(line));
        width_ = full_width(laid);
        if (width_ > kLongestLaidOut) kind_ = LineKind::paragraph;
        has_romans_ = std::ranges::any_of(laid, [](const Laid& one) {
            return one.numeral.kind == NumeralKind::roman || one.numeral.kind == NumeralKind::capital;
        });
        for (std::size_t at = 0; at < laid.size();) at += take(lines, laid, at);
        split_headings();
        for (Passage& passage : body_.passages) settle(passage);
        return std::move(body_);
    }

private:
    static Laid lay(const PaperLine& line) {
        std::string text = squeeze(line.text);
        Numeral numeral = line.table ? Numeral() : read_numeral(text);
        const std::size_t indent = std::min(line.text.find_first_not_of(" \t"), line.text.size());
        const std::size_t width = text::count_characters(text);
        return {std::move(text), indent, width, std::move(numeral), &line};
    }

    /// How many lines it took.
    std::size_t take(std::span<const PaperLine> lines, const std::vector<Laid>& laid, std::size_t at) {
        const Laid& line = laid[at];
        if (line.line->table) {
            add_table(tables_[*line.line->table], line.line->number);
            return 1;
        }
        if (kind_ == LineKind::laid_out)
            if (TypedTable typed = read_typed_table(lines.subspan(at)); typed.lines > 0) {
                add_table(typed.table, line.line->number);
                joins_next_ = false;
                return typed.lines;
            }
        const bool joins =
            std::exchange(joins_next_, true) && at > 0 && !laid[at - 1].line->table && continues(laid[at - 1], line);
        if (joins) {
            Passage& open = body_.passages.back();
            // A hyphen that touches its word is one of a symbol: "179/KH-" and "SKHCN" on the next line.
            const bool is_cut_symbol = open.text.ends_with('-') && !open.text.ends_with(" -");
            open.text += (is_cut_symbol ? "" : " ") + line.text;
            return 1;
        }
        body_.passages.push_back(
            {.kind = PassageKind::words, .level = line.line->heading, .text = line.text, .line = line.line->number});
        return 1;
    }

    /// Does `line` go on with the paragraph that `before` belongs to?
    bool continues(const Laid& before, const Laid& line) const {
        if (line.numeral.kind != NumeralKind::none || line.line->heading > 0 || before.line->heading > 0) {
            const bool is_hyphen = before.text.ends_with('-') && line.numeral.kind == NumeralKind::none;
            if (!is_hyphen) return false;
        }
        if (before.text.ends_with('-') && !before.text.ends_with(" -")) return true;
        if (line.line->number == before.line->number && kind_ == LineKind::paragraph) return true;  // a line break
        const bool has_ended = ends_sentence(before.text);
        if (kind_ == LineKind::paragraph) return !has_ended && starts_small(line.text) && !is_caps(before.text);
        const bool was_caps = is_caps(before.text);
        if (was_caps && !is_caps(line.text)) return false;
        if (was_caps && !has_ended) return true;
        const std::string& open = body_.passages.back().text;
        const bool is_full = before.width * 100 >= width_ * 65;
        if (!has_ended && starts_small(line.text)) return true;
        if (is_known_(open) && !leads_on(before.text)) return false;  // a heading ends where a sentence begins
        if (!has_ended && starts_within(line.text)) return is_full || leads_on(before.text);
        if (before.text.ends_with(';') && starts_small(line.text)) return is_full;
        const bool is_indented = line.indent >= before.indent + 3;
        if (!has_ended) return is_full && !(is_indented && before.width * 100 < width_ * 85);
        return before.width * 100 >= width_ * 92 && !is_indented;
    }

    void add_table(office::Table& table, int line) {
        const bool is_even =
            std::ranges::all_of(table.rows, [&](const auto& row) { return row.size() == table.rows.front().size(); });
        if (table.is_sound && is_even && table.rows.size() >= 2 && table.rows.front().size() >= 2) {
            body_.passages.push_back(
                {.kind = PassageKind::table, .text = {}, .line = line, .table = std::move(table)});
            return;
        }
        ++body_.broken_tables;
        for (const auto& row : table.rows) {
            std::string words;
            for (const office::TableCell& cell : row)
                for (const office::Paragraph& paragraph : cell)
                    if (const std::string part = squeeze(clean_words(paragraph.text)); !part.empty())
                        words += (words.empty() ? "" : " – ") + part;
            if (!words.empty()) body_.passages.push_back({.kind = PassageKind::words, .text = words, .line = line});
        }
    }

    /// "1. Công tác tuyên truyền: xã đã …": a heading that stands in one line with its text.
    void split_headings() {
        for (std::size_t i = 0; i < body_.passages.size(); ++i) {
            Passage& passage = body_.passages[i];
            const std::size_t colon = passage.text.find(": ");
            const bool is_numbered = read_numeral(passage.text).kind >= NumeralKind::roman &&
                                     read_numeral(passage.text).kind <= NumeralKind::nested;
            if (colon == npos || !is_numbered || !is_known_(passage.text.substr(0, colon))) continue;
            Passage rest = passage;
            rest.level = 0;
            rest.text = text::capitalise_first(passage.text.substr(colon + 2));
            passage.text.resize(colon);
            body_.passages.insert(body_.passages.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
        }
    }

    /// Tells what a joined paragraph is, and where in the paper it stands.
    void settle(Passage& passage) {
        if (passage.kind == PassageKind::table) {
            passage.at = place();
            return;
        }
        const Numeral numeral = read_numeral(passage.text);
        const int styled = passage.level;
        passage.level = 0;
        if (is_heading(passage, numeral, styled)) {
            passage.kind = PassageKind::heading;
            passage.level = heading_level(numeral, styled);
            while (passage.text.ends_with(':') || passage.text.ends_with(' ')) passage.text.pop_back();
            enter(numeral);
        } else if (numeral.kind == NumeralKind::dash || numeral.kind == NumeralKind::plus) {
            passage.kind = PassageKind::item;
            passage.level = numeral.kind == NumeralKind::plus && was_item_ ? 1 : 0;
            passage.text = passage.text.substr(numeral.end);
        }
        was_item_ = passage.kind == PassageKind::item;
        passage.at = place();
    }

    /// “Phần thứ nhất”, “Phụ lục II”: the title of the part stands below.
    static bool names_part(std::string_view text) {
        constexpr std::size_t kLongest = 18;
        const std::string folded = text::fold(text);
        if (folded.starts_with("phu luc")) return text::count_characters(text) <= kLongest;
        return folded.starts_with("phan ") && text::count_characters(text) <= kLongest &&
               (folded.starts_with("phan thu ") || folded.find_first_not_of("ivx0123456789", 5) == npos);
    }

    bool is_heading(const Passage& passage, const Numeral& numeral, int styled) const {
        const std::size_t length = text::count_characters(passage.text);
        if (length > kLongestHeading) return false;
        if (styled > 0) return true;
        switch (numeral.kind) {
            case NumeralKind::roman:
            case NumeralKind::capital:
                return true;
            case NumeralKind::arabic:
            case NumeralKind::nested:
                return is_known_(passage.text) || (length <= kLongestPlainHeading && !ends_sentence(passage.text));
            case NumeralKind::none:
                return is_known_(passage.text) || names_part(passage.text) ||
                       (is_caps(passage.text) && !is_digit(passage.text.front()) && length <= kLongestPlainHeading &&
                        length >= 8 && !ends_sentence(passage.text));
            default:
                return false;
        }
    }

    int heading_level(const Numeral& numeral, int styled) const {
        if (numeral.kind == NumeralKind::nested) return 3;
        if (numeral.kind == NumeralKind::arabic) return has_romans_ ? 3 : 2;
        if (numeral.kind == NumeralKind::none && styled > 2) return 3;
        return 2;
    }

    void enter(const Numeral& numeral) {
        switch (numeral.kind) {
            case NumeralKind::roman:
            case NumeralKind::capital:
                chapter_ = numeral.shown;
                section_.clear();
                break;
            case NumeralKind::arabic:
            case NumeralKind::nested:
                section_ = numeral.shown;
                break;
            default:
                break;
        }
    }

    std::string place() const {
        if (chapter_.empty() && section_.empty()) return "mở đầu";
        return "mục " + chapter_ + (chapter_.empty() || section_.empty() ? "" : ".") + section_;
    }

    LineKind kind_;
    std::vector<office::Table>& tables_;
    const IsKnownHeading& is_known_;
    PaperBody body_;
    std::size_t width_ = 0;
    bool has_romans_ = false;
    bool joins_next_ = false;
    bool was_item_ = false;
    std::string chapter_, section_;
};

}  // namespace

PaperBody read_paper_body(std::span<const PaperLine> lines, LineKind kind, std::vector<office::Table>& tables,
                          const IsKnownHeading& is_known) {
    return BodyReader(kind, tables, is_known).read(lines);
}

}  // namespace drafting
