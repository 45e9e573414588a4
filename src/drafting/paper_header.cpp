#include "drafting/paper_header.h"

#include "drafting/written_date.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestHeader = 40;

/// With which words the text of a report begins.
constexpr std::string_view kOpenings[] = {"thuc hien",       "can cu", "trien khai", "nham",        "de ",
                                          "uy ban nhan dan", "ubnd",   "so ",        "thuong truc", "trong",
                                          "ngay ",           "phong ", "theo",       "tiep tuc",    "duoi su",
                                          "chap hanh",       "truoc",  "thi hanh",   "nam 20"};

bool is_caps(std::string_view line) {
    return text::to_upper(line) == line && text::to_lower(line) != line;
}

bool opens_text(std::string_view line) {
    const std::string folded = text::fold(line);
    return std::ranges::any_of(kOpenings, [&](std::string_view opening) { return folded.starts_with(opening); });
}

bool is_title_mark(std::string_view line) {
    const std::string words = squeeze(line);
    const bool is_alone = words.size() < 60 && is_caps(words.substr(0, std::string_view("BÁO CÁO").size()));
    return dense(line).starts_with("baocao") && (is_alone || is_caps(words));
}

bool is_number_line(std::string_view piece) {
    const std::string folded = text::fold(piece);
    const bool has_word = folded == "so" || folded.starts_with("so ");
    return (has_word && (piece.find(':') != npos || piece.find('/') != npos)) || piece.starts_with('/');
}

bool is_date_line(std::string_view piece) {
    const std::string folded = " " + text::fold(piece) + " ";
    if (folded.find(" ngay ") == std::string::npos) return false;
    return folded.find(" thang ") != std::string::npos || !read_placed_date(std::string(piece)).date.empty();
}

/// The words at the head of every paper, or the end of them where a narrow column broke their line.
bool is_motto(std::string_view piece) {
    constexpr std::string_view kMottos[] = {"conghoaxahoichunghiavietnam", "doclaptudohanhphuc",
                                            "dangcongsanvietnam"};
    constexpr std::size_t kShortestRest = 7;
    const std::string bare = dense(piece);
    return std::ranges::any_of(kMottos, [&](std::string_view motto) {
        return bare.starts_with(motto.substr(0, 10)) || (bare.size() >= kShortestRest && motto.ends_with(bare));
    });
}

bool is_addressed(std::string_view line) {
    return text::fold(line).starts_with("kinh gui");
}

bool opens_subject(std::string_view piece) {
    return text::to_lower(piece).starts_with("v/v");
}

/// "Số: 12 / BC - UBND" -> "12/BC-UBND"; dots and dashes that wait for a number are nothing.
std::string read_number(std::string_view piece) {
    const std::size_t colon = piece.find(':');
    std::string_view rest = piece;
    if (colon != npos) {
        rest.remove_prefix(colon + 1);
    } else if (text::fold(rest).starts_with("so")) {
        rest.remove_prefix(std::min(rest.find(' '), rest.size()));
    }
    std::string number;
    for (const char c : text::to_nfc(rest)) {
        const bool is_blank = c == ' ' || c == '\t';
        if (!is_blank) number += c;
    }
    for (const std::string_view dash : {"–", "—"})
        for (std::size_t at = 0; (at = number.find(dash, at)) != std::string::npos;)
            number.replace(at, dash.size(), "-");
    const std::size_t slash = number.find('/');
    if (slash == std::string::npos) return number.find_first_of("0123456789") == std::string::npos ? "" : number;
    std::string before = number.substr(0, slash);
    const std::size_t digits = before.find_first_of("0123456789");
    before.erase(0, std::min(digits == npos ? before.find('-') : digits, before.size()));  // "…-BC/ĐU"
    std::string symbol = number.substr(slash);
    while (symbol.ends_with('.') || symbol.ends_with(',')) symbol.pop_back();
    return before + symbol;
}

void read_place_and_date(const std::string& piece, PaperParts& parts) {
    const PlacedDate found = read_placed_date(piece);
    if (parts.place.empty()) parts.place = found.place;
    if (parts.date.empty()) parts.date = found.date;
}

bool is_complete_date(std::string_view piece) {
    return !read_placed_date(std::string(piece)).date.empty();
}

/// Columns that only one blank parts: "XÃ AN LÃO Độc lập - Tự do", "Số: 12/BC-UBND An Lão, ngày …".
std::vector<std::string> cut_narrow_columns(const std::string& piece) {
    std::size_t cut = npos;
    for (const std::string_view motto :
         {"CỘNG HÒA XÃ", "CỘNG HOÀ XÃ", "ĐẢNG CỘNG SẢN VIỆT", "Độc lập -", "Độc lập –"})
        if (const std::size_t found = piece.find(motto); found != 0) cut = std::min(cut, found);
    const std::size_t slash = piece.find('/');
    if (slash != npos && is_number_line(piece) && is_date_line(piece)) cut = std::min(cut, piece.find(' ', slash));
    if (cut == npos) return {piece};
    return {squeeze(piece.substr(0, cut)), squeeze(piece.substr(cut))};
}

/// The pieces of the header in their order, those joined that only together say something.
std::vector<std::string> header_pieces(std::span<const PaperLine> lines) {
    std::vector<std::string> pieces;
    for (const PaperLine& line : lines)
        for (const Piece& piece : cut_columns(line.text))
            for (std::string& part : cut_narrow_columns(piece.text)) pieces.push_back(std::move(part));
    std::vector<std::string> joined;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        std::string piece = pieces[at];
        const std::string folded = text::fold(piece);
        if (folded == "so" && at + 1 < pieces.size()) {
            piece += " " + pieces[++at];
        } else if ((" " + folded + " ").find(" ngay ") != std::string::npos) {
            // The blanks for day and month may be as wide as a gap between columns.
            while (!is_complete_date(piece) && at + 1 < pieces.size() &&
                   pieces[at + 1].find(':') == std::string::npos && !is_caps(pieces[at + 1]))
                piece += " " + pieces[++at];
        }
        joined.push_back(std::move(piece));
    }
    return joined;
}

/// Where a letter says what it is about (“V/v báo cáo …”), that is the title.
void read_heading_block(std::span<const PaperLine> lines, PaperParts& parts) {
    std::string subject;
    for (const std::string& piece : header_pieces(lines)) {
        const std::string bare = dense(piece);
        if (is_motto(piece) || bare.empty()) continue;
        if (is_date_line(piece)) {
            read_place_and_date(piece, parts);
        } else if (is_number_line(piece)) {
            if (parts.number.empty()) parts.number = read_number(piece);
        } else if (opens_subject(piece)) {
            subject = squeeze(std::string_view(piece).substr(3));
        } else if (!subject.empty()) {
            subject += " " + piece;
        } else if (is_caps(piece) && parts.number.empty() && bare != "duthao") {
            parts.issuer.push_back(piece.starts_with('*') ? squeeze(piece.substr(1)) : piece);
        }
    }
    if (parts.title.empty()) parts.title = subject;
}

bool has_open_quote(const std::string& text) {
    std::ptrdiff_t open = 0;
    for (std::size_t at = 0; (at = text.find("“", at)) != std::string::npos; ++at) ++open;
    for (std::size_t at = 0; (at = text.find("”", at)) != std::string::npos; ++at) --open;
    return open > 0;
}

bool starts_lower(std::string_view text) {
    const std::string first = squeeze(text.substr(0, 4));
    return !first.empty() && text::capitalise_first(first) != first;
}

/// “BÁO CÁO KẾT QUẢ”, with the rest of the title below.
bool says_only_kind(const std::string& title) {
    constexpr std::string_view kKinds[] = {"ket qua", "tinh hinh", "so ket", "tong ket", "cong tac", "tom tat"};
    return std::ranges::find(kKinds, text::fold(title)) != std::end(kKinds);
}

/// Does the title go on with `line`?
bool continues_title(const std::string& title, const std::string& line) {
    if (title.empty()) return true;
    if (is_addressed(line) || line.starts_with("I.") || line.starts_with("1.")) return false;
    if (says_only_kind(title)) return true;
    const bool is_open = title.ends_with(",") || title.ends_with(" và") || title.ends_with(" về") ||
                         title.ends_with("-") || has_open_quote(title);
    if (is_open || starts_lower(line) || line.starts_with("“") || line.starts_with('"') || line.starts_with('('))
        return true;
    if (is_caps(title)) return is_caps(line);
    constexpr std::size_t kLongestTitleLine = 110;
    const bool is_sentence = line.ends_with('.') || line.ends_with(';') || line.ends_with(':');
    return !opens_text(line) && !is_sentence && text::count_characters(line) <= kLongestTitleLine &&
           text::count_characters(title) <= 160;
}

std::size_t read_title(std::span<const PaperLine> lines, std::size_t at, PaperParts& parts) {
    const std::string mark = squeeze(lines[at].text);
    std::size_t letters = 0, end = 0;  // “BÁO CÁO” itself, however it is spaced
    while (end < mark.size() && letters < 6) {
        const auto byte = static_cast<unsigned char>(mark[end++]);
        if (byte != ' ' && (byte & 0xC0) != 0x80) ++letters;
    }
    while (end < mark.size() && (static_cast<unsigned char>(mark[end]) & 0xC0) == 0x80) ++end;
    parts.title = squeeze(std::string_view(mark).substr(end));
    for (++at; at < lines.size() && !lines[at].table; ++at) {
        const std::string line = squeeze(lines[at].text);
        if (!continues_title(parts.title, line)) break;
        const bool goes_on_small = says_only_kind(parts.title) && !is_caps(line);
        if (goes_on_small) parts.title = text::capitalise_first(text::to_lower(parts.title));
        const std::string first = line.substr(0, line.find(' '));
        parts.title += (parts.title.empty() ? "" : " ") +
                       (goes_on_small ? text::to_lower(first) + line.substr(first.size()) : line);
    }
    return at;
}

std::string without_end(std::string text) {
    while (text.ends_with(';') || text.ends_with('.') || text.ends_with(',') || text.ends_with(' ')) text.pop_back();
    return text;
}

std::string_view without_dash(std::string_view text) {
    for (const std::string_view dash : {"-", "–", "+", "•"})
        if (text.starts_with(dash)) return text.substr(dash.size());
    return text;
}

std::size_t read_addressed_to(std::span<const PaperLine> lines, std::size_t at, PaperParts& parts) {
    if (at >= lines.size() || !is_addressed(lines[at].text)) return at;
    const std::string first = squeeze(lines[at].text);
    const std::size_t colon = first.find(':');
    std::string whom = colon == std::string::npos ? "" : squeeze(std::string_view(first).substr(colon + 1));
    const auto add = [&] {
        const std::string one = without_end(squeeze(without_dash(whom)));
        if (!one.empty()) parts.addressed_to.push_back(one);
    };
    for (++at; at < lines.size() && !lines[at].table; ++at) {
        const std::string line = squeeze(lines[at].text);
        const bool is_next = without_dash(line) != line;
        const bool goes_on = starts_lower(line) || whom.empty() || is_next;
        if (!goes_on || opens_text(without_dash(line).substr(0, is_next ? 0 : npos))) break;
        if (is_next) add();
        whom = is_next || whom.empty() ? line : whom + " " + line;
    }
    add();
    return at;
}

}  // namespace

std::size_t read_header(std::span<const PaperLine> lines, PaperParts& parts) {
    const std::size_t most = std::min(lines.size(), kLongestHeader);
    std::size_t at = 0;
    while (at < most && (lines[at].table || !is_title_mark(lines[at].text))) ++at;
    if (at < most) {
        read_heading_block(lines.subspan(0, at), parts);
        return read_addressed_to(lines, read_title(lines, at, parts), parts);
    }
    // A letter has its subject under its number and names whom it is addressed to.
    const auto block = lines.first(most);
    const auto says = [](bool (*is_wanted)(std::string_view)) {
        return [is_wanted](const PaperLine& line) {
            return !line.table && std::ranges::any_of(cut_columns(line.text),
                                                      [&](const Piece& piece) { return is_wanted(piece.text); });
        };
    };
    const auto addressed = std::ranges::find_if(block, says(is_addressed));
    if (addressed != block.end() && std::any_of(block.begin(), addressed, says(opens_subject))) {
        at = static_cast<std::size_t>(addressed - block.begin());
        read_heading_block(lines.first(at), parts);
        return read_addressed_to(lines, at, parts);
    }
    // Without “BÁO CÁO” the header is what looks like one.
    for (at = 0; at < most && !lines[at].table; ++at) {
        const bool is_head = std::ranges::all_of(cut_columns(lines[at].text), [](const Piece& piece) {
            return is_caps(piece.text) || is_number_line(piece.text) || is_date_line(piece.text) ||
                   is_motto(piece.text);
        });
        if (!is_head) break;
    }
    read_heading_block(lines.subspan(0, at), parts);
    if (at < most && !lines[at].table && !opens_text(lines[at].text)) {
        parts.title = squeeze(lines[at].text);
        for (++at; at < most && !lines[at].table && continues_title(parts.title, squeeze(lines[at].text)); ++at)
            parts.title += " " + squeeze(lines[at].text);
    }
    return read_addressed_to(lines, at, parts);
}

}  // namespace drafting
