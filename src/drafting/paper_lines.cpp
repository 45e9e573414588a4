#include "drafting/paper_lines.h"

#include "drafting/mend_words.h"
#include "text/unicode.h"

#include <algorithm>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "4", "- 4 -", "4/12", "Trang 4": a line of a page number alone.
bool is_page_number(std::string_view line) {
    std::string bare = squeeze(line);
    if (const std::string folded = text::fold(bare); folded.starts_with("trang ") && folded.size() <= 9)
        return std::ranges::all_of(folded.substr(6), is_digit);
    std::erase_if(bare, [](char c) { return c == ' ' || c == '-'; });
    const std::size_t slash = bare.find('/');
    const std::string_view first = std::string_view(bare).substr(0, slash);
    const auto is_short_number = [](std::string_view part) {
        return !part.empty() && part.size() <= 3 && std::ranges::all_of(part, is_digit);
    };
    return is_short_number(first) && (slash == npos || is_short_number(std::string_view(bare).substr(slash + 1)));
}

/// A ruled line under the motto, above a footnote, around a table of typed lines.
bool is_rule(std::string_view line) {
    const std::string words = text::fold(line);
    return words.empty() && line.find_first_not_of(" \t-_=*.~") == npos && line.size() >= 3;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

std::string without_slash(std::string address) {
    while (address.ends_with('/')) address.pop_back();
    return address;
}

bool is_address(std::string_view line) {
    const bool is_web = line.starts_with("http://") || line.starts_with("https://");
    return is_web && line.find(' ') == npos;
}

/// "1 Một số đơn vị …" at the foot of a page: the number of a note whose mark stands glued to a word of the text.
std::optional<std::string> footnote_mark(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits == 0 || digits > 2 || line.substr(digits, 1) != " ") return std::nullopt;
    const std::string rest = squeeze(line.substr(digits));
    const std::string first = rest.substr(0, rest.find(' '));
    if (first.empty() || text::to_lower(first) == first) return std::nullopt;
    return std::string(line.substr(0, digits));
}

/// Where `mark` stands glued behind a letter and ends its word: "cộng đồng1."
std::size_t find_glued(std::string_view text, std::string_view mark) {
    for (std::size_t at = text.find(mark); at != npos; at = text.find(mark, at + 1)) {
        const auto before = at == 0 ? ' ' : text[at - 1];
        const bool is_letter = (before >= 'a' && before <= 'z') || static_cast<unsigned char>(before) >= 0x80;
        const std::size_t end = at + mark.size();
        const bool ends = end == text.size() || std::string_view(" .,;:)").find(text[end]) != npos;
        const bool is_quote = at >= 3 && text.substr(at - 3, 2) == "\xE2\x80";
        if (is_letter && ends && !is_quote) return at;
    }
    return npos;
}

/// Takes footnotes out: from a line that begins with a number which marks a word above, to the end of its sentence.
void take_footnotes(PaperLines& paper) {
    constexpr std::size_t kMostLines = 8;
    for (std::size_t at = 0; at < paper.lines.size(); ++at) {
        const auto mark = footnote_mark(paper.lines[at].text);
        if (!mark) continue;
        std::size_t marked = at;
        while (marked > 0 && find_glued(paper.lines[marked - 1].text, *mark) == npos) --marked;
        if (marked == 0) continue;
        std::string& line = paper.lines[marked - 1].text;
        line.erase(find_glued(line, *mark), mark->size());
        std::size_t end = at;
        std::string note;
        while (end < paper.lines.size() && end - at < kMostLines) {
            note += (note.empty() ? "" : " ") + squeeze(paper.lines[end++].text);
            if (note.ends_with('.')) break;
        }
        paper.lines.erase(paper.lines.begin() + static_cast<std::ptrdiff_t>(at),
                          paper.lines.begin() + static_cast<std::ptrdiff_t>(end));
        ++paper.dropped.counts[DropKind::footnote];
        paper.dropped.footnotes.push_back(std::move(note));
        --at;
    }
}

/// PDFs print the address of a link once more at the end of its page.
void take_link_copies(PaperLines& paper) {
    std::string all;
    for (const PaperLine& line : paper.lines)
        if (!is_address(line.text)) all += squeeze(line.text) + " ";
    const auto is_copy = [&](const PaperLine& line) {
        return is_address(line.text) && all.find(without_slash(line.text)) != std::string::npos;
    };
    paper.dropped.counts[DropKind::link_copy] += static_cast<int>(std::erase_if(paper.lines, is_copy));
}

std::optional<DropKind> kind_of(office::LeftOut left_out) {
    switch (left_out) {
        case office::LeftOut::footnote:
            return DropKind::footnote;
        case office::LeftOut::picture:
            return DropKind::picture;
        case office::LeftOut::text_box:
            return DropKind::text_box;
        case office::LeftOut::comment:
            return DropKind::comment;
        case office::LeftOut::deletion:
            return DropKind::deletion;
        case office::LeftOut::running_head:
            return DropKind::running_head;
    }
    return std::nullopt;
}

class ParagraphLines {
public:
    explicit ParagraphLines(PaperLines& lines) : lines_(lines) {}

    void add(const office::Paragraph& paragraph) {
        ++number_;
        const std::string words = clean_words(paragraph.text);
        bool is_first = true;
        for (const std::string_view part : split_lines(words)) {
            const std::string text = std::string(part);
            if (squeeze(text).empty() || is_rule(text)) continue;
            const std::string label = is_first && !paragraph.label.empty() ? clean_words(paragraph.label) + " " : "";
            lines_.lines.push_back({.text = label + text, .number = number_, .heading = paragraph.heading});
            is_first = false;
        }
    }

    void add(const office::Table& table) {
        if (!is_layout(table)) {
            ++number_;
            lines_.lines.push_back({.text = "|", .number = number_, .table = lines_.tables.size()});
            lines_.tables.push_back(table);
            return;
        }
        std::size_t widest = 0;
        for (const auto& row : table.rows) widest = std::max(widest, row.size());
        for (std::size_t column = 0; column < widest; ++column)  // column by column: each is one text
            for (const auto& row : table.rows)
                if (column < row.size())
                    for (const office::Paragraph& paragraph : row[column]) add(paragraph);
    }

private:
    /// Headers and signatures stand in tables without lines, which only part left from right.
    static bool is_layout(const office::Table& table) {
        std::string words;
        for (const auto& row : table.rows)
            for (const auto& cell : row)
                for (const office::Paragraph& paragraph : cell) words += dense(paragraph.text) + " ";
        const auto has = [&](std::string_view part) { return words.find(part) != std::string::npos; };
        constexpr std::string_view kSignatures[] = {"tmuybannhandan", "tmubnd",         "tmbanthuongvu", "ktchutich",
                                                    "tlchutich",      "tuqchutich",     "ktgiamdoc",     "kttruong",
                                                    "tmbanchidao",    "ktchanhvanphong"};
        const bool signs = table.rows.size() <= 4 && std::ranges::any_of(kSignatures, has);
        return signs || has("doclaptudo") || has("noinhan") || has("dangcongsan") ||
               (table.rows.size() <= 2 && has("ubannhandan") && has("ngay") && has("thang"));
    }

    PaperLines& lines_;
    int number_ = 0;
};

}  // namespace

std::string clean_words(std::string_view text) {
    std::string clean;
    const std::string normal = text::to_nfc(text);
    for (std::size_t at = 0; at < normal.size();) {
        const std::string_view rest = std::string_view(normal).substr(at);
        const auto starts = [&](std::string_view one) { return rest.starts_with(one); };
        const auto byte = static_cast<unsigned char>(rest.front());
        // U+200B–200F, U+202A–202E, U+2060–206F: seen by nobody; U+2000–200A, U+202F: blanks of many widths.
        const bool is_general = rest.size() >= 3 && starts("\xE2\x80");
        const unsigned third = rest.size() >= 3 ? static_cast<unsigned char>(rest[2]) : 0;
        const bool is_wide_blank = is_general && (third <= 0x8A || third == 0xAF);
        const bool is_hidden =
            (is_general && ((third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE))) ||
            (starts("\xE2\x81") && third >= 0xA0 && third <= 0xAF) || starts("\xEF\xBB\xBF");
        const bool is_break = is_general && (third == 0xA8 || third == 0xA9);
        if (is_wide_blank || starts("\xC2\xA0")) {
            clean += ' ';
        } else if (is_break) {
            clean += '\n';
        } else if (starts("\xC2\xAD") || is_hidden ||
                   (starts("\xC2") && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0)) {
            // left out
        } else if (starts("\xEF\x82\xB7") || starts("\xEF\x80\xAD")) {  // bullets of the fonts Symbol and Wingdings
            clean += '-';
        } else if (byte >= 0x20 || byte == '\n' || byte == '\t') {
            if (byte != 0x7F) clean += static_cast<char>(byte);
            ++at;
            continue;
        }
        at += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    }
    return clean;
}

std::string squeeze(std::string_view text) {
    std::string squeezed;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\t' || c == '\n';
        if (is_blank && (squeezed.empty() || squeezed.back() == ' ')) continue;
        squeezed += is_blank ? ' ' : c;
    }
    if (squeezed.ends_with(' ')) squeezed.pop_back();
    return squeezed;
}

std::string dense(std::string_view text) {
    std::string folded = text::fold(text);
    std::erase(folded, ' ');
    return folded;
}

std::vector<Piece> cut_columns(std::string_view line) {
    constexpr std::size_t kGap = 3;
    std::vector<Piece> pieces;
    std::size_t begin = npos, blanks = 0;
    const auto end_piece = [&](std::size_t end) {
        if (begin != npos)
            pieces.push_back(
                {squeeze(line.substr(begin, end - begin)), text::count_characters(line.substr(0, begin))});
        begin = npos;
    };
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool is_tab = line[at] == '\t', is_blank = line[at] == ' ' || is_tab;
        blanks = is_blank ? blanks + (is_tab ? kGap : 1) : 0;
        if (blanks >= kGap) end_piece(at);
        if (!is_blank && begin == npos) begin = at;
    }
    end_piece(line.size());
    return pieces;
}

PaperLines read_lines(const office::Paper& paper) {
    PaperLines lines;
    ParagraphLines writer(lines);
    for (const auto& block : paper.blocks) std::visit([&](const auto& one) { writer.add(one); }, block);
    for (const auto& [left_out, count] : paper.left_out)
        if (const auto kind = kind_of(left_out)) lines.dropped.counts[*kind] += count;
    for (const std::string& note : paper.footnotes)
        if (std::string words = squeeze(clean_words(note)); !words.empty())
            lines.dropped.footnotes.push_back(std::move(words));
    return lines;
}

PaperLines read_lines(std::string_view text) {
    PaperLines lines{.kind = LineKind::laid_out};
    int number = 0;
    bool after_gap = false;
    for (std::string_view raw : split_lines(text)) {
        ++number;
        while (raw.starts_with('\f')) raw.remove_prefix(1);
        std::string line = clean_words(raw);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
        const bool is_number = is_page_number(line);
        if (is_number) ++lines.dropped.counts[DropKind::page_number];
        if (is_number || is_rule(line) || squeeze(line).empty()) {
            after_gap = true;
            continue;
        }
        lines.lines.push_back({.text = std::move(line), .number = number, .after_gap = after_gap});
        after_gap = false;
    }
    if (const int torn = mend_torn_words(lines); torn > 0) lines.dropped.counts[DropKind::torn_word] = torn;
    take_footnotes(lines);
    take_link_copies(lines);
    return lines;
}

}  // namespace drafting
