#include "drafting/paper_header.h"

#include "text/unicode.h"

#include <algorithm>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestSignature = 45;
constexpr std::size_t kRightHalf = 30;  // characters: recipients begin at the left margin

/// Nghị định 30/2020/NĐ-CP: thay mặt, ký thay, thừa lệnh, thừa ủy quyền.
constexpr std::string_view kAuthorities[] = {"TM.", "T/M", "TM ", "KT.", "K/T", "KT ", "TL.", "TUQ.", "TUQ "};

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

/// Two to six words, each with a capital, nothing but letters: a person.
bool is_name(const std::string& piece) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < piece.size(); ++words) {
        const std::size_t end = std::min(piece.find(' ', at), piece.size());
        const std::string word = piece.substr(at, end - at);
        if (word.empty() || text::capitalise_first(word) != word || text::to_lower(word) == word) return false;
        if (word.find_first_of("0123456789:;,/-()[]“”\"@") != std::string::npos) return false;
        at = end + 1;
    }
    return words >= 2 && words <= 6;
}

bool starts_distribution(std::string_view piece) {
    return dense(piece).starts_with("noinhan");
}

/// "PHÓ CHỦ TỊCH" -> "Phó Chủ tịch".
std::string spell_position(const std::string& position) {
    const std::string lower = text::to_lower(position);
    for (const std::string_view before : {"phó ", "q. ", "quyền "})
        if (lower.starts_with(before))
            return text::capitalise_first(before) + text::capitalise_first(lower.substr(before.size()));
    std::string spelled = text::capitalise_first(lower);
    for (const std::string_view before : {"phòng ", "ban ", " - "})  // names of what the signer leads
        if (const std::size_t at = spelled.find(before); at != std::string::npos)
            spelled =
                spelled.substr(0, at + before.size()) + text::capitalise_first(spelled.substr(at + before.size()));
    return spelled;
}

/// "LÊ VĂN HUY" -> "Lê Văn Huy".
std::string spell_name(const std::string& name) {
    if (!is_caps(name)) return name;
    std::string spelled;
    const std::string lower = text::to_lower(name);
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
        const std::string& text = piece.text;
        const bool is_right = !is_first_of_line || piece.column >= kRightHalf;
        const bool is_dashed = without_dash(text) != text;
        if (starts_distribution(text)) {
            lists_ = true;
            const std::size_t colon = text.find(':');
            if (colon != std::string::npos) start_recipient(squeeze(std::string_view(text).substr(colon + 1)));
        } else if (is_authority(text)) {
            end_recipient();
            parts_.authority.push_back(text);
            signs_ = true;
        } else if (is_position(text)) {
            end_recipient();
            if (!title_.empty()) parts_.authority.push_back(title_);
            title_ = text;
            signs_ = true;
        } else if (lists_ && is_dashed) {
            start_recipient(text);
        } else if (lists_ && !is_right && !recipient_.empty() && !recipient_.ends_with(';') &&
                   !recipient_.ends_with('.') && !(signs_ && is_name(text))) {
            recipient_ += " " + text;
        } else if (signs_ && is_caps(text) && parts_.signer_name.empty() && title_.empty() && !is_name(text)) {
            if (!parts_.authority.empty()) parts_.authority.back() += " " + text;  // the issuer's second line
        } else if (signs_ && is_name(text) && !text::fold(text).starts_with("da ky")) {
            parts_.signer_name = spell_name(text);
        }
    }

    void finish() {
        end_recipient();
        parts_.signer_title = spell_position(title_);
    }

private:
    void start_recipient(std::string text) {
        end_recipient();
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
    return std::ranges::any_of(cut_signature(line), [&](const Piece& piece) { return is_wanted(piece.text); });
}

bool signs(const PaperLine& line) {
    return has_piece(line, is_authority) || has_piece(line, is_position);
}

/// Names stand in signatures only behind a position.
bool is_of_signature(const PaperLine& line) {
    return !line.table && (signs(line) || has_piece(line, is_name));
}

}  // namespace

std::size_t read_signature(std::span<const PaperLine> lines, PaperParts& parts) {
    const std::size_t first = lines.size() - std::min(lines.size(), kLongestSignature);
    std::size_t start = lines.size();
    for (std::size_t at = first; at < lines.size() && start == lines.size(); ++at)
        if (!lines[at].table && std::ranges::any_of(cut_columns(lines[at].text), [](const Piece& piece) {
                return starts_distribution(piece.text);
            }))
            start = at;
    for (std::size_t at = first; at < lines.size() && start == lines.size(); ++at)
        if (!lines[at].table && signs(lines[at])) start = at;
    // The right column may have come before the left one.
    std::size_t above = start;
    while (above > first && is_of_signature(lines[above - 1])) --above;
    while (above < start && !signs(lines[above])) ++above;
    SignatureReader reader(parts);
    for (std::size_t at = above; at < lines.size(); ++at) {
        bool is_first = true;
        for (const Piece& piece : cut_signature(lines[at])) {
            reader.read(piece, is_first);
            is_first = false;
        }
    }
    reader.finish();
    return above;
}

}  // namespace drafting
