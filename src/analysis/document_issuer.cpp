#include "analysis/document_issuer.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace analysis {
namespace {

/// As text::spelling_key() writes them.
constexpr std::pair<std::string_view, std::string_view> kAbbreviations[] = {
    {"ubnd", "uỷ ban nhân dân"}, {"hđnd", "hội đồng nhân dân"},      {"tp", "thành phố"},
    {"tp.", "thành phố"},        {"kh&cn", "khoa học và công nghệ"},
};

std::string with_words_in_full(std::string_view key) {
    std::string full;
    full.reserve(key.size() + 32);
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        const std::string_view word = key.substr(at, end - at);
        const auto known =
            std::ranges::find(kAbbreviations, word, &std::pair<std::string_view, std::string_view>::first);
        if (!full.empty()) full += ' ';
        full += known == std::end(kAbbreviations) ? word : known->second;
        at = end + 1;
    }
    return full;
}

/// "Phường Trần Hưng Đạo (thành phố Hải Dương)" without what tells it from its namesakes.
std::string_view without_remark(std::string_view name) {
    return name.substr(0, name.find(" ("));
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// May a name end before `rest`? Vietnamese names go on after a blank, except into the name of what lies around them.
bool ends_name(std::string_view rest) {
    if (rest.empty()) return true;
    const char next = rest.front();
    if (next != ' ') return static_cast<unsigned char>(next) < 0x80 && !is_letter_or_digit(next);
    return rest.starts_with(" (") || rest.starts_with(" - ") || rest.starts_with(" – ") ||
           rest.starts_with(" thành phố ") || rest.starts_with(" tỉnh ");
}

}  // namespace

std::string make_issuer_key(std::string_view issuer) {
    return with_words_in_full(text::spelling_key(issuer));
}

bool existed(const model::Unit& unit, const text::Moment& date) {
    return !unit.since || text::last_instant(date) >= *unit.since;
}

Issuers::Issuers(const model::Site& site) {
    bearers_.reserve(site.units.size());
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        Bearers& now = bearers_[make_issuer_key(site.units[i].name)];
        if (!now.unit) now.unit = model::UnitId{i};
        for (const std::string& former : site.units[i].formerly) {
            const std::string_view name = without_remark(former);
            Bearers& then = bearers_[make_issuer_key(name)];
            if (!then.former) then.former = former_.size();
            former_.push_back({name, {i}});
        }
    }
}

Issuer Issuers::find(std::string key) const {
    const Bearers held = find_held(key);
    return {.key = std::move(key),
            .unit = held.unit,
            .former = held.former ? std::optional(former_[*held.former]) : std::nullopt};
}

Issuers::Bearers Issuers::find_held(std::string_view key) const {
    const auto keep_first = [](auto& first, const auto& other) {
        if (other && (!first || *other < *first)) first = other;
    };
    Bearers first;
    for (std::size_t end = 1; end <= key.size(); ++end) {
        if (!ends_name(key.substr(end))) continue;
        for (std::size_t begin = 0; begin < end; begin = std::min(key.find(' ', begin), end) + 1) {
            const auto held = bearers_.find(key.substr(begin, end - begin));
            if (held == bearers_.end()) continue;
            keep_first(first.unit, held->second.unit);
            keep_first(first.former, held->second.former);
        }
    }
    return first;
}

std::optional<model::UnitId> find_unit_not_yet(const Issuer& issuer, const model::Site& site,
                                               const text::Moment& date) {
    const bool is_early = issuer.unit && !issuer.former && !existed(site[*issuer.unit], date);
    return is_early ? issuer.unit : std::nullopt;
}

std::optional<FormerUnit> find_unit_no_longer(const Issuer& issuer, const model::Site& site,
                                              const text::Moment& date) {
    if (issuer.unit || !issuer.former) return std::nullopt;
    const auto& since = site[issuer.former->became].since;
    return since && date >= *since ? issuer.former : std::nullopt;
}

}  // namespace analysis
