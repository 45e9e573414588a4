// Mailboxes, invitations to groups and paths: a text is cut at blanks and brackets, and each piece is looked at once.
#include "text/personal_scan.h"

#include <algorithm>

namespace text {
namespace {

using enum PersonalDataKind;
constexpr auto npos = std::string_view::npos;

constexpr std::string_view kEndings = ".:!?'";  // punctuation behind an address

constexpr std::string_view kInvitations[] = {"zalo.me/g/",
                                             "zalo.me/group",
                                             "chat.zalo.me/?g=",
                                             "zaloapp.com/qr/g/",
                                             "zaloapp.com/g/",
                                             "facebook.com/groups/",
                                             "fb.com/groups/",
                                             "fb.me/g/",
                                             "messenger.com/g/",
                                             "m.me/j/",
                                             "t.me/+",
                                             "t.me/joinchat/",
                                             "telegram.me/+",
                                             "telegram.me/joinchat/",
                                             "chat.whatsapp.com/",
                                             "invite.viber.com/",
                                             "discord.gg/",
                                             "discord.com/invite/"};

constexpr std::string_view kImageEndings[] = {"png", "jpg", "jpeg", "gif", "svg", "webp"};

bool is_mailbox_letter(char c) {
    return is_plain_word(c) || std::string_view("._%+-").find(c) != npos;
}

/// The mailbox around the `@` at `sign`, if it is one.
Stretch mailbox_around(std::string_view lower, std::size_t sign, Stretch word) {
    Stretch box{sign, sign + 1};
    while (box.begin > word.begin && is_mailbox_letter(lower[box.begin - 1])) --box.begin;
    while (box.end < word.end && (is_plain_word(lower[box.end]) || lower[box.end] == '.' || lower[box.end] == '-'))
        ++box.end;
    while (lower[box.end - 1] == '.' || lower[box.end - 1] == '-') --box.end;
    const std::string_view domain = lower.substr(sign + 1, box.end > sign ? box.end - sign - 1 : 0);
    const std::size_t dot = domain.rfind('.');
    if (box.begin == sign || dot == npos || dot == 0) return {};
    const std::string_view ending = domain.substr(dot + 1);
    const bool is_domain = ending.size() >= 2 && std::ranges::all_of(ending, is_plain_letter) &&
                           std::ranges::find(kImageEndings, ending) == std::end(kImageEndings);
    return is_domain ? box : Stretch{};
}

/// C:\ or D:/Ho so, but no scheme such as c://
bool begins_with_drive(std::string_view word) {
    return word.size() > 3 && is_plain_letter(word[0]) && word[1] == ':' &&
           (word[2] == '\\' || (word[2] == '/' && word[3] != '/'));
}

/// \\server\share; in Markdown a backslash before punctuation only escapes it.
bool begins_with_share(std::string_view word) {
    return word.size() > 4 && word.starts_with("\\\\") && is_plain_word(word[2]) && word.find('\\', 3) != npos;
}

/// "../../mo-hinh/cho-so/" is an address of a site: all in small letters, without marks.
bool is_site_path(const PlainLetters& text, Stretch word) {
    const bool is_ascii = text.offsets[word.end] - text.offsets[word.begin] == word.end - word.begin;
    const auto is_usual = [](char c) {
        return is_plain_digit(c) || (c >= 'a' && c <= 'z') || std::string_view("./-_#").find(c) != npos;
    };
    return is_ascii && std::ranges::all_of(word.of(text.cased), is_usual);
}

bool is_local_path(std::string_view word) {
    constexpr std::string_view kBeginnings[] = {"file:/", "file:\\",   "../",   "..\\", "/users/",
                                                "/home/", "/volumes/", "/mnt/", "~/"};
    const bool begins = std::ranges::any_of(kBeginnings, [&](std::string_view beginning) {
        return word.starts_with(beginning) && word.find_first_not_of("./\\", beginning.size()) != npos;
    });
    if (begins || begins_with_drive(word) || begins_with_share(word)) return true;
    const bool has_blank = word.find("%20") != npos && word.find("://") == npos;
    return has_blank && (word.find("%20ho%20so") != npos || word.find_first_of("/\\") != npos);
}

/// Is it an invitation? The name of the service stands at the beginning, behind "//" or behind "www.".
bool is_invitation(std::string_view word) {
    return std::ranges::any_of(kInvitations, [&](std::string_view invitation) {
        const std::size_t at = word.find(invitation);
        const bool starts = at == 0 || (at != npos && (word[at - 1] == '/' || word[at - 1] == '.'));
        return starts && at + invitation.size() < word.size();
    });
}

/// With a scheme and a host, or a host and a path: "example.gov.vn/tin/123".
bool is_web_address(std::string_view word) {
    if (word.find("://") != npos || word.starts_with("www.")) return true;
    const std::size_t slash = word.find('/');
    const std::string_view host = word.substr(0, slash);
    const std::size_t dot = host.rfind('.');
    return slash != npos && dot != npos && dot > 0 && host.size() - dot > 2 && host.find_first_of("@:") == npos &&
           std::ranges::all_of(host.substr(dot + 1), is_plain_letter);
}

/// "unit:xa-an-lao" behind "](", a link of the site's own; telephone and mail links show what is looked for.
bool is_own_link(std::string_view lower, Stretch word) {
    const bool is_destination = word.begin >= 2 && lower.substr(word.begin - 2, 2) == "](";
    const std::string_view written = word.of(lower);
    return is_destination && !written.starts_with("tel:") && !written.starts_with("sms:") &&
           !written.starts_with("mailto:") && !is_plain_digit(written[0]);
}

/// The telephone number of zalo.me/0912345678 is somebody's.
std::size_t phone_in_address(std::string_view word) {
    constexpr std::string_view kByPhone[] = {"zalo.me/", "wa.me/", "api.whatsapp.com/send?phone="};
    for (const std::string_view service : kByPhone) {
        const std::size_t at = word.find(service);
        if (at == npos) continue;
        const std::string_view number = word.substr(at + service.size());
        const std::size_t digits = std::min(number.find_first_not_of("+0123456789"), number.size());
        const bool is_phone = digits >= 10 && digits <= 12 && (number[0] != '0' || digits == 10);
        if (is_phone && number.find_first_of("0+8") == 0) return at + service.size();
    }
    return npos;
}

class AddressFinder {
public:
    AddressFinder(const PlainLetters& text, std::vector<Sighting>& found, std::vector<Stretch>& addresses)
        : text_(text), lower_(text.lower), found_(found), addresses_(addresses) {}

    void look_at(Stretch word) {
        while (word.end > word.begin && kEndings.find(lower_[word.end - 1]) != npos) --word.end;
        while (word.begin < word.end && lower_[word.begin] == '\'') ++word.begin;
        const std::string_view written = word.of(lower_);
        if (written.size() < 4) return;
        const bool may_be_path =
            std::ranges::any_of(written, [](char c) { return c == '/' || c == '\\' || c == '%'; });
        if (may_be_path && look_for_path(word)) return;
        look_for_mailboxes(word);
        if (is_web_address(written) || is_own_link(lower_, word)) addresses_.push_back(word);
    }

private:
    void add(PersonalDataKind kind, Stretch at) {
        found_.push_back({kind, at});
        addresses_.push_back(at);
    }

    /// Is the whole word a path, an invitation, or an address with somebody's number?
    bool look_for_path(Stretch word) {
        const std::string_view written = word.of(lower_);
        if (is_local_path(written) && !(written.starts_with("../") && is_site_path(text_, word))) {
            add(local_path, word);
            return true;
        }
        if (written.find('.') == npos) return false;  // no service without a domain
        if (is_invitation(written)) {
            add(group_link, word);
            return true;
        }
        const std::size_t at = phone_in_address(written);
        if (at == npos) return false;
        std::size_t end = word.begin + at;
        while (end < word.end && (is_plain_digit(lower_[end]) || lower_[end] == '+')) ++end;
        found_.push_back({phone, {word.begin + at, end}});
        addresses_.push_back(word);
        return true;
    }

    void look_for_mailboxes(Stretch word) {
        const std::size_t sign = word.of(lower_).find('@');
        if (sign == npos) return;
        for (std::size_t at = word.begin + sign; at < word.end; at = std::min(lower_.find('@', at + 1), word.end)) {
            const Stretch box = mailbox_around(lower_, at, word);
            if (box.end == 0) continue;
            add(mailbox, box);
            at = box.end - 1;
        }
    }

    const PlainLetters& text_;
    std::string_view lower_;
    std::vector<Sighting>& found_;
    std::vector<Stretch>& addresses_;
};

}  // namespace

void find_addresses(const PlainLetters& text, const Places& places, std::vector<Sighting>& found,
                    std::vector<Stretch>& addresses) {
    AddressFinder finder(text, found, addresses);
    for (const Stretch& place : places.addresses) finder.look_at(place);
    std::ranges::stable_sort(addresses, {}, &Stretch::begin);
}

}  // namespace text
