#include "drafting/paper_header.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestSignature = 45;
constexpr std::size_t kRightHalf = 30;  // characters: recipients begin at the left margin

/// Nghị định 30/2020/NĐ-CP: thay mặt, ký thay, thừa lệnh, thừa ủy quyền.
constexpr std::string_view kAuthorities[] = {"TM.", "T/M", "T.M", "TM ", "KT.",  "K/T",  "K.T", "KT ",
                                             "TL.", "T/L", "T.L", "TL ", "TUQ.", "TUQ ", "T/UQ"};

/// What stands before names, however many of them.
constexpr std::string_view kDegrees[] = {"GS",       "PGS",    "TS",        "TSKH",     "ThS",       "BS",
                                         "KS",       "CN",     "LS",        "BSCKI",    "BSCKII",    "Tiến sĩ",
                                         "Thạc sĩ",  "Bác sĩ", "Kỹ sư",     "Đại tá",   "Thượng tá", "Trung tá",
                                         "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy",  "Đồng chí"};

/// What the position of a signer begins with, folded.
constexpr std::string_view kPositions[] = {
    "chu tich",   "pho chu tich",   "giam doc",   "pho giam doc",  "bi thu",      "pho bi thu",
    "truong",     "pho truong",     "chanh",      "pho chanh",     "hieu truong", "pho hieu",
    "thu truong", "cuc truong",     "quyen",      "q chu tich",    "q giam doc",  "q truong",
    "vu truong",  "chi cuc truong", "doi truong", "ban thuong vu", "thuong truc"};

bool is_caps(std::string_view text) {
    return text::to_upper(text) == text && text::to_lower(text) != text;
}

bool is_authority(const std::string& piece) {
    return is_caps(piece) &&
           std::ranges::any_of(kAuthorities, [&](std::string_view mark) { return piece.starts_with(mark); });
}

bool is_position(const std::string& piece) {
    const std::string folded = text::fold(piece);
    return is_caps(piece) &&
           std::ranges::any_of(kPositions, [&](std::string_view position) { return folded.starts_with(position); });
}

/// "ThS. Trần Văn Nam", "PGS.TS. Lê Hà": where the name itself begins.
std::size_t find_name(const std::string& piece) {
    std::size_t begin = 0;
    for (bool has_degree = true; has_degree;) {
        has_degree = false;
        for (const std::string_view degree : kDegrees) {
            if (!piece.substr(begin).starts_with(degree)) continue;
            const std::size_t end = begin + degree.size();
            const std::size_t next = std::min(piece.find_first_not_of("., ", end), piece.size());
            if (next == end) continue;
            begin = next;
            has_degree = true;
        }
    }
    return begin;
}

/// Two to six words, each with a capital, nothing but letters: a person.
bool is_name(const std::string& piece) {
    std::size_t words = 0;
    for (std::size_t at = find_name(piece); at < piece.size(); ++words) {
        const std::size_t end = std::min(piece.find(' ', at), piece.size());
        const std::string word = piece.substr(at, end - at);
        if (word.empty() || text::capitalise_first(word) != word || text::to_lower(word) == word) return false;
        if (word.find_first_of("0123456789:;,/-()[]\"@") != std::string::npos) return false;
        if (word.find("“") != std::string::npos || word.find("”") != std::string::npos) return false;
        at = end + 1;
    }
    return words >= 2 && words <= 6;
}

/// "(đã ký)" before or behind a name, or alone.
std::string without_remark(const std::string& piece) {
    const std::size_t open = piece.find('('), close = piece.find(')');
    if (open == std::string::npos || close == std::string::npos || close < open) return piece;
    const std::string remark = text::fold(piece.substr(open, close - open));
    if (remark.find("da ky") == std::string::npos && remark.find("ky ten") == std::string::npos) return piece;
    return squeeze(piece.substr(0, open) + " " + piece.substr(close + 1));
}

/// The same in small letters: "Trưởng phòng", "Q. Chủ tịch", and nothing more.
bool is_spelled_position(const std::string& piece) {
    constexpr std::ptrdiff_t kMostBlanks = 6;
    const std::string folded = text::fold(piece);
    return text::capitalise_first(piece) == piece && piece.find_first_of(";:,") == npos &&
           std::ranges::count(piece, ' ') <= kMostBlanks &&
           std::ranges::any_of(kPositions, [&](std::string_view position) { return folded.starts_with(position); });
}

bool starts_distribution(const std::string& piece) {
    return dense(piece).starts_with("noinhan");
}

void capitalise_behind(std::string& words, std::string_view before) {
    for (std::size_t at = 0; (at = words.find(before, at)) != std::string::npos; at += before.size())
        words = words.substr(0, at + before.size()) + text::capitalise_first(words.substr(at + before.size()));
}

/// "PHÓ CHỦ TỊCH" -> "Phó Chủ tịch".
std::string spell_position(const std::string& position) {
    std::string spelled = text::to_lower(position);
    for (const std::string_view before : {"phó ", "q. ", "q.", "quyền "})
        if (spelled.starts_with(before)) capitalise_behind(spelled, before);
    spelled = text::capitalise_first(spelled);
    // Names of what the signer leads.
    for (const std::string_view before : {"phòng ", "ban ", " - "})
        if (spelled.find("ăn phòng") == std::string::npos) capitalise_behind(spelled, before);
    constexpr std::pair<std::string_view, std::string_view> kProper[] = {{"hánh văn phòng", "hánh Văn phòng"},
                                                                         {" thường trực", " Thường trực"},
                                                                         {" ubnd", " UBND"},
                                                                         {" hđnd", " HĐND"},
                                                                         {" ủy ban", " Ủy ban"},
                                                                         {" đảng ủy", " Đảng ủy"},
                                                                         {" hội đồng", " Hội đồng"},
                                                                         {" trung tâm", " Trung tâm"},
                                                                         {" công an", " Công an"}};
    for (const auto& [lower, proper] : kProper)
        for (std::size_t at = 0; (at = spelled.find(lower, at)) != std::string::npos; at += proper.size())
            spelled.replace(at, lower.size(), proper);
    return spelled;
}

/// "LÊ VĂN HUY" -> "Lê Văn Huy".
std::string spell_name(const std::string& name) {
    const std::size_t begin = find_name(name);
    if (!is_caps(name.substr(begin))) return name;
    std::string spelled = squeeze(name.substr(0, begin));
    const std::string lower = text::to_lower(name.substr(begin));
    for (std::size_t at = 0; at < lower.size();) {
        const std::size_t end = std::min(lower.find(' ', at), lower.size());
        spelled += (spelled.empty() ? "" : " ") + text::capitalise_first(lower.substr(at, end - at));
        at = end + 1;
    }
    return spelled;
}

std::string_view without_dash(std::string_view text) {
    for (const std::string_view dash : {"- ", "-", "– ", "–", "+ ", "• "})
        if (text.starts_with(dash)) return text.substr(dash.size());
    return text;
}

std::string clean_recipient(const std::string& written) {
    std::string one = squeeze(without_dash(written));
    while (one.ends_with(';') || one.ends_with('.') || one.ends_with(' ') || one.ends_with(',')) one.pop_back();
    return one;
}

/// Columns that only one blank parts: "- Lưu: VT. KT. CHỦ TỊCH".
std::vector<Piece> cut_narrow_columns(const Piece& piece) {
    for (const std::string_view mark :
         {" TM. ", " T/M ", " KT. ", " TUQ. ", " TL. ", " Q. ", " PHÓ ", " CHỦ TỊCH", " GIÁM ĐỐC"}) {
        const std::size_t cut = piece.text.find(mark);
        const std::string before = piece.text.substr(0, cut);
        const bool is_of_two = cut != npos && text::to_upper(before) != before && is_caps(piece.text.substr(cut));
        if (is_of_two) return {{before, piece.column}, {piece.text.substr(cut + 1), kRightHalf}};
    }
    // "Nơi nhận:TM. ỦY BAN NHÂN DÂN", "- Lưu: VT.Lê Văn An": columns that touch.
    const std::size_t sign = piece.text.find_last_of(piece.text.starts_with("N") ? ":" : ".;");
    const std::string behind = sign == npos ? "" : squeeze(std::string_view(piece.text).substr(sign + 1));
    const std::string before = piece.text.substr(0, sign);
    const bool touch =
        sign != npos && text::to_upper(before) != before &&
        (is_authority(behind) || is_position(behind) || (piece.text.starts_with("-") && is_name(behind)));
    if (touch) return {{piece.text.substr(0, sign + 1), piece.column}, {behind, kRightHalf}};
    return {piece};
}

std::vector<Piece> cut_signature(const PaperLine& line) {
    std::vector<Piece> pieces;
    for (const Piece& wide : cut_columns(line.text))
        for (Piece& piece : cut_narrow_columns(wide)) pieces.push_back(std::move(piece));
    return pieces;
}

class SignatureReader {
public:
    explicit SignatureReader(PaperParts& parts) : parts_(parts) {}

    void read(const Piece& piece, bool is_first_of_line) {
        const std::string text = without_remark(piece.text);
        if (text.empty()) return;
        const bool is_right = !is_first_of_line || piece.column >= kRightHalf;
        const bool is_dashed = without_dash(text) != text;
        if (starts_distribution(text)) {
            lists_ = true;
            const std::size_t colon = text.find(':');
            if (colon != std::string::npos) start_recipient(squeeze(std::string_view(text).substr(colon + 1)));
        } else if (is_authority(text)) {
            if (!is_right) end_recipient();
            add_authority(text);
            signs_ = true;
        } else if (is_position(text) || (is_spelled_position(text) && (is_right || awaits_position()))) {
            if (!is_right) end_recipient();
            add_position(text);
            signs_ = true;
        } else if (lists_ && is_dashed) {
            start_recipient(text);
        } else if (lists_ && !is_right && !recipient_.empty() && !recipient_.ends_with(';') &&
                   !recipient_.ends_with('.') && !(signs_ && is_name(text))) {
            recipient_ += " " + text;
        } else if (signs_ && is_caps(text) && parts_.signer_name.empty() && title_.empty() && !is_name(text)) {
            if (!parts_.authority.empty()) parts_.authority.back() += " " + text;  // the issuer's second line
        } else if (signs_ && is_name(text)) {
            parts_.signer_name = spell_name(text);
        }
    }

    void finish() {
        end_recipient();
        parts_.signer_title = title_;
    }

private:
    /// "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH": the position may stand in the same line.
    void add_authority(const std::string& text) {
        const bool is_of_body = text.starts_with("TM") || text.starts_with("T/M") || text.starts_with("T.M");
        for (const std::string_view mark : {" PHÓ ", " CHỦ TỊCH", " BÍ THƯ", " GIÁM ĐỐC", " TRƯỞNG BAN"}) {
            const std::size_t cut = text.find(mark);
            if (cut == npos || (mark != " PHÓ " && !is_of_body)) continue;
            parts_.authority.push_back(text.substr(0, cut));
            return add_position(text.substr(cut + 1));
        }
        parts_.authority.push_back(text);
    }

    /// Whoever leads two bodies signs with both: "PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND PHƯỜNG".
    void add_position(const std::string& text) {
        const bool is_body = text::fold(title_).starts_with("ban thuong vu") || text::fold(title_) == "thuong truc";
        if (is_body) parts_.authority.push_back(std::exchange(title_, {}));
        title_ += (title_.empty() ? "" : ", ") + spell_position(text);
    }

    /// Behind the list of recipients, which ends with the file copy.
    bool awaits_position() const {
        const bool has_ended = !parts_.recipients.empty() || !recipient_.empty();
        const std::string& last = recipient_.empty() && has_ended ? parts_.recipients.back() : recipient_;
        return has_ended && text::fold(without_dash(last)).starts_with("luu");
    }

    /// "- Sở Tư pháp; - Lưu: VT.": several in one line.
    void start_recipient(std::string text) {
        end_recipient();
        for (std::size_t cut = 0; (cut = text.find("; -")) != npos; end_recipient()) {
            recipient_ = text.substr(0, cut);
            text = text.substr(cut + 2);
        }
        recipient_ = std::move(text);
    }
    void end_recipient() {
        const std::string one = clean_recipient(recipient_);
        if (!one.empty()) parts_.recipients.push_back(one);
        recipient_.clear();
    }

    PaperParts& parts_;
    std::string recipient_;
    std::string title_;
    bool lists_ = false;
    bool signs_ = false;
};

bool has_piece(const PaperLine& line, bool (*is_wanted)(const std::string&)) {
    return !line.table &&
           std::ranges::any_of(cut_signature(line), [&](const Piece& piece) { return is_wanted(piece.text); });
}

bool signs(const PaperLine& line) {
    return has_piece(line, is_authority) || has_piece(line, is_position);
}

/// What may follow a signature: lists and tables that the text refers to.
bool opens_annex(const PaperLine& line) {
    if (line.table) return true;
    const std::string words = text::fold(line.text);
    return words.starts_with("phu luc") || words.starts_with("bieu so") || words.starts_with("bieu mau");
}

/// Names stand in signatures only behind a position.
bool is_of_signature(const PaperLine& line) {
    return !line.table && (signs(line) || has_piece(line, is_name));
}

}  // namespace

SignatureLines read_signature(std::span<const PaperLine> lines, PaperParts& parts) {
    const std::size_t first = lines.size() - std::min(lines.size(), kLongestSignature);
    std::size_t start = lines.size();
    for (std::size_t at = lines.size(); at-- > 0 && start == lines.size();)
        if (has_piece(lines[at], starts_distribution)) start = at;
    for (std::size_t at = first; at < lines.size() && start == lines.size(); ++at)
        if (signs(lines[at])) start = at;
    // The right column may have come before the left one.
    std::size_t above = start;
    while (above > 0 && is_of_signature(lines[above - 1])) --above;
    while (above < start && !signs(lines[above])) ++above;
    SignatureReader reader(parts);
    std::size_t at = above;
    for (; at < lines.size() && !opens_annex(lines[at]); ++at) {
        bool is_first = true;
        for (const Piece& piece : cut_signature(lines[at])) {
            reader.read(piece, is_first);
            is_first = false;
        }
    }
    reader.finish();
    return {.begin = above, .end = at};
}

}  // namespace drafting
