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

/// May a name end before `rest`? Vietnamese names go on after a blank, except into the name of what lies around them.
bool ends_name(std::string_view rest) {
    return rest.empty() || (rest.front() != ' ' && static_cast<unsigned char>(rest.front()) < 0x80) ||
           rest.starts_with(" (") || rest.starts_with(" - ") || rest.starts_with(" – ") ||
           rest.starts_with(" thành phố ") || rest.starts_with(" tỉnh ");
}

/// `key` and `name` are keys of an issuer.
bool holds_name(std::string_view key, std::string_view name) {
    for (std::size_t at = 0; (at = key.find(name, at)) != std::string_view::npos; ++at) {
        const bool begins = at == 0 || key[at - 1] == ' ';
        if (begins && ends_name(key.substr(at + name.size()))) return true;
    }
    return false;
}

/// A unit that merged into another one under this name, if any; the reports' units are all of today.
const model::Unit* find_heir(std::string_view key, const model::Site& site, std::string* former_name) {
    for (const model::Unit& unit : site.units) {
        for (const std::string& former : unit.formerly) {
            const std::string_view name = without_remark(former);
            if (!holds_name(key, make_issuer_key(name))) continue;
            if (former_name) *former_name = name;
            return &unit;
        }
    }
    return nullptr;
}

}  // namespace

std::string make_issuer_key(std::string_view issuer) {
    return text::spelling_key(with_words_in_full(text::spelling_key(issuer)));
}

bool is_of_unit(std::string_view issuer, std::string_view unit_name) {
    return holds_name(make_issuer_key(issuer), make_issuer_key(unit_name));
}

std::optional<model::UnitId> find_unit_of(std::string_view issuer, const model::Site& site) {
    const std::string key = make_issuer_key(issuer);
    for (std::size_t i = 0; i < site.units.size(); ++i)
        if (holds_name(key, make_issuer_key(site.units[i].name))) return model::UnitId{i};
    return std::nullopt;
}

bool existed(const model::Unit& unit, const text::Moment& date) {
    return !unit.since || text::last_instant(date) >= *unit.since;
}

std::optional<model::UnitId> find_unit_not_yet(std::string_view issuer, const text::Moment& date,
                                               const model::Site& site) {
    const auto unit = find_unit_of(issuer, site);
    if (!unit || existed(site[*unit], date) || find_heir(make_issuer_key(issuer), site, nullptr)) return std::nullopt;
    return unit;
}

std::optional<FormerUnit> find_unit_no_longer(std::string_view issuer, const text::Moment& date,
                                              const model::Site& site) {
    if (find_unit_of(issuer, site)) return std::nullopt;
    FormerUnit former;
    const model::Unit* heir = find_heir(make_issuer_key(issuer), site, &former.name);
    if (!heir || !heir->since || date < *heir->since) return std::nullopt;
    former.became = {static_cast<std::size_t>(heir - site.units.data())};
    return former;
}

}  // namespace analysis
