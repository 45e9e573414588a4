#include "drafting/cited_words.h"

#include "drafting/paper_lines.h"
#include "text/unicode.h"

#include <algorithm>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

/// Longer names first.
constexpr TypeName kTypes[] = {
    {"ke hoach hanh dong", "Kế hoạch hành động"},
    {"ke hoach lien tich", "Kế hoạch liên tịch"},
    {"ke hoach lien nganh", "Kế hoạch liên ngành"},
    {"ke hoach phoi hop", "Kế hoạch phối hợp"},
    {"huong dan lien tich", "Hướng dẫn liên tịch"},
    {"huong dan lien nganh", "Hướng dẫn liên ngành"},
    {"quy che phoi hop", "Quy chế phối hợp"},
    {"chuong trinh hanh dong", "Chương trình hành động"},
    {"chuong trinh phoi hop", "Chương trình phối hợp"},
    {"thong bao ket luan", "Thông báo kết luận"},
    {"nghi quyet lien tich", "Nghị quyết liên tịch"},
    {"thong tu lien tich", "Thông tư liên tịch"},
    {"van ban chi dao", "Văn bản"},
    {"van ban hop nhat", "Văn bản hợp nhất"},
    {"cong van", "Công văn"},
    {"ke hoach", "Kế hoạch"},
    {"quyet dinh", "Quyết định"},
    {"nghi quyet", "Nghị quyết"},
    {"chi thi", "Chỉ thị"},
    {"nghi dinh", "Nghị định"},
    {"thong tu", "Thông tư"},
    {"thong bao", "Thông báo"},
    {"thong tri", "Thông tri"},
    {"huong dan", "Hướng dẫn"},
    {"ket luan", "Kết luận"},
    {"bao cao", "Báo cáo"},
    {"to trinh", "Tờ trình"},
    {"chuong trinh", "Chương trình"},
    {"cong dien", "Công điện"},
    {"quy che", "Quy chế"},
    {"quy dinh", "Quy định"},
    {"giay moi", "Giấy mời"},
    {"bien ban", "Biên bản"},
    {"phuong an", "Phương án"},
    {"phap lenh", "Pháp lệnh"},
    {"de an", "Đề án"},
    {"van ban", "Văn bản"},
    {"bo luat", "Bộ luật"},
    {"luat", "Luật"},
    {"cv", "Công văn"},
    {"kh", "Kế hoạch"},
    {"qd", "Quyết định"},
    {"nq", "Nghị quyết"},
    {"ct", "Chỉ thị"},
    {"vb", "Văn bản"},
};

constexpr std::string_view kOrgans[] = {"ubnd",         "uy ban",   "so ",     "bo ",       "ban ",      "phong ",
                                        "dang uy",      "thanh uy", "hdnd",    "hoi dong",  "thu tuong", "chinh phu",
                                        "quoc hoi",     "tinh uy",  "cong an", "van phong", "truong ",   "doan ",
                                        "mat tran",     "btv",      "bch",     "trung tam", "bcd",       "chu tich",
                                        "pho chu tich", "bi thu",   "chi bo",  "hoi "};

/// Words that no name of an organ has, and behind which a new clause begins.
constexpr TypeName kEndsOfName[] = {{"ve", "về"},
                                    {"v/v", "v/v"},
                                    {"ngay", "ngày"},
                                    {"ban hanh", "ban hành"},
                                    {"phe duyet", "phê duyệt"},
                                    {"quy dinh", "quy định"},
                                    {"huong dan", "hướng dẫn"},
                                    {"trien khai", "triển khai"},
                                    {"thuc hien", "thực hiện"},
                                    {"tai", "tại"},
                                    {"de", "để"},
                                    {"nham", "nhằm"},
                                    {"da", "đã"},
                                    {"duoc", "được"},
                                    {"co", "có"},
                                    {"la", "là"},
                                    {"theo", "theo"},
                                    {"voi", "với"},
                                    {"gui", "gửi"},
                                    {"bao dam", "bảo đảm"},
                                    {"dam bao", "đảm bảo"},
                                    {"yeu cau", "yêu cầu"},
                                    {"giao", "giao"},
                                    {"den", "đến"},
                                    {"cho", "cho"},
                                    {"tu", "từ"},
                                    {"nam", "năm"},
                                    {"so", "số"},
                                    {"tren", "trên"},
                                    {"thanh lap", "thành lập"},
                                    {"kien toan", "kiện toàn"},
                                    {"tang cuong", "tăng cường"},
                                    {"day manh", "đẩy mạnh"},
                                    {"to chuc", "tổ chức"},
                                    {"trong", "trong"},
                                    {"do", "do"},
                                    {"thong qua", "thông qua"},
                                    {"cung", "cùng"},
                                    {"cung", "cũng"},
                                    {"va cac", "và các"},
                                    {"phat dong", "phát động"},
                                    {"bao cao", "báo cáo"},
                                    {"thang", "tháng"},
                                    {"sua doi", "sửa đổi"},
                                    {"khoa", "khóa"},
                                    {"nhiem ky", "nhiệm kỳ"},
                                    {"tham muu", "tham mưu"},
                                    {"xay dung", "xây dựng"},
                                    {"ra", "ra"},
                                    {"khi", "khi"},
                                    {"chua", "chưa"},
                                    {"nen", "nên"},
                                    {"se", "sẽ"},
                                    {"phai", "phải"},
                                    {"dong thoi", "đồng thời"},
                                    {"tiep tuc", "tiếp tục"},

                                    {"quan triet", "quán triệt"},
                                    {"neu", "nêu"},
                                    {"gom", "gồm"},
                                    {"bao gom", "bao gồm"}};

/// Verbs with which a subject begins that has no "về".
constexpr std::string_view kSubjectVerbs[] = {"phe duyet", "ban hanh",  "quy dinh",  "huong dan",  "trien khai",
                                              "thuc hien", "thanh lap", "kien toan", "tang cuong", "day manh",
                                              "sua doi",   "to chuc",   "phat dong", "cong nhan",  "giao"};

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

bool is_accented(const Scanned& scanned, std::size_t begin, std::size_t end, std::string_view proper) {
    const std::string written =
        text::fold(scanned.words(begin, end)) == text::fold(proper) ? scanned.words(begin, end) : "";
    return text::spelling_key(written) == text::spelling_key(proper);
}

/// Does `name` stand at `at`? Marks tell “Chỉ thị” from “chi thì”, “giao” from “Tuyên giáo”; a text without any marks
/// has none to tell by. The place behind it.
std::optional<std::size_t> read_marked(const Scanned& scanned, std::size_t at, const TypeName& name) {
    if (!scanned.has(at, name.plain)) return std::nullopt;
    std::size_t end = at;
    for (const char c : name.plain) end = c == ' ' ? scanned.skip(end, "") : end + 1;
    const bool is_marked = scanned.text.size() > scanned.letters.cased.size();
    if (is_marked && !is_accented(scanned, at, end, name.proper)) return std::nullopt;
    return end;
}

/// “Phòng đã tham mưu UBND xã ban hành”, “chỉ đạo UBND phường ban hành”: who issues it stands last.
std::size_t skip_advisers(const Scanned& scanned, std::size_t start, std::size_t verb) {
    for (std::size_t at = start; at < verb; ++at) {
        constexpr std::string_view kVerbs[] = {"tham muu", "chi dao", "giao"};
        const auto verb_at =
            std::ranges::find_if(kVerbs, [&](std::string_view word) { return scanned.has(at, word); });
        if (verb_at == std::end(kVerbs)) continue;
        std::size_t next = scanned.skip(at + verb_at->size(), "");
        for (const std::string_view word : {"cho", "giup", "de", "voi"})
            if (scanned.has(next, word)) next = scanned.skip(next + word.size(), "");
        if (next < verb && is_organ(scanned, next)) start = next;
    }
    return start;
}

}  // namespace

Scanned::Scanned(std::string words) : text(std::move(words)), letters(text::make_plain_letters(text)) {}

std::string Scanned::words(std::size_t begin, std::size_t end) const {
    return squeeze(
        std::string_view(text).substr(letters.offsets[begin], letters.offsets[end] - letters.offsets[begin]));
}

bool Scanned::starts_word(std::size_t at) const {
    if (at == 0 || !text::is_plain_word(lower()[at - 1])) return true;
    return text::is_plain_digit(lower()[at - 1]) && !text::is_plain_digit(lower()[at]);  // "10/10/2025Về việc"
}

bool Scanned::has(std::size_t at, std::string_view phrase) const {
    if (at >= lower().size() || !starts_word(at)) return false;
    std::size_t next = at;
    for (const char c : phrase) {
        if (next >= lower().size()) return false;
        if (c == ' ') {
            if (!is_blank(lower()[next])) return false;
            while (next < lower().size() && is_blank(lower()[next])) ++next;
            continue;
        }
        if (lower()[next++] != c) return false;
    }
    return phrase.ends_with(' ') || next == lower().size() || !text::is_plain_word(lower()[next]);
}

std::size_t Scanned::skip(std::size_t at, std::string_view signs) const {
    while (at < lower().size() && (is_blank(lower()[at]) || signs.find(lower()[at]) != npos)) ++at;
    return at;
}

std::optional<FoundType> read_type(const Scanned& scanned, std::size_t at) {
    for (const TypeName& type : kTypes) {
        if (type.plain.size() == 2) {
            const bool is_short = scanned.has(at, type.plain) && text::is_plain_capital(scanned.letters.cased[at]);
            if (is_short) return FoundType{type.proper, at + 2};
            continue;
        }
        const std::string_view spelled = type.plain == "van ban chi dao" ? "văn bản chỉ đạo" : type.proper;
        const auto end = read_marked(scanned, at, {type.plain, spelled});
        if (!end) continue;
        return FoundType{type.proper, *end};
    }
    return std::nullopt;
}

std::string_view type_of_symbol(std::string_view symbol) {
    constexpr TypeName kAbbreviations[] = {{"kh", "Kế hoạch"},
                                           {"qd", "Quyết định"},
                                           {"nq", "Nghị quyết"},
                                           {"ct", "Chỉ thị"},
                                           {"tb", "Thông báo"},
                                           {"hd", "Hướng dẫn"},
                                           {"kl", "Kết luận"},
                                           {"bc", "Báo cáo"},
                                           {"nd", "Nghị định"},
                                           {"tt", "Thông tư"},
                                           {"ttr", "Tờ trình"},
                                           {"ctr", "Chương trình"},
                                           {"cd", "Công điện"},
                                           {"gm", "Giấy mời"},
                                           {"qc", "Quy chế"},
                                           {"khlt", "Kế hoạch liên tịch"},
                                           {"qcph", "Quy chế phối hợp"},
                                           {"ctrph", "Chương trình phối hợp"},
                                           {"bb", "Biên bản"}};
    const std::string folded = text::fold(symbol);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string word = folded.substr(at, end - at);
        for (const TypeName& known : kAbbreviations)
            if (word == known.plain) return known.proper;
        at = end + 1;
    }
    return "Công văn";
}

bool is_organ(const Scanned& scanned, std::size_t at) {
    return std::ranges::any_of(kOrgans, [&](std::string_view organ) { return scanned.has(at, organ); }) &&
           at < scanned.lower().size() && text::is_plain_capital(scanned.letters.cased[at]);
}

std::optional<FoundWords> read_issuer(const Scanned& scanned, std::size_t at) {
    constexpr std::size_t kLongest = 120;
    at = scanned.skip(at, ",(");
    for (const std::string_view before : {"do", "cua", "tu", "giua"}) {
        if (!scanned.has(at, before)) continue;
        const std::size_t begin = scanned.skip(at + before.size(), "");
        const std::string& lower = scanned.lower();
        std::size_t end = begin;
        for (; end < lower.size() && end - begin < kLongest; ++end) {
            const char c = lower[end];
            const bool is_name_comma = c == ',' && (scanned.has(scanned.skip(end + 1, ""), "ban bi thu") ||
                                                    scanned.has(scanned.skip(end + 1, ""), "the thao") ||
                                                    scanned.has(scanned.skip(end + 1, ""), "doi moi"));
            if (is_name_comma) continue;
            if (std::string_view(",;:.()/\"").find(c) != npos || c == text::kNoLetter) break;
            if (c == '-' && end > begin && is_blank(lower[end - 1]) && end + 1 < lower.size() &&
                !is_blank(lower[end + 1]))
                break;
            const bool is_word =
                end > begin && scanned.starts_word(end) && !text::is_plain_capital(scanned.letters.cased[end]);
            if (is_word && std::ranges::any_of(kEndsOfName, [&](const TypeName& word) {
                    return read_marked(scanned, end, word).has_value();
                }))
                break;
            if (end > begin && scanned.starts_word(end) && text::is_plain_word(c) && read_type(scanned, end)) break;
        }
        std::string name = scanned.words(begin, end);
        while (name.ends_with(" và") || name.ends_with(" -"))
            name = squeeze(std::string_view(name).substr(0, name.rfind(' ')));
        if (name.size() < 3) return std::nullopt;
        return FoundWords{std::move(name), end};
    }
    return std::nullopt;
}

std::optional<FoundWords> read_subject(const Scanned& scanned, std::size_t at) {
    constexpr std::size_t kLongest = 420;
    at = scanned.skip(at, ",:(-");
    std::size_t begin = npos;
    for (const std::string_view before : {"ve viec", "v/v", "ve"})
        if (begin == npos && scanned.has(at, before)) {
            std::size_t end = at;
            for (const char c : before) end = c == ' ' ? scanned.skip(end, "") : end + 1;
            begin = scanned.skip(end, ":");
        }
    if (begin == npos)
        for (const std::string_view verb : kSubjectVerbs)
            if (scanned.has(at, verb)) begin = at;
    if (begin == npos) return std::nullopt;
    const std::string& lower = scanned.lower();
    int quotes = 0;
    std::size_t end = begin;
    for (; end < lower.size() && end - begin < kLongest; ++end) {
        const std::string_view rest = std::string_view(scanned.text).substr(scanned.letters.offsets[end]);
        if (rest.starts_with("“")) ++quotes;
        if (rest.starts_with("”") && --quotes < 0) break;
        const char c = lower[end];
        const bool ends_word = end + 1 == lower.size() || is_blank(lower[end + 1]) || lower[end + 1] == '/';
        if ((c == '.' || c == ';') && ends_word && (quotes <= 0 || c == ';')) break;
        if (c == ')' && std::string_view(lower).substr(begin, end - begin).find('(') == npos) break;
        if (quotes > 0 || (c != ',' && !is_blank(c))) continue;
        const bool is_comma = c == ',';
        std::size_t next = scanned.skip(end + 1, "");
        if (is_comma && is_organ(scanned, next)) break;
        const bool is_and = scanned.has(next, "va");
        if (is_and) next = scanned.skip(next + 2, "");
        if (scanned.has(next, "cac")) next = scanned.skip(next + 3, "");
        const auto type = is_comma || is_and ? read_type(scanned, next) : std::nullopt;
        if (type && text::is_plain_capital(scanned.letters.cased[next])) {
            const std::size_t number = scanned.skip(type->end, ":");
            if (scanned.has(number, "so") || (number < lower.size() && text::is_plain_digit(lower[number]))) break;
        }
        if (is_comma &&
            (scanned.has(next, "dong thoi") || scanned.has(next, "trong do") || scanned.has(next, "theo do")))
            break;
    }
    std::string subject = scanned.words(begin, end);
    while (subject.ends_with(',') || subject.ends_with('.') || subject.ends_with(' ')) subject.pop_back();
    if (subject.empty()) return std::nullopt;
    return FoundWords{text::capitalise_first(subject), end};
}

std::size_t sentence_begin(const Scanned& scanned, std::size_t at) {
    const std::string& lower = scanned.lower();
    while (at > 0) {
        const bool ends = at >= 2 && is_blank(lower[at - 1]) && std::string_view(".!?").find(lower[at - 2]) != npos;
        if (ends && text::is_plain_capital(scanned.letters.cased[at])) return at;
        --at;
    }
    return 0;
}

std::string find_acting_issuer(const Scanned& scanned, std::size_t at) {
    constexpr std::size_t kFarthest = 160;
    const std::string& lower = scanned.lower();
    const std::size_t begin = sentence_begin(scanned, at);
    // “… của Bộ Khoa học và Công nghệ tại Công văn số …”
    const std::string_view before = std::string_view(lower).substr(begin, at - begin);
    if (before.ends_with(" tai ") && before.size() < 4000) {
        const std::size_t of = before.rfind("cua ");
        if (of != npos && before.size() - of <= kFarthest && is_organ(scanned, begin + of + 4))
            return scanned.words(begin + of + 4, at - 5);
        return {};
    }
    // “UBND xã đã ban hành Kế hoạch số …; Công văn số …”: the last who acts in the sentence.
    for (std::size_t end = at; end-- > begin;) {
        std::size_t verb = npos;
        for (const std::string_view acts : {"ban hanh", "xay dung", "co"})
            if (verb == npos && scanned.has(end, acts)) verb = end;
        if (verb == npos) continue;
        std::size_t start = verb;
        while (start > begin && std::string_view(",;.:()").find(lower[start - 1]) == npos &&
               lower[start - 1] != text::kNoLetter)
            --start;
        start = scanned.skip(start, "");
        start = skip_advisers(scanned, start, verb);
        if (!is_organ(scanned, start) || verb - start > 100) continue;
        std::string who = scanned.words(start, verb);
        for (const std::string_view tail :
             {" ban hành", " tham mưu", " kịp thời", " chủ động", " cũng", " đã", " sẽ"})
            if (who.ends_with(tail)) who.resize(who.size() - tail.size());
        return who;
    }
    return {};
}

}  // namespace drafting
