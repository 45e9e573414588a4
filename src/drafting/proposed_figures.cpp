#include "drafting/proposed_figures.h"

#include "drafting/cited_words.h"
#include "drafting/numerals.h"
#include "drafting/resembling_indicator.h"
#include "text/quantity.h"
#include "text/quantity_grammar.h"
#include "text/unicode.h"

#include <algorithm>
#include <variant>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

/// A number behind one of these is no amount: a date, an ordinal, a name.
constexpr std::string_view kNotBefore[] = {
    "số",    "ngày",    "tháng",      "năm",    "quý",  "mục",      "giai đoạn",   "khoản", "điều",
    "điểm",  "lần thứ", "thứ",        "khóa",   "khoá", "nhiệm kỳ", "lúc",         "hồi",   "phiên bản",
    "đề án", "mô hình", "nghị quyết", "chương", "phần", "hạng",     "chương trình"};
/// The same for numbers of one digit: lớp 9, cấp 2.
constexpr std::string_view kNotBeforeDigit[] = {"lớp", "cấp", "bảng", "biểu", "từ", "đến"};

/// What follows a time, a level or a rate rather than things that are counted.
constexpr std::string_view kNotBehind[] = {"cấp", "giờ", "h",   "tháng", "năm",  "ngày", "phút", "so",
                                           "và",  "của", "đến", "tuổi",  "giây", "g",    "sao",  "không"};

/// Words that go on with the sentence behind what is counted.
constexpr std::string_view kMeasureEnds[] = {"và",    "của",  "đã",  "được",  "về",  "tại",  "trên", "tham", "đăng",
                                             "trong", "hoàn", "cho", "với",   "đến", "là",   "do",   "để",   "có",
                                             "xếp",   "bằng", "đạt", "thuộc", "ở",   "nhằm", "theo", "các",  "từ",
                                             "truy",  "so",   "khi", "nộp",   "ký",  "hưởng"};

struct Amount {
    std::size_t begin = 0, end = 0;  // letters, the qualifier included
    std::string value;
    bool is_share = false;
};

class FigureScan {
public:
    FigureScan(const Passage& passage, std::vector<CitedStretch> cited, const model::Site& site,
               const IndicatorNames& names)
        : passage_(passage), cited_(std::move(cited)), site_(site), names_(names), scanned_(passage.text) {}

    void read(std::vector<ProposedFigure>& found) const {
        for (std::size_t at = skip_numeral(); at < scanned_.lower().size();) {
            const auto amount = read_amount(at);
            if (amount) add(*amount, found);
            at = amount ? amount->end : skip_number(at);
        }
    }

private:
    /// "2. Tổ chức 04 hội nghị": the number of the passage counts nothing.
    std::size_t skip_numeral() const {
        const Numeral numeral = read_numeral(scanned_.text);
        const std::size_t end = numeral.kind == NumeralKind::arabic ? numeral.end : 0;
        const auto first = std::ranges::lower_bound(scanned_.letters.offsets, end);
        return static_cast<std::size_t>(first - scanned_.letters.offsets.begin());
    }

    char letter(std::size_t at) const { return at < scanned_.lower().size() ? scanned_.lower()[at] : '\0'; }

    std::size_t skip_number(std::size_t at) const {
        if (!text::is_plain_digit(letter(at))) return at + 1;
        while (text::is_plain_word(letter(at)) || (std::string_view("/.,-:").find(letter(at)) != npos &&
                                                   letter(at) != '\0' && text::is_plain_digit(letter(at + 1))))
            ++at;
        return at + (text::is_plain_word(letter(at)) ? 1 : 0);
    }

    bool is_cited(std::size_t at) const {
        const std::size_t byte = scanned_.letters.offsets[at];
        return std::ranges::any_of(cited_,
                                   [&](const CitedStretch& one) { return byte >= one.begin && byte < one.end; });
    }

    std::size_t end_of_number(std::size_t at) const {
        while (text::is_plain_digit(letter(at)) ||
               ((letter(at) == '.' || letter(at) == ',') && text::is_plain_digit(letter(at + 1))))
            ++at;
        return at;
    }

    /// Does the word, marks and all, stand right before `at`?
    bool follows(std::size_t at, std::string_view word) const {
        const std::size_t from = at > 24 ? at - 24 : 0;
        const std::string before = text::to_lower(scanned_.words(from, at));
        const bool ends = before.ends_with(word) && at > 0 && letter(at - 1) == ' ';
        if (!ends || before.size() == word.size()) return ends;
        const char opens = before[before.size() - word.size() - 1];
        return opens == ' ' || opens == '(';
    }

    std::optional<Amount> read_amount(std::size_t at) const {
        if (!text::is_plain_digit(letter(at)) || is_cited(at)) return std::nullopt;
        const char before = at == 0 ? ' ' : letter(at - 1);
        if (text::is_plain_word(before) || before == '/' || before == '.' || before == ',' || before == '-')
            return std::nullopt;
        std::size_t end = end_of_number(at);
        bool is_share = false;
        if (letter(end) == '/' && text::is_plain_digit(letter(end + 1))) {
            end = end_of_number(end + 1);
            is_share = true;
        } else if (const std::size_t dash = scanned_.skip(end, "");
                   letter(dash) == '-' && text::is_plain_digit(letter(scanned_.skip(dash + 1, "")))) {
            end = end_of_number(scanned_.skip(dash + 1, ""));
        }
        if (letter(end) == '/' || letter(end) == '-' || (before == '(' && letter(end) == ')')) return std::nullopt;
        if (letter(end) == '%') ++end;
        const bool is_glued = text::is_plain_letter(letter(end));
        if (is_glued && !(letter(end + 1) >= 'a' && letter(end + 2) >= 'a' && letter(end) >= 'a'))
            return std::nullopt;
        if (is_glued && text::is_plain_capital(scanned_.letters.cased[end])) return std::nullopt;
        const bool is_rank = is_share && (follows(at, "thứ") || follows(at, "hạng"));
        if (!is_rank && is_named(at, end)) return std::nullopt;
        const std::size_t begin = find_qualifier_begin(at);
        std::string value = scanned_.words(begin, end);
        if (!is_quantity(value) || (is_year(value) && !is_measured(end))) return std::nullopt;
        return Amount{.begin = begin, .end = end, .value = std::move(value), .is_share = is_share};
    }

    bool is_named(std::size_t at, std::size_t end) const {
        const auto stands_before = [&](std::string_view word) { return follows(at, word); };
        return std::ranges::any_of(kNotBefore, stands_before) ||
               (end - at == 1 && std::ranges::any_of(kNotBeforeDigit, stands_before));
    }

    /// The word that begins at `at`, in small letters.
    std::string word_at(std::size_t at) const {
        std::size_t end = at;
        while (text::is_plain_word(letter(end))) ++end;
        return text::to_lower(scanned_.words(at, end));
    }

    static bool is_year(const std::string& value) {
        return value.size() == 4 && (value.starts_with("19") || value.starts_with("20")) &&
               value.find_first_not_of("0123456789") == npos;
    }

    /// Does the measure of an indicator stand behind the number?
    bool is_measured(std::size_t end) const {
        const std::string behind = text::fold(scanned_.words(end, scanned_.lower().size()));
        return std::ranges::any_of(site_.indicators, [&](const model::Indicator& indicator) {
            const std::string measure = text::fold(indicator.measure);
            return !measure.empty() && behind.starts_with(measure + " ");
        });
    }

    static bool is_quantity(const std::string& value) {
        return std::holds_alternative<text::Quantity>(text::parse_quantity(value));
    }

    /// “trên”, “ít nhất”: one word or two before the number, in the words of the grammar.
    std::size_t find_qualifier_begin(std::size_t at) const {
        for (const std::string_view word : text::qualifier_words()) {
            if (!follows(at, word)) continue;
            std::size_t begin = at;
            for (auto words = 1 + std::ranges::count(word, ' '); words > 0; --words) {
                while (begin > 0 && letter(begin - 1) == ' ') --begin;
                while (begin > 0 && letter(begin - 1) != ' ') --begin;
            }
            return begin;
        }
        return at;
    }

    /// The words behind the number that say what is counted, up to six.
    std::size_t end_of_measure(std::size_t at) const {
        std::size_t end = at, words = 0;
        while (words < 6) {
            const std::size_t next = words == 0 ? skip_quote(end) : scanned_.skip(end, "");
            if (!text::is_plain_letter(letter(next))) break;
            if (words > 0 && std::ranges::find(kMeasureEnds, word_at(next)) != std::end(kMeasureEnds)) break;
            std::size_t word_end = next;
            while (text::is_plain_word(letter(word_end))) ++word_end;
            end = word_end;
            ++words;
        }
        return end;
    }

    /// Behind blanks and an opening quote: 34 “Tổ công nghệ số cộng đồng”.
    std::size_t skip_quote(std::size_t at) const {
        constexpr char kQuotes[] = {'"', text::kNoLetter, '\0'};
        return scanned_.skip(at, kQuotes);
    }

    /// “trong 9 tháng”, “6 tháng đầu năm”: when, not how many.
    bool is_span_of_time(const Amount& amount) const {
        const std::size_t next = scanned_.skip(amount.end, "");
        const std::string unit = word_at(next);
        if (unit != "tháng" && unit != "ngày" && unit != "năm" && unit != "tuần") return false;
        const std::string behind = word_at(scanned_.skip(next + text::count_characters(unit), ""));
        return follows(amount.begin, "trong") || behind == "đầu" || behind == "cuối" || behind == "năm" ||
               behind == "qua";
    }

    bool counts_something(const Amount& amount) const {
        if (letter(amount.end - 1) == '%') return true;
        if (is_span_of_time(amount)) return false;
        const std::size_t next = skip_quote(amount.end);
        const bool is_quoted = next > scanned_.skip(amount.end, "");
        if (is_quoted && text::is_plain_letter(letter(next))) return true;
        if ((amount.is_share && letter(next) == '(') || is_measured(amount.end)) return true;
        if (!text::is_plain_letter(letter(next))) return false;
        constexpr std::string_view kBodies[] = {"ban", "tổ", "đội", "chi", "hội", "câu", "trường", "nhà"};
        const bool is_body = std::ranges::find(kBodies, word_at(next)) != std::end(kBodies);
        if (!is_body && text::is_plain_capital(scanned_.letters.cased[next])) return false;
        return std::ranges::find(kNotBehind, word_at(next)) == std::end(kNotBehind);
    }

    void add(const Amount& amount, std::vector<ProposedFigure>& found) const {
        const bool is_rank = amount.is_share && (follows(amount.begin, "thứ") || follows(amount.begin, "hạng"));
        if (!is_rank && !counts_something(amount)) return;
        const std::size_t end = end_of_measure(amount.end);
        ProposedFigure figure{.sentence = {},
                              .said = scanned_.words(amount.begin, end),
                              .value = amount.value,
                              .is_rank = is_rank,
                              .indicator = {},
                              .at = passage_.at,
                              .line = passage_.line};
        const auto [from, to] = clause_around(amount.begin, end);
        figure.sentence = shorten(amount.begin, end);
        figure.is_target = has_aim(scanned_.words(from, to));
        if (!is_rank)
            figure.indicator = names_.find({.clause = words_around(amount, from, to),
                                            .behind = scanned_.words(amount.end, to),
                                            .passage = passage_.text,
                                            .is_percent = amount.value.ends_with('%'),
                                            .is_share = amount.is_share});
        found.push_back(std::move(figure));
    }

    /// The clause up to the numbers before and behind the amount: what those count is said beside them.
    std::string words_around(const Amount& amount, std::size_t from, std::size_t to) const {
        std::size_t begin = amount.begin, end = amount.end;
        while (begin > from && !text::is_plain_digit(letter(begin - 1))) --begin;
        while (end < to && !text::is_plain_digit(letter(end))) ++end;
        return scanned_.words(begin, end);
    }

    static bool has_aim(const std::string& clause) {
        constexpr std::string_view kAims[] = {"nhằm",    "phấn đấu", "mục tiêu", "chỉ tiêu",
                                              "dự kiến", "bảo đảm",  "yêu cầu"};
        const std::string lower = text::to_lower(clause);
        return std::ranges::any_of(kAims, [&](std::string_view aim) { return lower.find(aim) != std::string::npos; });
    }

    std::pair<std::size_t, std::size_t> clause_around(std::size_t begin, std::size_t end) const {
        const auto ends_clause = [&](std::size_t at) {
            const bool is_sign = std::string_view(".;,:").find(letter(at)) != npos;
            return is_sign && (letter(at + 1) == ' ' || letter(at + 1) == '\0');
        };
        std::size_t from = begin, to = end;
        while (from > 0 && !ends_clause(from - 1)) --from;
        while (to < scanned_.lower().size() && !ends_clause(to)) ++to;
        return {from, to};
    }

    /// At most some sixty letters on each side, cut between words.
    std::string shorten(std::size_t begin, std::size_t end) const {
        constexpr std::size_t kSide = 60;
        const auto is_stop = [&](std::size_t at) {
            return std::string_view(".;").find(letter(at)) != npos && letter(at + 1) == ' ';
        };
        std::size_t from = begin, to = end;
        while (from > 0 && begin - from < kSide && !is_stop(from - 1)) --from;
        while (to < scanned_.lower().size() && to - end < kSide && !is_stop(to)) ++to;
        const bool is_cut_before = from > 0 && !is_stop(from - 1),
                   is_cut_behind = to < scanned_.lower().size() && !is_stop(to);
        while (is_cut_before && from < begin && letter(from) != ' ') ++from;
        while (is_cut_behind && to > end && letter(to) != ' ') --to;
        return (is_cut_before ? "… " : "") + scanned_.words(from, to) + (is_cut_behind ? " …" : "");
    }

    const Passage& passage_;
    std::vector<CitedStretch> cited_;
    const model::Site& site_;
    const IndicatorNames& names_;
    Scanned scanned_;
};

}  // namespace

std::vector<ProposedFigure> propose_figures(const std::vector<Passage>& passages,
                                            const std::vector<CitedStretch>& cited, const model::Site& site) {
    const IndicatorNames names(site);
    std::vector<ProposedFigure> found;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].kind == PassageKind::heading || passages[i].kind == PassageKind::table) continue;
        std::vector<CitedStretch> own;
        for (const CitedStretch& stretch : cited)
            if (stretch.passage == i) own.push_back(stretch);
        FigureScan(passages[i], std::move(own), site, names).read(found);
    }
    return found;
}

}  // namespace drafting
