#include "drafting/cited_papers.h"

#include "analysis/document_symbol.h"
#include "drafting/cited_symbol.h"
#include "drafting/cited_words.h"
#include "drafting/join_cited.h"
#include "drafting/written_date.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_law(std::string_view type) {
    return type == "Luật" || type == "Bộ luật" || type == "Pháp lệnh";
}

/// Words that are no paper's name unless a symbol follows: “Báo cáo”, “Chương trình”, “Đề án 06/CP”.
bool needs_whole_symbol(std::string_view type) {
    constexpr std::string_view kLoose[] = {"Đề án",    "Báo cáo", "Chương trình", "Hướng dẫn",
                                           "Quy định", "Quy chế", "Phương án"};
    return std::ranges::find(kLoose, type) != std::end(kLoose);
}

class PassageScan {
public:
    explicit PassageScan(const Passage& passage) : passage_(passage), scanned_(passage.text) {}

    void read() {
        const std::string& lower = scanned_.lower();
        for (std::size_t at = 0; at < lower.size();) {
            if (!scanned_.starts_word(at) || !text::is_plain_word(lower[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            if (const auto type = read_type(scanned_, at)) {
                end = is_law(type->name) ? read_law(at, *type) : read_named(at, *type);
                if (end == at) end = read_unnumbered(at, *type);
                if (end == at) end = type->end;
            } else if (text::is_plain_digit(lower[at])) {
                end = read_nameless(at);
            }
            at = std::max(end, at + 1);
        }
    }

    std::vector<CitedPaper> papers;
    std::vector<CitedStretch> stretches;

private:
    CitedPaper start(std::string_view type) const {
        CitedPaper paper;
        paper.type = type;
        paper.at = passage_.at;
        paper.line = passage_.line;
        return paper;
    }

    void set_number(CitedPaper& paper, const FoundSymbol& symbol) const {
        const std::string written = scanned_.words(symbol.begin, symbol.end);
        paper.number = analysis::normalise_symbol(written, paper.type);
        if (paper.number != written) paper.written = written;
    }

    /// The place behind "số", "số:", or `at` itself.
    std::size_t skip_number_word(std::size_t at) const {
        std::size_t next = scanned_.skip(at, "");
        if (scanned_.has(next, "so")) next = scanned_.skip(next + 2, ":.");
        return next;
    }

    /// Issuer, date and subject in any order. The place behind the last of them.
    std::size_t read_details(std::size_t at, CitedPaper& paper) {
        std::size_t end = at;
        for (int turn = 0; turn < 3; ++turn) {
            std::size_t next = scanned_.skip(end, ",(-");
            if (scanned_.has(next, "ban hanh") && scanned_.has(scanned_.skip(next + 8, ""), "ngay")) next += 8;
            if (paper.date.empty()) {
                const std::size_t day = scanned_.skip(next, "");
                const bool is_day = scanned_.has(day, "ngay");
                const auto date =
                    is_day || scanned_.has(day, "thang") ? read_date(scanned_.letters, day) : std::nullopt;
                if (date) {
                    paper.date = date->date;
                    end = date->end;
                    continue;
                }
                if (scanned_.has(day, "nam") && read_year(day + 3, paper)) {
                    end = scanned_.skip(day + 3, "") + 4;
                    continue;
                }
            }
            if (paper.issuer.empty()) {
                if (const auto issuer = read_issuer(scanned_, end)) {
                    paper.issuer = issuer->words;
                    end = issuer->end;
                    continue;
                }
            }
            break;
        }
        const bool is_closed = end < scanned_.lower().size() && scanned_.lower()[end] == ')';
        const std::size_t about = is_closed ? scanned_.skip(end + 1, "") : end;
        const bool is_over = is_closed && !scanned_.has(about, "ve") && !scanned_.has(about, "v/v");
        if (const auto subject = is_over ? std::nullopt : read_subject(scanned_, about)) {
            paper.subject = subject->words;
            reread_from_ = std::min(reread_from_, about);
            end = subject->end;
        }
        return end;
    }

    bool read_year(std::size_t at, CitedPaper& paper) const {
        at = scanned_.skip(at, "");
        const std::string_view rest =
            std::string_view(scanned_.lower()).substr(std::min(at, scanned_.lower().size()), 4);
        const bool is_year = rest.size() == 4 && (rest.starts_with("19") || rest.starts_with("20")) &&
                             std::ranges::all_of(rest, text::is_plain_digit);
        if (is_year) paper.date = rest;
        return is_year;
    }

    /// "và số 31/KH-UBND", ", 31/KH-UBND": the next number of a list.
    std::optional<FoundSymbol> read_next_of_list(std::size_t at) const {
        std::size_t next = scanned_.skip(at, ",;");
        if (scanned_.has(next, "va")) next = scanned_.skip(next + 2, "");
        if (next == scanned_.skip(at, "") && !scanned_.has(next, "so")) return std::nullopt;
        next = skip_number_word(next);
        if (next >= scanned_.lower().size() || !text::is_plain_digit(scanned_.lower()[next])) return std::nullopt;
        const auto symbol = read_symbol(scanned_.letters, next);
        return symbol && symbol->words >= 1 && symbol->has_slash ? symbol : std::nullopt;
    }

    void keep(std::size_t begin, std::size_t end) {
        stretches.push_back(
            {.passage = 0, .begin = scanned_.letters.offsets[begin], .end = scanned_.letters.offsets[end]});
    }

    /// A list shares what is said once behind it.
    std::size_t read_list(std::size_t begin, CitedPaper paper, std::size_t end) {
        const std::size_t first = papers.size();
        reread_from_ = npos;
        // “tại Thông báo số … và Công điện số …”: who acts is said once.
        std::string acting = find_acting_issuer(scanned_, begin);
        const bool follows = !acting_.empty() && begin >= list_end_ && is_joined(list_end_, begin);
        if (acting.empty() && follows) acting = acting_;
        end = read_details(end, paper);
        papers.push_back(paper);
        while (const auto next = read_next_of_list(end)) {
            CitedPaper further = start(paper.type);
            set_number(further, *next);
            end = read_details(next->end, further);
            papers.push_back(std::move(further));
        }
        const CitedPaper& last = papers.back();
        for (std::size_t i = first; i < papers.size(); ++i) {
            CitedPaper& one = papers[i];
            if (one.issuer.empty()) one.issuer = last.issuer.empty() ? acting : last.issuer;
            if (one.date.empty() && one.subject.empty()) one.date = last.date;
            if (one.subject.empty()) one.subject = last.subject;
        }
        keep(begin, end);
        acting_ = std::move(acting);
        list_end_ = end;
        return std::min(end, reread_from_);
    }

    /// Is there but a comma or “và” from one citation to the next?
    bool is_joined(std::size_t from, std::size_t to) const {
        const std::size_t next = scanned_.skip(from, ",;");
        return next == to || (scanned_.has(next, "va") && scanned_.skip(next + 2, "") == to);
    }

    std::size_t read_named(std::size_t at, const FoundType& type) {
        std::size_t number = skip_number_word(type.end);
        CitedPaper paper = start(type.name);
        const std::string& lower = scanned_.lower();
        // “Kế hoạch của UBND thành phố số 31/KH-UBND”
        if (number == scanned_.skip(type.end, "") && scanned_.has(number, "cua")) {
            const auto issuer = read_issuer(scanned_, number);
            if (issuer && scanned_.has(scanned_.skip(issuer->end, ""), "so")) {
                paper.issuer = issuer->words;
                number = skip_number_word(issuer->end);
            }
        }
        if (number >= lower.size() || !text::is_plain_digit(lower[number])) return at;
        const auto symbol = read_symbol(scanned_.letters, number);
        if (!symbol) return at;
        const bool has_number_word = number > scanned_.skip(type.end, "");
        if (symbol->words == 0 &&
            (needs_whole_symbol(type.name) || !is_followed_as_paper(symbol->end, has_number_word)))
            return at;
        if (needs_whole_symbol(type.name) && symbol->words < 2) return at;
        set_number(paper, *symbol);
        return read_list(at, std::move(paper), symbol->end);
    }

    /// A number alone is one of a paper where its day or its issuer follows.
    bool is_followed_as_paper(std::size_t at, bool has_number_word) const {
        const std::size_t next = scanned_.skip(at, ",(");
        const bool is_dated = scanned_.has(next, "ngay");
        return is_dated || scanned_.has(next, "cua") ||
               (has_number_word && (scanned_.has(next, "ve") || scanned_.has(next, "v/v")));
    }

    /// “Luật Giao dịch điện tử năm 2023”, “Luật số 20/2023/QH15”.
    std::size_t read_law(std::size_t at, const FoundType& type) {
        CitedPaper paper = start(type.name);
        std::size_t next = skip_number_word(type.end);
        const std::string& lower = scanned_.lower();
        if (next >= lower.size()) return at;
        if (!text::is_plain_digit(lower[next])) {
            if (!text::is_plain_capital(scanned_.letters.cased[next]) ||
                !text::is_plain_capital(scanned_.letters.cased[at]))
                return at;
            std::size_t end = next;
            for (; end < lower.size(); ++end) {
                const bool ends = std::string_view(",;.:()\"/").find(lower[end]) != npos ||
                                  lower[end] == text::kNoLetter || text::is_plain_digit(lower[end]);
                const bool is_word = end > next && scanned_.starts_word(end);
                const bool is_end_word =
                    is_word && std::ranges::any_of(
                                   std::initializer_list<std::string_view>{"nam", "so", "ngay", "va", "cua", "duoc",
                                                                           "co", "quy dinh", "da", "do", "tai",
                                                                           "theo", "den", "la", "trong", "cho"},
                                   [&](std::string_view word) { return scanned_.has(end, word); });
                if ((ends || is_end_word) && !goes_on(end)) break;
            }
            paper.subject = scanned_.words(next, end);
            next = skip_number_word(end);
            if (next < lower.size() && !text::is_plain_digit(lower[next])) {
                read_law_year(next, paper);
                keep(at, end);
                papers.push_back(std::move(paper));
                return end;
            }
        }
        const auto symbol = next < lower.size() ? read_symbol(scanned_.letters, next) : std::nullopt;
        if (symbol && symbol->words > 0) set_number(paper, *symbol);
        const std::size_t end = symbol && symbol->words > 0 ? symbol->end : next;
        if (paper.subject.empty() && paper.number.empty()) return at;
        if (paper.number.empty()) read_year(next, paper);
        if (const auto date = read_date(scanned_.letters, scanned_.skip(end, ","));
            date && scanned_.has(scanned_.skip(end, ","), "ngay"))
            paper.date = date->date;
        keep(at, end);
        papers.push_back(std::move(paper));
        return end;
    }

    /// “Luật Khoa học, công nghệ và đổi mới sáng tạo”: “và” goes on in names of laws before small letters, a comma
    /// before the words that laws have behind one.
    bool goes_on(std::size_t at) const {
        constexpr std::string_view kBehindComma[] = {"cong nghe", "chong",     "the thao", "an toan",
                                                     "su dung",   "xuat canh", "qua canh", "cu tru"};
        if (scanned_.lower()[at] == ',') {
            const std::size_t next = scanned_.skip(at + 1, "");
            return std::ranges::any_of(kBehindComma, [&](std::string_view word) { return scanned_.has(next, word); });
        }
        if (!scanned_.has(at, "va")) return false;
        const std::size_t next = scanned_.skip(at + 2, "");
        return next < scanned_.lower().size() && !text::is_plain_capital(scanned_.letters.cased[next]) &&
               !read_type(scanned_, next) && !scanned_.has(next, "cac");
    }

    void read_law_year(std::size_t at, CitedPaper& paper) const {
        if (scanned_.has(at, "nam")) read_year(at + 3, paper);
        if (scanned_.has(at, "ngay"))
            if (const auto date = read_date(scanned_.letters, at)) paper.date = date->date;
    }

    /// “số 512/UBND-VHXH ngày …” without a word for the type.
    std::size_t read_nameless(std::size_t at) {
        const auto symbol = read_symbol(scanned_.letters, at);
        if (!symbol || symbol->words < 2 || !symbol->has_slash) return at;
        CitedPaper paper = start(type_of_symbol(scanned_.words(symbol->begin, symbol->end)));
        set_number(paper, *symbol);
        return read_list(at, std::move(paper), symbol->end);
    }

    /// “UBND xã có công văn hướng dẫn …”: a paper of which the text gives no number.
    std::size_t read_unnumbered(std::size_t at, const FoundType& type) {
        constexpr std::string_view kTypes[] = {"Công văn", "Kế hoạch", "Quyết định", "Thông báo", "Chỉ thị"};
        if (std::ranges::find(kTypes, type.name) == std::end(kTypes)) return at;
        const std::size_t next = scanned_.skip(type.end, "");
        constexpr std::string_view kPurposes[] = {"ve",         "v/v",          "huong dan", "chi dao",
                                                  "trien khai", "thuc hien",    "thanh lap", "kien toan",
                                                  "to chuc",    "tuyen truyen", "phat dong"};
        const bool has_purpose =
            std::ranges::any_of(kPurposes, [&](std::string_view word) { return scanned_.has(next, word); });
        const bool opens = text::is_plain_capital(scanned_.letters.cased[at]) &&
                           (scanned_.has(next, "ve") || scanned_.has(next, "v/v")) &&
                           (at == 0 || std::string_view(scanned_.lower()).substr(0, at).ends_with("; "));
        if (!has_purpose) return at;
        if (const auto end = read_for_another(at, next, type)) return *end;
        if (!opens && !is_made_before(at)) return at;
        CitedPaper paper = start(type.name);
        if (!opens) paper.issuer = find_acting_issuer(scanned_, at);
        std::size_t end = next;
        std::size_t begin = next;
        if (scanned_.has(next, "ve")) begin = scanned_.skip(next + 2, "");
        if (scanned_.has(begin, "viec")) begin = scanned_.skip(begin + 4, "");
        const std::string& lower = scanned_.lower();
        for (end = begin; end < lower.size(); ++end) {
            const bool is_stop = std::string_view(".;:(<").find(lower[end]) != npos;
            const bool is_clause =
                lower[end] == ' ' && (scanned_.has(end + 1, "nhu") || scanned_.has(end + 1, "thong qua") ||
                                      lower.substr(end + 1, 4) == "http");
            if (is_stop || is_clause || end - begin > 220) break;
        }
        paper.subject = text::capitalise_first(scanned_.words(begin, end));
        if (paper.subject.size() < 8) return at;
        papers.push_back(std::move(paper));
        return end;
    }

    /// “Kế hoạch thực hiện Quyết định số 131/QĐ-TTg”: known by the paper that it carries out, which is read next.
    std::optional<std::size_t> read_for_another(std::size_t at, std::size_t purpose, const FoundType& type) {
        if (!text::is_plain_capital(scanned_.letters.cased[at])) return std::nullopt;
        for (const std::string_view verb : {"thuc hien", "trien khai"}) {
            if (!scanned_.has(purpose, verb)) continue;
            const std::size_t other = scanned_.skip(purpose + verb.size(), "");
            const auto other_type = read_type(scanned_, other);
            const std::size_t number = other_type ? skip_number_word(other_type->end) : 0;
            const auto symbol =
                number > 0 && number < scanned_.lower().size() ? read_symbol(scanned_.letters, number) : std::nullopt;
            if (!symbol || symbol->words == 0) return std::nullopt;
            CitedPaper paper = start(type.name);
            paper.subject = text::capitalise_first(scanned_.words(purpose, symbol->end));
            papers.push_back(std::move(paper));
            return other;
        }
        return std::nullopt;
    }

    /// Does “ban hành”, “có”, “ra” stand right before?
    bool is_made_before(std::size_t at) const {
        for (const std::string_view verb : {"ban hành ", "có ", "xây dựng ", " ra "}) {
            const std::string before =
                text::to_lower(std::string_view(scanned_.text).substr(0, scanned_.letters.offsets[at]));
            if (before.ends_with(verb) && (before.size() == verb.size() || verb.front() == ' ' ||
                                           before[before.size() - verb.size() - 1] == ' '))
                return true;
        }
        return false;
    }

    const Passage& passage_;
    Scanned scanned_;
    std::string acting_;              // who, by its sentence, issued the last list
    std::size_t list_end_ = 0;        // and where that ended
    std::size_t reread_from_ = npos;  // a subject may name papers itself: “thực hiện Nghị quyết số 57-NQ/TW”
};

}  // namespace

Citations find_cited_papers(const std::vector<Passage>& passages) {
    Citations found;
    std::vector<CitedPaper> all;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        std::vector<Passage> parts;
        if (passages[i].kind != PassageKind::table) {
            parts.push_back(passages[i]);
        } else {
            for (const auto& row : passages[i].table.rows)
                for (const office::TableCell& cell : row)
                    for (const office::Paragraph& paragraph : cell)
                        parts.push_back({.text = squeeze(clean_words(paragraph.text)),
                                         .line = passages[i].line,
                                         .at = passages[i].at});
        }
        for (const Passage& part : parts) {
            PassageScan scan(part);
            scan.read();
            all.insert(all.end(), scan.papers.begin(), scan.papers.end());
            for (CitedStretch& stretch : scan.stretches) {
                stretch.passage = i;
                if (passages[i].kind != PassageKind::table) found.stretches.push_back(stretch);
            }
        }
    }
    found.papers = join_cited(std::move(all));
    return found;
}

}  // namespace drafting
