#include "analysis/document_issuer.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace analysis {
namespace {

constexpr std::pair<std::string_view, std::string_view> kAbbreviations[] = {
    {"ubnd", "ủy ban nhân dân"}, {"hđnd", "hội đồng nhân dân"},      {"tp", "thành phố"},
    {"tp.", "thành phố"},        {"kh&cn", "khoa học và công nghệ"},
};

std::string with_words_in_full(std::string_view key) {
    std::string full;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        const std::string_view word = key.substr(at, end - at);
        const auto known =
            std::ranges::find(kAbbreviations, word, &std::pair<std::string_view, std::string_view>::first);
        full += (full.empty() ? "" : " ") + std::string(known == std::end(kAbbreviations) ? word : known->second);
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
    return text::spelling_key(with_words_in_full(text::spelling_key(issuer)));
}

bool existed(const model::Unit& unit, const text::Moment& date) {
    return !unit.since || text::last_instant(date) >= *unit.since;
}

Issuers::Issuers(const model::Site& site) : site_(site) {
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        names_.emplace(make_issuer_key(site.units[i].name), i);
        for (const std::string& former : site.units[i].formerly) {
            const std::string_view name = without_remark(former);
            former_names_.emplace(make_issuer_key(name), former_.size());
            former_.push_back({std::string(name), {i}});
        }
    }
}

std::optional<std::size_t> Issuers::find_held(std::string_view key, const Names& names) {
    std::optional<std::size_t> first;
    for (std::size_t begin = 0; begin < key.size(); begin = std::min(key.find(' ', begin), key.size()) + 1) {
        for (std::size_t end = begin + 1; end <= key.size(); ++end) {
            if (!ends_name(key.substr(end))) continue;
            const auto held = names.find(key.substr(begin, end - begin));
            if (held != names.end() && (!first || held->second < *first)) first = held->second;
        }
    }
    return first;
}

std::optional<model::UnitId> Issuers::find_unit(std::string_view issuer_key) const {
    const auto unit = find_held(issuer_key, names_);
    return unit ? std::optional(model::UnitId{*unit}) : std::nullopt;
}

std::optional<model::UnitId> Issuers::find_unit_not_yet(std::string_view issuer_key, const text::Moment& date) const {
    const auto unit = find_unit(issuer_key);
    if (!unit || existed(site_[*unit], date) || find_held(issuer_key, former_names_)) return std::nullopt;
    return unit;
}

std::optional<FormerUnit> Issuers::find_unit_no_longer(std::string_view issuer_key, const text::Moment& date) const {
    if (find_unit(issuer_key)) return std::nullopt;
    const auto former = find_held(issuer_key, former_names_);
    if (!former) return std::nullopt;
    const auto& since = site_[former_[*former].became].since;
    return since && date >= *since ? std::optional(former_[*former]) : std::nullopt;
}

}  // namespace analysis
