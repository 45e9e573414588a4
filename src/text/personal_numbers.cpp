// Identity numbers, telephone numbers and bank accounts. Each has a form; where other numbers share it, a word before
// the number, or the heading of its column, decides.
#include "text/digit_run.h"
#include "text/personal_scan.h"

#include <algorithm>
#include <iterator>

namespace text {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kIdentityWords[] = {
    "cccd",     "cmnd",      "cmt",      "cmtnd",  "chung minh thu", "chung minh nhan dan",
    "can cuoc", "dinh danh", "tuy than", "id card"};
constexpr std::string_view kPhoneWords[] = {
    "dt",   "sdt", "dtdd", "dien thoai", "so may", "di dong", "lien he", "lien lac", "hotline", "duong day nong",
    "zalo", "goi", "tel",  "phone",      "fax",    "mobile",  "viber",   "nhan tin", "dtlh",    "alo"};
constexpr std::string_view kAccountWords[] = {
    "stk",       "so tk",        "tk so",     "so tai khoan", "tai khoan so", "tai khoan", "tk",
    "ngan hang", "chuyen khoan", "thu huong", "account",      "account no",   "iban",      "vietcombank",
    "vcb",       "agribank",     "bidv",      "vietinbank",   "techcombank",  "tcb",       "mb bank",
    "mbbank",    "acb",          "vpbank",    "tpbank",       "sacombank",    "lpbank",    "lienvietpostbank",
    "shb",       "hdbank",       "vib",       "msb",          "seabank",      "ocb",       "eximbank",
    "scb",       "kho bac"};
constexpr std::string_view kBanks[] = {
    "vietcombank",  "vcb",      "agribank", "bidv",     "vietinbank", "techcombank",   "tcb",    "mb bank",
    "mbbank",       "acb",      "vpbank",   "tpbank",   "sacombank",  "lpbank",        "shb",    "hdbank",
    "vib",          "msb",      "seabank",  "ocb",      "eximbank",   "tai ngan hang", "mo tai", "tai vietcombank",
    "tai agribank", "tai bidv", "nh",       "ngan hang"};
/// A number under them is an account even where it is short, or written as amounts are.
constexpr std::string_view kCertainAccountWords[] = {"stk", "so tk", "tk so", "account no"};
/// Accounts of programs, not of banks.
constexpr std::string_view kOtherAccounts[] = {"vneid", "dinh danh", "dich vu cong", "mang xa hoi", "dien tu muc"};
/// Numbers of other things, which may be as long.
constexpr std::string_view kReferenceWords[] = {"mst",           "ma so thue",    "ma so doanh nghiep",
                                                "ma ho so",      "ma so ho so",   "so ho so",
                                                "ma don",        "ma don hang",   "so hieu",
                                                "seri",          "serial",        "ma vach",
                                                "imei",          "ma the",        "ma giao dich",
                                                "ma tham chieu", "so tham chieu", "so to khai",
                                                "van don",       "hoa don",       "so hoa don",
                                                "so bien nhan",  "bien nhan",     "ma van ban",
                                                "ma tra cuu",    "ma thiet bi"};
/// What amounts and counts are of: it stands behind the number.
constexpr std::string_view kCounted[] = {
    "dong",      "vnd",        "d",        "usd",          "trieu",     "ty",         "nghin",
    "ngan",      "nguoi",      "luot",     "ho",           "the",       "tai khoan",  "ho so",
    "cong dan",  "thue bao",   "hoc vien", "thi sinh",     "can bo",    "truong hop", "don vi",
    "giao dich", "ban ghi",    "van ban",  "doanh nghiep", "chung thu", "cccd",       "cmnd",
    "can cuoc",  "luot nguoi", "hoc sinh", "doan vien",    "m2",        "ban",        "dan",
    "nhan khau", "phieu",      "ho dan",   "khach hang",   "dan so",    "nguoi dan",  "giay"};

/// What stands around a run in the text.
struct Around {
    std::string_view before;  // lower case, of the same paragraph or cell
    std::string_view before_cased;
    std::string_view heading;  // of the column
};

constexpr std::size_t kReach = 64;

/// Where the paragraph or list item begins in which `at` stands, or kReach letters before it.
std::size_t beginning_before(std::string_view lower, std::size_t at) {
    constexpr std::string_view kNewBlock = "\n-*+|#>";
    const std::size_t limit = at > kReach ? at - kReach : 0;
    for (std::size_t begin = at; begin > limit; --begin) {
        if (lower[begin - 1] == '|') return begin;
        if (lower[begin - 1] == '\n' && begin < at && kNewBlock.find(lower[begin]) != std::string_view::npos)
            return begin;
    }
    return limit;
}

class NumberFinder {
public:
    NumberFinder(const PlainLetters& text, const std::vector<Cell>& cells, std::vector<Sighting>& found)
        : cased_(text.cased), lower_(text.lower), cells_(cells), found_(found) {}

    /// Looks at the run that begins at `at`; returns behind which groups of digits to go on.
    std::size_t look_at(std::size_t at) {
        if (!begins_number(at)) return at;
        const DigitRun run = read_digit_run(lower_, at);
        if (run.digits.size() < kFewest) return at;
        const Around around = look_around(at);
        if (const auto verdict = judge(run, around)) {
            const bool has_plus = at > 0 && lower_[at - 1] == '+';
            found_.push_back({verdict->kind, {has_plus ? at - 1 : at, verdict->end}});
            last_end_ = verdict->end;
            return verdict->end;
        }
        return at;
    }

private:
    static constexpr std::size_t kFewest = 6;

    bool begins_number(std::size_t at) const {
        if (at == 0 || at == last_end_) return true;
        const char before = lower_[at - 1];
        if (is_plain_letter(before) || before == '_' || before == '=') return false;
        if (at == 1) return true;
        const char second = lower_[at - 2];
        if (std::string_view(".,-/:").find(before) == std::string_view::npos) return true;
        if (is_plain_digit(second)) return at - 1 == last_end_;
        // "ĐT-0912…" is a number with its word, "HS-0912…" is a code.
        if (before != '-' || !is_plain_letter(second)) return true;
        return end_of_last(lower_.substr(0, at - 1).substr(at - 1 - std::min<std::size_t>(at - 1, 12)),
                           kPhoneWords) == std::min<std::size_t>(at - 1, 12);
    }

    /// Is what stands at `end` no continuation: "/BC-UBND", ".5", "-HS", ".pdf"?
    bool ends_number(std::size_t end) const {
        if (end >= lower_.size()) return true;
        const char c = lower_[end];
        if (is_plain_word(c) || c == '_' || c == '%') return false;
        if (end + 1 >= lower_.size()) return true;
        const char next = lower_[end + 1];
        if (is_plain_digit(next)) {
            const bool may_be_another = next == '0' && (c == '/' || c == ',' || c == ';' || c == '-');
            return std::string_view(".,-/:").find(c) == std::string_view::npos || may_be_another;
        }
        if (c == '.' && is_plain_letter(next)) return !is_file_ending(end + 1);
        if (c != '/' && c != '-') return true;
        if (!is_plain_letter(next)) return true;
        const bool is_code =
            end + 2 >= lower_.size() || !is_plain_letter(cased_[end + 2]) || is_plain_capital(cased_[end + 2]);
        return !is_code;
    }

    bool is_file_ending(std::size_t at) const {
        constexpr std::string_view kEndings[] = {"pdf", "doc", "docx", "xls", "xlsx", "png", "jpg", "jpeg",
                                                 "svg", "zip", "rar",  "csv", "md",   "mp4", "html"};
        return begins_with_any(lower_.substr(at, 6), kEndings);
    }

    Around look_around(std::size_t at) const {
        const std::size_t begin = beginning_before(lower_, at);
        Around around{.before = lower_.substr(begin, at - begin),
                      .before_cased = cased_.substr(begin, at - begin),
                      .heading = {}};
        const auto cell = std::ranges::upper_bound(cells_, at, {}, [](const Cell& known) { return known.at.begin; });
        if (cell != cells_.begin() && at < std::prev(cell)->at.end) {
            const Cell& around_it = *std::prev(cell);
            around.heading = around_it.heading.of(lower_);
            const std::size_t own = std::max(begin, around_it.at.begin);
            around.before = lower_.substr(own, at - own);
            around.before_cased = cased_.substr(own, at - own);
        }
        return around;
    }

    /// How near a word stands before the number: 1 for the heading of its column; 0 where there is none.
    static std::size_t nearness(const Around& around, Words words) {
        if (const auto end = end_of_last(around.before, words)) return 1 + *end;
        return end_of_last(around.heading, words) ? 1 : 0;
    }

    std::string_view after(std::size_t end) const { return lower_.substr(end, kReach); }
    bool is_counted(std::size_t end) const {
        constexpr std::string_view kComrade[] = {"dong chi"};
        return begins_with_any(after(end), kCounted) && !begins_with_any(after(end), kComrade);
    }

    struct Verdict {
        PersonalDataKind kind;
        std::size_t end;
    };
    /// The nearest word decides; without any, the form of the digits.
    std::optional<Verdict> judge(const DigitRun& run, const Around& around) const {
        using enum PersonalDataKind;
        const std::size_t identity = nearness(around, kIdentityWords);
        const std::size_t account = nearness(around, kAccountWords);
        const std::size_t calls = nearness(around, kPhoneWords);
        const bool is_reference = nearness(around, kReferenceWords) > std::max({identity, account, calls});
        if (!is_reference) {
            const bool account_is_nearest = account > std::max(identity, calls);
            const std::size_t as_account = account > 0 ? match_account(run, around) : 0;
            if (account_is_nearest && as_account > 0) return Verdict{bank_account, as_account};
            if (const std::size_t end = match_citizen(run, identity > 0)) return Verdict{identity_number, end};
            if (const std::size_t end = match_phone(run, calls > 0)) return Verdict{phone, end};
            const std::size_t as_old_identity = identity > 0 ? match_old_identity(run) : 0;
            if (as_old_identity > 0) return Verdict{identity_number, as_old_identity};
            if (as_account > 0) return Verdict{bank_account, as_account};
        }
        if (const std::size_t end = match_account_before_bank(run)) return Verdict{bank_account, end};
        return std::nullopt;
    }

    /// 12 digits that begin with the code of a province, 001 to 096.
    std::size_t match_citizen(const DigitRun& run, bool is_named) const {
        const std::size_t n = run.groups_of(12);
        if (n == 0 || !ends_number(run.end_of(n)) || is_counted(run.end_of(n))) return 0;
        const int province = (run.digits[1] - '0') * 10 + (run.digits[2] - '0');
        if (run.digits[0] != '0' || province < 1 || province > 96 || run.is_counting_up(n, lower_)) return 0;
        if (n == 1 || is_named) return run.end_of(n);
        const bool is_grouped = run.groups[0].size() >= 3 && run.is_even(n) && run.groups[n - 1].size() >= 3;
        return is_grouped ? run.end_of(n) : 0;
    }

    /// 9 digits under a word that names the card.
    std::size_t match_old_identity(const DigitRun& run) const {
        const std::size_t n = run.groups_of(9);
        if (n == 0 || n > 3 || !ends_number(run.end_of(n)) || is_counted(run.end_of(n))) return 0;
        const bool is_amount = run.is_thousands(n) && run.digits[0] != '0';
        return is_amount || run.is_counting_up(n, lower_) ? 0 : run.end_of(n);
    }

    struct Dialled {
        std::size_t digits = 0;
        bool is_certain = false;  // a form that only telephone numbers have
    };
    /// How many digits a telephone number has that begins like this one.
    static Dialled dialled_digits(const DigitRun& run, bool has_plus) {
        const std::string_view digits = run.digits;
        const std::size_t country = digits.starts_with("0084") ? 4 : digits.starts_with("84") ? 2 : 0;
        if (country > 0) {
            std::string_view rest = digits.substr(country);
            const std::size_t trunk = rest.starts_with('0') ? 1 : 0;
            rest.remove_prefix(trunk);
            if (rest.empty() || std::string_view("235789").find(rest[0]) == std::string_view::npos) return {};
            return {country + trunk + (rest[0] == '2' ? 10 : 9), has_plus || country == 4};
        }
        if (digits[0] != '0') return {};
        if (digits[1] == '2') return {11, true};
        if (digits[1] == '1') return {11, false};
        constexpr std::string_view kMobile[] = {"032", "033", "034", "035", "036", "037", "038", "039", "052",
                                                "055", "056", "058", "059", "070", "076", "077", "078", "079",
                                                "081", "082", "083", "084", "085", "086", "087", "088", "089"};
        const std::string_view prefix = digits.substr(0, 3);
        const bool is_mobile = digits[1] == '9' || std::ranges::find(kMobile, prefix) != std::end(kMobile);
        return {digits[1] == '0' ? 0u : 10u, is_mobile};
    }

    std::size_t match_phone(const DigitRun& run, bool is_named) const {
        const std::size_t begin = run.groups[0].at.begin;
        const bool has_plus = begin > 0 && lower_[begin - 1] == '+';
        const Dialled dialled = dialled_digits(run, has_plus);
        const std::size_t n = dialled.digits == 0 ? 0 : run.groups_of(dialled.digits);
        if (n == 0 || (!dialled.is_certain && !is_named)) return 0;
        const std::size_t end = run.end_of(n);
        if (!ends_number(end) || is_counted(end)) return 0;
        if (n == 1 || has_plus) return end;
        const bool goes_on = n < run.count && run.groups[n].joint != ' ' &&
                             run.groups[n].joint == run.groups[n - 1].joint &&
                             lower_[run.groups[n].at.begin - 2] != ' ' && run.digits[dialled.digits] != '0';
        if (goes_on || run.is_counting_up(n, lower_) || looks_like_date(run)) return 0;
        if (is_named) return end;
        const bool in_pairs = std::all_of(run.groups.begin(), run.groups.begin() + n,
                                          [](const DigitGroup& group) { return group.size() <= 2; });
        return in_pairs || run.groups[0].size() < 3 || !run.is_even(n) ? 0 : end;
    }

    /// "05.11.2025 10": a date and something behind it.
    bool looks_like_date(const DigitRun& run) const {
        if (run.count < 3 || run.groups[0].size() > 2 || run.groups[1].size() > 2 || run.groups[2].size() != 4)
            return false;
        const std::string_view year = run.groups[2].at.of(lower_);
        return year.starts_with("19") || year.starts_with("20");
    }

    /// The end of the number: its digits joined in one way.
    static std::size_t count_joined(const DigitRun& run) {
        if (run.groups[0].size() >= 8) return 1;
        std::size_t n = 1;
        while (n < run.count && (n == 1 || run.groups[n].joint == run.groups[1].joint)) ++n;
        return n;
    }

    std::size_t match_account(const DigitRun& run, const Around& around) const {
        const std::size_t n = count_joined(run);
        const std::size_t end = run.end_of(n);
        std::size_t total = 0;
        for (std::size_t i = 0; i < n; ++i) total += run.groups[i].size();
        const auto word = end_of_last(around.before, kAccountWords);
        const bool in_gap = !word || is_direct(around.before_cased.substr(*word), around.before.substr(*word));
        const bool is_other =
            end_of_last(around.before, kOtherAccounts) || end_of_last(around.heading, kOtherAccounts);
        const bool is_certain = nearness(around, kCertainAccountWords) > 0;
        if (!in_gap || is_other || total > 19 || total < (is_certain ? 6u : 8u)) return 0;
        if (!ends_number(end) || is_counted(end) || looks_like_date(run)) return 0;
        if (run.is_thousands(n) && !(is_certain && run.digits[0] == '0') && !(is_certain && total >= 9)) return 0;
        return end;
    }

    /// "0031000123456 (Vietcombank)".
    std::size_t match_account_before_bank(const DigitRun& run) const {
        const std::size_t end = run.groups[0].at.end;
        const std::size_t size = run.groups[0].size();
        if (size < 9 || size > 16 || !ends_number(end)) return 0;
        const std::string_view behind = lower_.substr(end, kReach);
        const std::size_t first = std::min(behind.find_first_not_of(" (-,:;"), behind.size());
        return begins_with_any(behind.substr(first), kBanks) ? end : 0;
    }

    std::string_view cased_;
    std::string_view lower_;
    const std::vector<Cell>& cells_;
    std::vector<Sighting>& found_;
    std::size_t last_end_ = std::string_view::npos;
};

}  // namespace

void find_numbers(const PlainLetters& text, const Places& places, const std::vector<Cell>& cells,
                  const std::vector<Stretch>& addresses, std::vector<Sighting>& found) {
    NumberFinder finder(text, cells, found);
    auto address = addresses.begin();
    std::size_t done = 0;
    for (const std::size_t at : places.numbers) {
        while (address != addresses.end() && address->end <= at) ++address;
        const bool is_in_address = address != addresses.end() && address->begin <= at;
        if (at >= done && !is_in_address) done = finder.look_at(at);
    }
}

}  // namespace text
